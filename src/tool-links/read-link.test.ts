import { expect, test } from 'vitest';
import { readLink } from './read-link.ts';
import { tenants } from './testing/reading.ts';

const looker = 'https://acme.looker.com';
const amplitude = 'https://app.amplitude.com/analytics/acme';
const alone = 'expected the report alone: filters can hold a customer’s name';

function messagesOf(url: string): string[] {
  const read = readLink(url, tenants);
  return read.is === 'other' ? [] : read.findings.map(({ message }) => message);
}

test.each([
  ['http://acme.looker.com/looks/1', 'Unexpected `http:`, expected `https:`'],
  ['https://acme。looker.com/looks/1', 'Unexpected letters in the host that only look plain, expected `acme.looker.com`'],
  ['https://bi.acme.example/looks/1', 'Unexpected host `bi.acme.example`, expected `acme.looker.com`'],
  [`${looker}/dashboards-next/1`, 'Unexpected former path `/dashboards-next/`, expected `/dashboards/`'],
  [`${looker}/browse/boards/1`, 'Unexpected former path `/browse/boards/`, expected `/boards/`'],
  [`${looker}/look/1`, 'Unexpected first word of the path, expected `/looks/`'],
  [`${looker}//looks/1`, 'Unexpected `//` in the path, expected one `/`'],
  [`${looker}/looks/1/x`, 'Unexpected end of the path, expected it to end with the id'],
  [`${looker}/looks/1;a=Globex`, `Unexpected filters in the path, ${alone}`],
  [`${looker}/looks/1?a=Globex`, `Unexpected filter \`a\` in the address, ${alone}`],
  [`${looker}/looks/1?Account+Name=Globex&Time=1`, `Unexpected filters \`Account Name\` and \`Time\` in the address, ${alone}`],
  [`${looker}/looks/1?a=1&b=2&c=3&d=4`, `Unexpected filters in the address, ${alone}`],
  [`${looker}/looks/1?f[users.email]=ada@globex.example`, `Unexpected filter in the address, ${alone}`],
  [`${looker}/looks/1?${'long'.repeat(20)}=Globex`, `Unexpected filter in the address, ${alone}`],
  [`${looker}/looks/1?toggle=pik`, 'Unexpected `toggle` in the address, expected the plain address'],
  [
    `${looker}/looks/1?a=&vis={}&toggle=fil#x`,
    'Unexpected `vis`, `toggle`, fragment and empty filters in the address, expected the plain address',
  ],
  [`${looker}/embed/looks/1`, 'Unexpected `/embed` in the address, expected the plain address'],
  [`${looker}/looks/1?token=abc`, 'Unexpected secret in the address, expected none: whoever has it is let in'],
  [`${looker}/looks/VWGSm8ahkYr3bDvX2pQn`, 'Unexpected link to public data, expected the look itself, which only colleagues can open'],
  [
    `${looker}/explore/a/b?fields=c.d&f[c.d]=Globex`,
    'Unexpected filter in the address, expected a saved look or query: filters can hold a customer’s name',
  ],
  [`${looker}/login/embed/x`, 'Unexpected signed address, expected the object’s own: a signature lets others in, and it ends'],
  [`${looker}/admin/users`, 'Unexpected page for administrators `/admin`, expected an object that readers can open'],
  [`${looker}/api/4.0/users`, 'Unexpected address for programs, expected an object that readers can open'],
  [`${looker}/dashboards/a`, 'Unexpected id of a dashboard, expected a number, a slug of 20 to 24 letters and digits or `model::name`'],
  [`${looker}/looks/a`, 'Unexpected id of a look, expected a number'],
  [`${looker}/boards/a`, 'Unexpected id of a board, expected a number'],
  [`${looker}/folders/a:b`, 'Unexpected id of a folder, expected a number or a name'],
  [`${looker}/explore/a`, 'Unexpected path of an explore, expected `/explore/`, its model and its view'],
  [`${looker}/explore/a/b?qid=1`, 'Unexpected `qid`, expected 6 to 24 letters and digits'],
  [`${looker}/x/1`, 'Unexpected id of a query, expected 6 to 24 letters and digits'],
  [`${looker}/merge`, 'Missing `mid` of merged results, expected 6 to 24 letters and digits'],
  [
    `${looker}/projects/a/b/c`,
    'Unexpected path of a project, expected `/projects/`, its name, `files` or `documents` and the path of a file',
  ],
  [`${looker}/extensions/a`, 'Unexpected path of an extension, expected `/extensions/` and `project::name`'],
  [`${looker}/embed/public/a`, 'Unexpected id of a public look, expected its letters and digits'],
  [`${looker}/a/{b}`, 'Unexpected path, expected the address of an object of the tool'],
  [`${looker}/looks/%ff`, 'Unexpected encoding of the path, expected UTF-8'],
  [`${looker}/find/users/12`, 'Unexpected person or filter in the path, expected the page alone: it can hold a customer’s name'],
  ['https://analytics.amplitude.com/acme', 'Unexpected host `analytics.amplitude.com`, expected `app.amplitude.com`'],
  ['https://app.amplitude.com/acme/chart/abc1234', 'Missing `/analytics` before the workspace, expected it on this host'],
  ['https://app.amplitude.com/analytics/globex', 'Unexpected workspace `globex`, expected `acme`'],
  ['https://app.amplitude.com/analytics/a:b', 'Unexpected path, expected the name of a workspace and an object in it'],
  [`${amplitude}/charts/abc1234`, 'Unexpected word before the id, expected `/chart/`'],
  [`${amplitude}/chart/abc`, 'Unexpected id of a chart, expected 6 to 10 lower-case letters and digits'],
  [`${amplitude}/chart/e-abc1234`, 'Unexpected id of the European region, expected a host of it: `app.eu.amplitude.com`'],
  [
    'https://app.eu.amplitude.com/analytics/acme-eu/chart/abc1234',
    'Unexpected id without `e-`, expected one of the European region, or the host `app.amplitude.com`',
  ],
  [`${amplitude}/chart/abc1234/edit/def5678`, 'Unexpected draft of one person, expected the chart itself'],
  [`${amplitude}/chart/new/abc1234`, 'Unexpected chart that is not saved, expected one that is: only who made it sees this one'],
  [`${amplitude}/chart/new/a`, 'Unexpected id of an unsaved chart, expected a saved chart'],
  ['https://app.amplitude.com/analytics/share/a', 'Unexpected id of a public link, expected 32 digits and letters from `a` to `f`'],
  [
    `https://app.amplitude.com/share/embed/abc1234`,
    'Unexpected link to public data, expected the chart or dashboard itself, which only colleagues can open',
  ],
])('tells of %s in words', (url, message) => {
  expect(messagesOf(url)).toEqual([message]);
});

test('tells everything at once, and each fix is the whole address', () => {
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
