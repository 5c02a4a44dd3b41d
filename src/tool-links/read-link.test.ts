import { expect, test } from 'vitest';
import { fixedAddress, readLink } from './read-link.ts';
import { tenants } from './testing/reading.ts';

const looker = 'https://acme.looker.com';
const amplitude = 'https://app.amplitude.com';
const alone = 'expected the report alone: filters can hold a customer’s name';

/** The two columns of a table in text, where `/` starts an address of Looker, `~/` one of Amplitude, and `'` is a backtick. */
function pairsOf(table: string): [string, string][] {
  const whole = (text: string) => text.replace(/^~?\//, (start) => `${start === '/' ? looker : amplitude}/`);
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [left = '', right = ''] = line.split(' | ');
      return [whole(left), whole(right.replaceAll("'", '`'))];
    });
}

test.each(
  pairsOf(`
http://acme.looker.com/looks/1 | Unexpected 'http:', expected 'https:'
https://acme。looker.com/looks/1 | Unexpected characters in the host that only look plain, expected 'acme.looker.com'
https://bi.acme.example/looks/1 | Unexpected host 'bi.acme.example', expected 'acme.looker.com'
/dashboards-next/1 | Unexpected former path '/dashboards-next/', expected '/dashboards/'
/browse/boards/1 | Unexpected former path '/browse/boards/', expected '/boards/'
/look/1 | Unexpected first word of the path, expected '/looks/'
//looks/1 | Unexpected '//' in the path, expected one '/'
/looks/1/x | Unexpected end of the path, expected it to end with the id
/looks/1;a=Globex | Unexpected filters in the path, ${alone}
/looks/1?a=Globex | Unexpected filter 'a' in the address, ${alone}
/looks/1?Account+Name=Globex&Time=1 | Unexpected filters 'Account Name' and 'Time' in the address, ${alone}
/looks/1?a=1&b=2&c=3&d=4 | Unexpected filters in the address, ${alone}
/looks/1?f[users.email]=ada@globex.example | Unexpected filter in the address, ${alone}
/looks/1?${'long'.repeat(20)}=Globex | Unexpected filter in the address, ${alone}
/looks/1?toggle=pik | Unexpected 'toggle' in the address, expected the plain address
/looks/1?a=&vis={}&toggle=fil#x | Unexpected 'vis', 'toggle', fragment and empty filters in the address, expected the plain address
/embed/looks/1 | Unexpected '/embed' in the address, expected the plain address
/looks/1?token=abc | Unexpected secret in the address, expected none: it lets in anyone who has it
/looks/VWGSm8ahkYr3bDvX2pQn | Unexpected link to public data, expected the look itself, which only colleagues can open
/explore/a/b?fields=c.d&f[c.d]=Globex | Unexpected filter in the address, expected a saved look or query: filters can hold a customer’s name
/login/embed/x | Unexpected signed address, expected the object’s own: a signature lets others in, and it ends
/admin/users | Unexpected page for administrators '/admin', expected an object that readers can open
/api/4.0/users | Unexpected address for programs, expected an object that readers can open
/dashboards/a | Unexpected id of a dashboard, expected a number, a slug of 20 to 24 letters and digits or 'model::name'
/looks/a | Unexpected id of a look, expected a number
/boards/a | Unexpected id of a board, expected a number
/folders/a:b | Unexpected id of a folder, expected a number or a name
/explore/a | Unexpected path of an explore, expected '/explore/', its model and its view
/explore/a/b?qid=1 | Unexpected 'qid', expected 6 to 24 letters and digits
/x/1 | Unexpected id of a query, expected 6 to 24 letters and digits
/merge | Missing 'mid' of merged results, expected 6 to 24 letters and digits
/projects/a/b/c | Unexpected path of a project, expected '/projects/', its name, 'files' or 'documents' and the path of a file
/extensions/a | Unexpected path of an extension, expected '/extensions/' and 'project::name'
/embed/public/a | Unexpected id of a public look, expected its letters and digits
/a/{b} | Unexpected path, expected the address of an object of the tool
/looks/%ff | Unexpected encoding of the path, expected UTF-8
/find/users/12 | Unexpected person or filter in the path, expected the page alone: it can hold a customer’s name
https://analytics.amplitude.com/acme | Unexpected host 'analytics.amplitude.com', expected 'app.amplitude.com'
~/acme/chart/abc1234 | Missing '/analytics' before the workspace, expected it on this host
~/analytics/globex | Unexpected workspace 'globex', expected 'acme'
~/analytics/a:b | Unexpected path, expected the name of a workspace and an object in it
~/analytics/acme/charts/abc1234 | Unexpected word before the id, expected '/chart/'
~/analytics/acme/chart/abc | Unexpected id of a chart, expected 6 to 10 lower-case letters and digits
~/analytics/acme/chart/e-abc1234 | Unexpected id of the European region, expected a host of it: 'app.eu.amplitude.com'
https://app.eu.amplitude.com/analytics/acme-eu/chart/abc1234 | Unexpected id without 'e-', expected one of the European region, or the host 'app.amplitude.com'
~/analytics/acme/chart/abc1234/edit/def5678 | Unexpected draft of one person, expected the chart itself
~/analytics/acme/chart/new/abc1234 | Unexpected chart that is not saved, expected one that is: only who made it sees this one
~/analytics/acme/chart/new/a | Unexpected id of an unsaved chart, expected a saved chart
~/analytics/share/a | Unexpected id of a public link, expected 32 digits and letters from 'a' to 'f'
~/share/embed/abc1234 | Unexpected link to public data, expected the chart or dashboard itself, which only colleagues can open
slack://channel?id=C1 | Unexpected protocol 'slack:', expected a page of the handbook, 'https:' or 'mailto:'
tel:+123 | Unexpected protocol 'tel:', expected a page of the handbook, 'https:' or 'mailto:'
mailto: | Missing mail address after 'mailto:'
# | Unexpected empty address, expected a page of the handbook or an address that starts with 'https://'
 | Unexpected empty address, expected a page of the handbook or an address that starts with 'https://'
metrics\\mau | Unexpected backslash in the address, expected '/'
acme.looker.com/looks/1 | Missing protocol of the address, expected 'https://' at its start
https://acme.looker.com:19999/looks/1 | Unexpected port of 'acme.looker.com', expected none
`),
)('says of %s: %s', (url, message) => {
  const read = readLink(url, tenants);
  expect(read.is === 'other' ? [] : read.findings.map((finding) => finding.message)).toEqual([message]);
});

test.each(
  pairsOf(`
http://bi.acme.example/embed/dashboards-next/1?Account=Globex#x | /dashboards/1
/explore/a/b?qid=abc123&qid=def456&toggle=fil | /explore/a/b?qid=abc123
/explore/a/b?fields=a.b%2Ca.c&toggle=fil&limit=5 | /explore/a/b?fields=a.b%2Ca.c&limit=5
/spa/kit::app/page?source=x | /extensions/kit::app/page
https://analytics.amplitude.com/acme/chart/abc1234/edit/def5678?app=1 | https://app.amplitude.com/analytics/acme/chart/abc1234?app=1
https://app.amplitude.com/analytics/acme/chart/new/abc1234?source=x | https://app.amplitude.com/analytics/acme/chart/new/abc1234
http://a.example/?b=c | https://a.example/?b=c
`),
)('fixes %s', (url, fixed) => {
  expect(fixedAddress(url, tenants)).toBe(fixed);
});

test.each([
  `${looker}/dashboards/1`,
  `${looker}/explore/a/b?fields=a.b&f[a.b]=Globex`,
  `${looker}/embed/public/VWGSm8ahkYr3bDvX2pQn`,
  `${looker}/looks/1?token=abc`,
  `${looker}:19999/looks/1`,
  `${looker}@evil.test/looks/1`,
  'https://acne.looker.com/looks/1',
  'https://acme.l00ker.com/looks/1',
  `${looker}/login/embed/%2Fembed%2Flooks%2F1`,
  `${amplitude}/analytics/acme/chart/new/abc1234`,
  `${amplitude}/analytics/acmee/chart/abc1234`,
  'https://a.example/',
  'http://a.example:8080/',
  '/metrics/mau/',
])('leaves %s to a person', (url) => {
  expect(fixedAddress(url, tenants)).toBe(undefined);
});

test('reports the filters and the secrets of an address that names no object too', () => {
  const message = 'Unexpected id of a look, expected a number';
  const filter = { rule: 'link-filter', message: `Unexpected filter \`Account\` in the address, ${alone}` };
  expect(readLink(`${looker}/looks/a?Account=Globex`, tenants)).toEqual({
    is: 'malformed',
    findings: [{ rule: 'link-malformed', message }, filter],
  });
  expect(readLink(`${looker}/looks/a?token=b&toggle=fil`, tenants)).toMatchObject({ findings: [{}, { rule: 'link-signed' }] });
});

test.each([100_021, 8_001])('refuses an address of %d characters, however it starts', (length) => {
  const message = `Unexpected length of ${length} characters, expected at most 8000`;
  for (const start of ['https://a.example/', 'h\tttps://a.example/'])
    expect(readLink(start.padEnd(length, 'x'), tenants)).toEqual({ is: 'malformed', findings: [{ rule: 'link-unsafe', message }] });
  expect(readLink('x'.repeat(length), tenants)).toEqual({ is: 'other' });
});

test('reports everything at once, and each fix is the whole address', () => {
  const fix = `${looker}/dashboards/1`;
  expect(readLink('http://bi.acme.example/embed/dashboards-next/1?Account=Globex&toggle=fil', tenants)).toEqual({
    is: 'object',
    object: { system: 'looker', tenant: 'acme.looker.com', kind: 'dashboard', id: '1' },
    canonical: fix,
    findings: [
      { rule: 'link-http', message: 'Unexpected `http:`, expected `https:`', fix },
      { rule: 'link-legacy', message: 'Unexpected host `bi.acme.example`, expected `acme.looker.com`', fix },
      { rule: 'link-legacy', message: 'Unexpected former path `/dashboards-next/`, expected `/dashboards/`', fix },
      { rule: 'link-filter', message: `Unexpected filter \`Account\` in the address, ${alone}`, fix },
      { rule: 'link-noise', message: 'Unexpected `/embed` and `toggle` in the address, expected the plain address', fix },
    ],
  });
});

test('gives an address of the web as the browser reads it', () => {
  expect(readLink(' https://A.example/b c?d=e#f', tenants)).toEqual({ is: 'web', url: 'https://a.example/b%20c?d=e#f', findings: [] });
});
