import { expect, test } from 'vitest';
import { readLink } from './read-link.ts';
import { outcomeOf, rowsOf, tenants } from './testing/reading.ts';

const plain = 'https://acme.looker.com/dashboards/1';
const name = 'Unexpected name before the host, expected none: it looks like another site';
const encodedHost = 'Unexpected encoded characters in the host, expected its plain name';
const backslash = 'Unexpected backslash in the address, expected `/`';
const invisible = 'Unexpected control or invisible characters in the address, expected only visible ones';
const slashes = 'Unexpected slashes after the protocol, expected exactly two, as in `https://`';
const protocol = 'Missing protocol of the address, expected `https://` at its start';
const unreadable = 'Unexpected address that no browser can open, expected one that starts with `https://` and a host';
const noPage = 'Unexpected address that opens no page of the web, expected `https://`';
const network = 'Unexpected number or name of a machine of one network, expected a host that others can open';
const encodedPath = 'Unexpected encoded slash, dot, percent sign or control character in the path, expected a plain path';
const cutPath = 'Unexpected encoded `?` or `#` in the path, expected the path to end before it';
const dots = 'Unexpected `.` or `..` in the path, expected a plain path';

test.each(
  rowsOf(
    '',
    String.raw`
${name} | - < https://acme.looker.com@evil.test/dashboards/1 https://acme.looker.com:secret@evil.test/dashboards/1
  - < https://@evil.test/
  ${plain} < https://ada:secret@acme.looker.com/dashboards/1?A=Globex
${encodedHost} | - < https://acme.looker.com%2eevil.test/x
  ${plain} < https://acme%2Elooker.com/dashboards/1
${backslash} | - < https://evil.test\\@acme.looker.com/dashboards/1
  ${plain} < https:\\\\acme.looker.com\\dashboards\\1
  ${plain} < \\\\acme.looker.com\\dashboards\\1 https://acme.looker.com/dashboards\\1
${invisible} | ${plain} < https://acme.looker.com/dash\tboards/1
  ${plain} < https://acme.looker.com/dashboards/1\n ht\ntps://acme.looker.com/dashboards/1
  ${plain} < \u0000https://acme.looker.com/dashboards/1
  ${plain} < https://acme.looker.com/dashboards/\u202e1
  ${plain} < https://acme.looker.com/dashboards/\u20661
  ${plain} < https://acme\u200b.looker.com/dashboards/1
  ${plain} < https://acme.looker.com/dash\u00adboards/1
  ${plain} < \ufeffhttps://acme.looker.com/dashboards/1
  ${plain} < https://acme.looker.com/dashboards/1\u2028
  https://acme.looker.com/ < https://acme.looker.com/\ue000 https://acme.looker.com/\ud800
  - < java\nscript:alert(1)
${slashes} | ${plain} < https:/acme.looker.com/dashboards/1 https:acme.looker.com/dashboards/1
  ${plain} < https:///acme.looker.com/dashboards/1
${protocol} | ${plain} < //acme.looker.com/dashboards/1 ///acme.looker.com/dashboards/1
  - < //docs.example/x
${unreadable} | - < https:// https://acme.looker.com:99999/ https://acme\u0020looker.com/ http://[::1
${noPage} | - < javascript:alert(1) data:text/html,x file:///etc/hosts blob:https://acme.looker.com/1
  - < ftp://acme.looker.com/dashboards/1
${network} | - < http://169.254.169.254/latest/meta-data http://0xa9fea9fe/ http://10.0.0.1/ http://172.16.0.1/
  - < http://192.168.1.1/ http://100.64.0.1/ http://0/ http://[::ffff:169.254.169.254]/ http://[fd00::1]/
  - < http://metadata.google.internal/ http://printer.local/
${encodedPath} | - < https://acme.looker.com/dashboards/..%2f..%2fapi%2f4.0%2fusers https://acme.looker.com/dashboards%5c1
  - < https://acme.looker.com/dashboards/%2E%2e/looks/1 https://acme.looker.com/dashboards/1%00
  - < https://acme.looker.com/dashboards/1%7F https://acme.looker.com/dashboards/1%0d%0aHost:%20x
  - < https://acme.looker.com/dashboards/1%253fA
${cutPath} | ${plain} < https://acme.looker.com/dashboards/1%3FAccount=Globex%23
  ${plain} < https://acme.looker.com/dashboards/1%23x
${dots} | - < https://acme.looker.com/dashboards/../api/4.0/users https://acme.looker.com/./dashboards/1
  - < https://app.amplitude.com/analytics/acme/../globex/chart/abc1234
`,
  ),
)('refuses $address', ({ address, outcome: message, plain }) => {
  const finding = { rule: 'link-unsafe', message, ...(plain === '-' ? {} : { fix: plain }) };
  expect(readLink(address, tenants)).toEqual({ is: 'malformed', findings: [finding] });
});

test.each(
  rowsOf(
    '',
    String.raw`
other | - < #sprint /metrics/mau/ metrics mailto:ada@acme.example acme.looker.community/x https ?x=1 \ud800
web unsafe+http | - < http://127.0.0.1:8080/ http://2130706433/ http://0x7f.1/ http://[::1]:8080/ http://localhost:3000/
  - < http://app.localhost/
web | - < https://docs.looker.com/exploring-data https://help.looker.com/ https://community.looker.com/
  - < https://developers.looker.com/ https://www.looker.com/ https://looker.com/ https://static-a.cdn.looker.app/x.js
  - < https://cloud.google.com/looker/docs/intro https://lookerstudio.google.com/reporting/1
  - < https://help.amplitude.com/hc/en-us https://www.amplitude.com/ https://amplitude.com/docs/analytics
  - < https://developers.amplitude.com/ https://community.amplitude.com/ https://8.8.8.8/ https://10.example/
  - < https://münchen.example/ https://a.example/x%2Fy/..%2f?q=%00 https://a.example:8443/
web http | https://a.example/x?b=c#d < http://a.example/x?b=c#d
  https://A.example/x < HTTP://A.example/x
  - < http://a.example:8080/ http://go/links http://8.8.8.8/
`,
  ),
)('$address is $outcome', ({ address, ...expected }) => {
  expect(outcomeOf(address)).toEqual(expected);
});
