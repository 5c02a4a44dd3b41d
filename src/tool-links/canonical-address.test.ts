import { expect, test } from 'vitest';
import { fixedAddress } from './canonical-address.ts';
import { tenants } from './testing/reading.ts';

const looker = 'https://acme.looker.com';
const amplitude = 'https://app.amplitude.com/analytics/acme';

test.each([
  ['http://bi.acme.example/embed/dashboards-next/1?Account=Globex#x', `${looker}/dashboards/1`],
  [`${looker}/dashboard/1`, `${looker}/dashboards/1`],
  [`${looker}/explore/a/b?qid=abc123&toggle=fil`, `${looker}/explore/a/b?qid=abc123`],
  [`${looker}/explore/a/b?qid=abc123&qid=def456&toggle=fil`, `${looker}/explore/a/b?qid=abc123`],
  [`${looker}/explore/a/b?fields=a.b%2Ca.c&toggle=fil&limit=5`, `${looker}/explore/a/b?fields=a.b%2Ca.c&limit=5`],
  [`${looker}/spa/kit::app/page?source=x`, `${looker}/extensions/kit::app/page`],
  ['https://analytics.amplitude.com/acme/chart/abc1234/edit/def5678?app=1', `${amplitude}/chart/abc1234?app=1`],
  [`${amplitude}/chart/new/abc1234?source=x`, `${amplitude}/chart/new/abc1234`],
  ['http://a.example/?b=c', 'https://a.example/?b=c'],
])('fixes %s', (url, fixed) => {
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
  `${amplitude}/chart/new/abc1234`,
  'https://app.amplitude.com/analytics/acmee/chart/abc1234',
  'https://a.example/',
  'http://a.example:8080/',
  '/metrics/mau/',
])('leaves %s to a person', (url) => {
  expect(fixedAddress(url, tenants)).toBe(undefined);
});
