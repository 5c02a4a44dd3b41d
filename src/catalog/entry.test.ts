import { expect, test } from 'vitest';
import { addressOf, titleOf } from './entry.ts';
import { channel, dataSource, handbook, linkRule, metric, site, sprint, stakeholder, team } from './testing.ts';

test.each([
  [metric({ id: 'mau' }), '/metrics/mau/'],
  [dataSource({ id: 'pings' }), '/data-sources/pings/'],
  [handbook({ id: 'vision' }), '/handbook/vision/'],
  [site({ id: 'index' }), '/'],
  [site({ id: '404' }), '/404/'],
  [channel({ id: 'data-eng' }), '/handbook/ask-a-question/#data-eng'],
  [stakeholder({ id: 'sales' }), '/handbook/support-model/'],
  [team({ id: 'sales' }), undefined],
  [sprint(), undefined],
  [linkRule(), undefined],
])('knows the address of an entry of each kind (%#)', (entry, address) => {
  expect(addressOf(entry)).toBe(address);
});

test.each([
  [metric({ title: 'Monthly active users' }), 'Monthly active users'],
  [channel({ id: 'data-eng' }), '#data-eng'],
  [stakeholder({ group: 'Sales and Ops' }), 'Sales and Ops'],
  [team({ name: 'Data & Analytics' }), 'Data & Analytics'],
  [sprint(), 'Sprints from 2027-01-04'],
  [linkRule(), 'Severity of link-http'],
])('knows the title of an entry of each kind (%#)', (entry, title) => {
  expect(titleOf(entry)).toBe(title);
});
