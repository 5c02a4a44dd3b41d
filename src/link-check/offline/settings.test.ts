import { expect, test } from 'vitest';
import { catalogOf, linkRule } from '../../catalog/testing.ts';
import { configuredSeverity, severityOf, staleDaysOf } from './settings.ts';

test('without settings a rule has its usual severity, and staleness starts after 180 days', () => {
  const none = catalogOf().of('links');
  expect([severityOf(none, 'link-malformed'), severityOf(none, 'link-http')]).toEqual(['error', 'warning']);
  expect([configuredSeverity(none, 'link-http'), staleDaysOf(none)]).toEqual([undefined, 180]);
});

test('settings decide on the rules that they name, the first row of a rule if there are two', () => {
  const rows = [
    linkRule({ severity: 'error' }),
    linkRule({ severity: 'off' }),
    linkRule({ id: 'link-stale', severity: 'warning', days: 30 }),
  ];
  const some = catalogOf(...rows).of('links');
  expect([severityOf(some, 'link-http'), severityOf(some, 'link-names')]).toEqual(['error', 'warning']);
  expect([configuredSeverity(some, 'link-stale'), configuredSeverity(some, 'link-gone')]).toEqual(['warning', undefined]);
  expect(staleDaysOf(some)).toBe(30);
});
