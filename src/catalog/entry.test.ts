import { expect, test } from 'vitest';
import { addressOf, titleOf, type Entry } from './entry.ts';
import { channel, dataSource, handbook, linkRule, metric, site, sprint, stakeholder, team } from './testing.ts';

test.each<[Entry, title: string, address: string | undefined]>([
  [metric({ title: 'Monthly active users' }), 'Monthly active users', '/metrics/mau/'],
  [dataSource(), 'Page of pings', '/data-sources/pings/'],
  [handbook(), 'Page of vision', '/handbook/vision/'],
  [site(), 'Page of index', '/'],
  [site({ id: '404' }), 'Page of 404', '/404/'],
  [channel({ id: 'data-eng' }), '#data-eng', '/handbook/ask-a-question/#data-eng'],
  [stakeholder({ group: 'Sales and Ops' }), 'Sales and Ops', '/handbook/support-model/'],
  [team({ name: 'Data & Analytics' }), 'Data & Analytics', undefined],
  [sprint(), 'Sprints from 2027-01-04', undefined],
  [linkRule(), 'Severity of link-http', undefined],
])('knows the title and address of an entry of $collection ($id)', (entry, title, address) => {
  expect([titleOf(entry), addressOf(entry)]).toEqual([title, address]);
});
