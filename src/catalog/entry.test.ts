import { addressOf, type Entry, fieldTexts, outsideCode, titleOf } from './entry.ts';
import { channel, dataSource, handbook, linkRule, metric, site, sprint, stakeholder, team } from './testing.ts';
import { expect, test } from 'vitest';

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

test('finds every text with its path', () => {
  expect(fieldTexts({ title: 'A', order: 1, parts: [{ text: 'B' }, 'C'], none: undefined })).toEqual([
    { path: ['title'], text: 'A' },
    { path: ['parts', 0, 'text'], text: 'B' },
    { path: ['parts', 1], text: 'C' },
  ]);
});

test('leaves out text in backticks', () => {
  expect(outsideCode('a `b` c `d`')).toEqual(['a ', ' c ', '']);
});
