import { expect, test } from 'vitest';
import { catalogOf, linkRule } from '../../catalog/testing.ts';
import { configuredSeverity, severityOf, staleDaysOf } from './settings.ts';

const none = catalogOf().of('links');
const some = catalogOf(
  linkRule({ id: 'link-http', severity: 'error' }),
  linkRule({ id: 'link-names', severity: 'off' }),
  linkRule({ id: 'link-stale', severity: 'warning', days: 30 }),
).of('links');

test('without settings a rule is as grave as usual, and staleness starts after 180 days', () => {
  expect(severityOf(none, 'link-malformed')).toBe('error');
  expect(severityOf(none, 'link-http')).toBe('warning');
  expect(configuredSeverity(none, 'link-http')).toBe(undefined);
  expect(staleDaysOf(none)).toBe(180);
});

test('settings decide where they say something', () => {
  expect(severityOf(some, 'link-http')).toBe('error');
  expect(severityOf(some, 'link-names')).toBe('off');
  expect(severityOf(some, 'link-text')).toBe('error');
  expect(configuredSeverity(some, 'link-stale')).toBe('warning');
  expect(configuredSeverity(some, 'link-gone')).toBe(undefined);
  expect(staleDaysOf(some)).toBe(30);
});

test('of two rows for one rule the first holds', () => {
  const twice = catalogOf(linkRule({ severity: 'off' }), linkRule({ severity: 'error' })).of('links');
  expect(severityOf(twice, 'link-http')).toBe('off');
});
