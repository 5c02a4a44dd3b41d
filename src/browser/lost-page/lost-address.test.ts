import { expect, test } from 'vitest';
import { meantAddress, wordsIn } from './lost-address.ts';

test.each([
  ['/go/MAU/', '/go/mau/'],
  ['/go/mau', '/go/mau/'],
  ['/metrics/mau/)', '/metrics/mau/'],
  ['/metrics/mau).', '/metrics/mau/'],
  ['/metrics/mau,', '/metrics/mau/'],
  ['/metrics/mau/%29', '/metrics/mau/'],
  ['/Metrics/DAU-MAU/>', '/metrics/dau-mau/'],
  ['/API/metrics.CSV', '/api/metrics.csv'],
  ['/metrics/mau/', undefined],
  ['/api/metrics.csv', undefined],
  ['/', undefined],
])('%s probably meant %s', (path, meant) => {
  expect(meantAddress(path)).toBe(meant);
});

test.each([
  ['/metrics/monthly-actve-users/', 'monthly actve users'],
  ['/go/DAU%2FMAU', 'MAU'],
  ['/handbook/sources_of_truth.html', 'sources of truth'],
  ['/go/%E6%97%A5%E6%9C%AC/', '日本'],
  ['/go/100%', '100%'],
  ['/', ''],
])('%s is searched for as “%s”', (path, words) => {
  expect(wordsIn(path)).toBe(words);
});
