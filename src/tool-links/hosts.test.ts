import { expect, test } from 'vitest';
import { readLink } from './read-link.ts';
import { rowsOf, tenants } from './testing/reading.ts';

const path = '/dashboards/1?A=Globex';
const looker = 'a host of the tool: `acme.looker.com` or `bi.acme.example`';

/** What is reported of hosts that are not ours: each resembles the first one of its row, or none where that is `-`. */
const foreignHosts = `
acme.looker.com < acme.looker.com.evil.test acme.looker.com-evil.test www.acme.looker.com.evil.test acme.looker.com.. acme-looker.com
acme.looker.com < acmelooker.com acme.l00ker.com acrne.looker.com acne.looker.com acme.loker.com acme.lokoer.com
acme.looker.com < аcme.looker.com xn--cme-5cd.looker.com аcmе.lооker.com acmé.looker.com acme.looκer.com
bi.acme.example < bi-acme.example bı.acme.example bi.acme.example.evil.test bi.acme.exarnple
- < globex.looker.com globex.eu.looker.com globex.cloud.looker.com www.acme.looker.com 69af6669-814a.looker.app
`;

const rows = rowsOf('', foreignHosts).map(({ address, plain }) => [address, plain]);

test.each(rows)('takes %s, which resembles %s, for a foreign host', (host = '', ours) => {
  const shown = new URL(`https://${host}/`).hostname.replace(/\.$/, '');
  const message = `Unexpected host \`${shown}\`, expected ${looker}`;
  const fix = ours === '-' ? {} : { fix: 'https://acme.looker.com/dashboards/1' };
  expect(readLink(`https://${host}${path}`, tenants)).toEqual({
    is: 'malformed',
    findings: [{ rule: 'link-unknown-tenant', message, ...fix }],
  });
});

test.each(['app.arnplitude.com', 'app.amplitude.co', 'app.amplitude.com.evil.test'])('takes %s for no host of Amplitude', (host) => {
  const hosts = '`app.amplitude.com`, `analytics.amplitude.com`, `app.eu.amplitude.com` or `analytics.eu.amplitude.com`';
  const message = `Unexpected host \`${host}\`, expected a host of the tool: ${hosts}`;
  const fix = 'https://app.amplitude.com/analytics/acme/chart/abc1234';
  const findings = [{ rule: 'link-unknown-tenant', message, fix }];
  expect(readLink(`https://${host}/analytics/acme/chart/abc1234`, tenants)).toEqual({ is: 'malformed', findings });
});

test.each(['globex.looker.com', 'app.amplitude.com'])('says of %s that a tool has no hosts', (host) => {
  const message = `Unexpected host \`${host}\`, expected a host of the tool: it has none`;
  expect(readLink(`https://${host}/`, [])).toMatchObject({ is: 'malformed', findings: [{ message }] });
});

test.each(['ai.acme.example', 'docs.bi.acme.example', 'bi.acme.test', 'looker.acme.example', 'www.acme.com', 'münchen.example'])(
  'leaves %s, a host of the web',
  (host) => {
    expect(readLink(`https://${host}/`, tenants)).toMatchObject({ is: 'web', findings: [] });
  },
);
