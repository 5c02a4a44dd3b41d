import { expect, test } from 'vitest';
import { readLink } from './read-link.ts';
import { fixOf, summaryOf, tenants } from './testing/reading.ts';

const plain = 'https://acme.looker.com/dashboards/1';
const invisible = 'Unexpected control or invisible characters in the address, expected only visible ones';
const backslash = 'Unexpected backslash in the address, expected `/`';
const slashes = 'Unexpected slashes after the protocol, expected exactly two, as in `https://`';
const unreadable = 'Unexpected address that no browser can open, expected one that starts with `https://` and a host';
const name = 'Unexpected name before the host, expected none: it looks like another site';
const encodedHost = 'Unexpected encoded characters in the host, expected its plain name';
const program = 'Unexpected address that opens no page of the web, expected `https://`';
const protocol = 'Missing protocol of the address, expected `https://` at its start';
const network = 'Unexpected number or name of a machine of one network, expected a host that others can open';
const port = 'Unexpected port of `acme.looker.com`, expected none';
const encoded = 'Unexpected encoded slash, dot, percent sign or control character in the path, expected a plain path';
const cut = 'Unexpected encoded `?` or `#` in the path, expected the path to end before it';
const dots = 'Unexpected `.` or `..` in the path, expected a plain path';

test.each([
  // Another host than a reader sees
  ['https://acme.looker.com@evil.test/dashboards/1', name, undefined],
  ['https://acme.looker.com:secret@evil.test/dashboards/1', name, undefined],
  ['https://@evil.test/', name, undefined],
  ['https://ada:secret@acme.looker.com/dashboards/1?A=Globex', name, plain],
  ['https://acme.looker.com%2eevil.test/x', encodedHost, undefined],
  ['https://acme%2Elooker.com/dashboards/1', encodedHost, plain],
  ['https://evil.test\\@acme.looker.com/dashboards/1', backslash, undefined],
  ['https:\\\\acme.looker.com\\dashboards\\1', backslash, plain],
  ['\\\\acme.looker.com\\dashboards\\1', backslash, plain],
  ['https://acme.looker.com/dashboards\\1', backslash, plain],
  // Characters that nobody sees
  ['https://acme.looker.com/dash\tboards/1', invisible, plain],
  ['https://acme.looker.com/dashboards/1\n', invisible, plain],
  ['ht\ntps://acme.looker.com/dashboards/1', invisible, plain],
  ['\u0000https://acme.looker.com/dashboards/1', invisible, plain],
  ['https://acme.looker.com/dashboards/\u202e1', invisible, plain],
  ['https://acme.looker.com/dashboards/\u20661', invisible, plain],
  ['https://acme\u200b.looker.com/dashboards/1', invisible, plain],
  ['https://acme.looker.com/dash\u00adboards/1', invisible, plain],
  ['\ufeffhttps://acme.looker.com/dashboards/1', invisible, plain],
  ['https://acme.looker.com/\ue000', invisible, 'https://acme.looker.com/'],
  ['https://acme.looker.com/\ud800', invisible, 'https://acme.looker.com/'],
  ['https://acme.looker.com/dashboards/1\u2028', invisible, plain],
  // Protocols and slashes
  ['https:/acme.looker.com/dashboards/1', slashes, plain],
  ['https:acme.looker.com/dashboards/1', slashes, plain],
  ['https:///acme.looker.com/dashboards/1', slashes, plain],
  ['//acme.looker.com/dashboards/1', protocol, plain],
  ['///acme.looker.com/dashboards/1', protocol, plain],
  ['acme.looker.com/dashboards/1', protocol, plain],
  ['//docs.example/x', protocol, undefined],
  ['https://', unreadable, undefined],
  ['https://acme.looker.com:99999/', unreadable, undefined],
  ['https://acme looker.com/', unreadable, undefined],
  ['http://[::1', unreadable, undefined],
  ['javascript:alert(1)', program, undefined],
  ['java\nscript:alert(1)', invisible, undefined],
  ['data:text/html,x', program, undefined],
  ['file:///etc/hosts', program, undefined],
  ['blob:https://acme.looker.com/1', program, undefined],
  ['ftp://acme.looker.com/dashboards/1', program, undefined],
  // Hosts of one network
  ['http://169.254.169.254/latest/meta-data', network, undefined],
  ['http://0xa9fea9fe/', network, undefined],
  ['http://10.0.0.1/', network, undefined],
  ['http://172.16.0.1/', network, undefined],
  ['http://192.168.1.1/', network, undefined],
  ['http://100.64.0.1/', network, undefined],
  ['http://0/', network, undefined],
  ['http://[::ffff:169.254.169.254]/', network, undefined],
  ['http://[fd00::1]/', network, undefined],
  ['http://metadata.google.internal/', network, undefined],
  ['http://printer.local/', network, undefined],
  // Ports
  ['https://acme.looker.com:19999/dashboards/1?A=Globex', port, plain],
  ['http://acme.looker.com:443/dashboards/1', port, plain],
  // Paths
  ['https://acme.looker.com/dashboards/..%2f..%2fapi%2f4.0%2fusers', encoded, undefined],
  ['https://acme.looker.com/dashboards%5c1', encoded, undefined],
  ['https://acme.looker.com/dashboards/%2E%2e/looks/1', encoded, undefined],
  ['https://acme.looker.com/dashboards/1%00', encoded, undefined],
  ['https://acme.looker.com/dashboards/1%7F', encoded, undefined],
  ['https://acme.looker.com/dashboards/1%0d%0aHost:%20x', encoded, undefined],
  ['https://acme.looker.com/dashboards/1%253fA', encoded, undefined],
  ['https://acme.looker.com/dashboards/1%3FAccount=Globex%23', cut, plain],
  ['https://acme.looker.com/dashboards/1%23x', cut, plain],
  ['https://acme.looker.com/dashboards/../api/4.0/users', dots, undefined],
  ['https://acme.looker.com/./dashboards/1', dots, undefined],
  ['https://app.amplitude.com/analytics/acme/../globex/chart/abc1234', dots, undefined],
])('refuses %j', (url, message, fix) => {
  expect(readLink(url, tenants)).toEqual({
    is: 'malformed',
    findings: [{ rule: 'link-malformed', message, ...(fix === undefined ? {} : { fix }) }],
  });
});

test('refuses an address that is too long, however it starts', () => {
  const message = 'Unexpected length of 100021 characters, expected at most 8000';
  const long = { is: 'malformed', findings: [{ rule: 'link-malformed', message }] };
  expect(readLink(`https://a.example/${'x'.repeat(100_003)}`, tenants)).toEqual(long);
  expect(readLink(`h\tttps://a.example/${'x'.repeat(100_002)}`, tenants)).toEqual(long);
  expect(readLink('x'.repeat(100_021), tenants)).toEqual({ is: 'other' });
});

test.each([
  '',
  '#sprint',
  '/metrics/mau/',
  'metrics',
  'mailto:ada@acme.example',
  'tel:+123',
  'slack://channel?id=C1',
  'acme.looker.community/x',
  'https',
  '?x=1',
  '\ud800',
])('leaves %j to others', (url) => {
  expect(readLink(url, tenants)).toEqual({ is: 'other' });
});

test.each([
  'http://127.0.0.1:8080/',
  'http://2130706433/',
  'http://0x7f.1/',
  'http://[::1]:8080/',
  'http://localhost:3000/',
  'http://app.localhost/',
])('tells that %s is the machine of whoever opens it', (url) => {
  const message = 'Unexpected address of your own machine, expected one that others can open';
  expect(readLink(url, tenants)).toMatchObject({ is: 'web', findings: [{ rule: 'link-malformed', message }, { rule: 'link-http' }] });
});

test.each([
  ['https://docs.looker.com/exploring-data', 'web', undefined],
  ['https://help.looker.com/', 'web', undefined],
  ['https://community.looker.com/', 'web', undefined],
  ['https://developers.looker.com/', 'web', undefined],
  ['https://www.looker.com/', 'web', undefined],
  ['https://looker.com/', 'web', undefined],
  ['https://static-a.cdn.looker.app/x.js', 'web', undefined],
  ['https://cloud.google.com/looker/docs/intro', 'web', undefined],
  ['https://lookerstudio.google.com/reporting/1', 'web', undefined],
  ['https://help.amplitude.com/hc/en-us', 'web', undefined],
  ['https://www.amplitude.com/', 'web', undefined],
  ['https://amplitude.com/docs/analytics', 'web', undefined],
  ['https://developers.amplitude.com/', 'web', undefined],
  ['https://community.amplitude.com/', 'web', undefined],
  ['https://8.8.8.8/', 'web', undefined],
  ['https://10.example/', 'web', undefined],
  ['https://münchen.example/', 'web', undefined],
  ['https://a.example/x%2Fy/..%2f?q=%00', 'web', undefined],
  ['https://a.example:8443/', 'web', undefined],
  ['http://a.example/x?b=c#d', 'web http', 'https://a.example/x?b=c#d'],
  ['HTTP://A.example/x', 'web http', 'https://A.example/x'],
  ['http://a.example:8080/', 'web http', undefined],
  ['http://go/links', 'web http', undefined],
  ['http://8.8.8.8/', 'web http', undefined],
])('%s is %s', (url, summary, fix) => {
  expect(summaryOf(url)).toBe(summary);
  expect(fixOf(url)).toBe(fix);
});
