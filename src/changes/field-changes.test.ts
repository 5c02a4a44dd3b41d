import { expect, test } from 'vitest';
import type { Entry } from '../catalog/entry.ts';
import { DESCRIPTION, dataSource, metric, report, team, term } from '../catalog/testing.ts';
import { meaningParts } from './field-parts.ts';
import { diffOf, fieldsOf } from './testing.ts';

const others = [
  report({ id: 'kpis', title: 'Company KPIs' }),
  report({ id: 'growth', title: 'Growth' }),
  dataSource({ title: 'Pings' }),
  dataSource({ id: 'events', title: 'Cloud events' }),
  team(),
  team({ id: 'product', name: 'Product' }),
  metric({ id: 'wau', title: 'Weekly active users' }),
];
const withBody = (body: string) => ({ ...metric(), body }) as Entry;

test.each<[string, object, object, object]>([
  ['the window', { window: 'one day' }, { window: 'one week' }, { part: 'window', path: 'window', before: 'one day', after: 'one week' }],
  ['the unit', { unit: 'ratio' }, { unit: 'percent' }, { part: 'unit', path: 'unit', before: 'Ratio', after: 'Percent' }],
  [
    'the direction',
    {},
    { direction: 'lower' },
    { part: 'direction', path: 'direction', before: 'Higher is better', after: 'Lower is better' },
  ],
  [
    'what is in, by the items that came and went',
    { includes: ['Admins', 'Bots'] },
    { includes: ['Guests', 'Admins'] },
    { part: 'in and out', path: 'includes', before: 'Bots', after: 'Guests' },
  ],
  ['what is out', {}, { excludes: ['Bots', 'Staff'] }, { part: 'in and out', path: 'excludes', before: undefined, after: 'Bots; Staff' }],
  [
    'the source of truth, by its title',
    { sourceOfTruth: { report: 'kpis' } },
    { sourceOfTruth: { elsewhere: 'A sheet of Finance.' } },
    { part: 'source of truth', path: 'sourceOfTruth', before: 'Company KPIs', after: 'A sheet of Finance.' },
  ],
  [
    'the sources, by their titles',
    { sources: ['pings'] },
    { sources: ['pings', 'events'] },
    { part: 'sources', path: 'sources', before: undefined, after: 'Cloud events' },
  ],
  ['the owner, by its name', {}, { owner: 'product' }, { part: 'owner', path: 'owner', before: 'Data', after: 'Product' }],
  ['the title', { title: 'Users' }, { title: 'Active users' }, { part: 'names', path: 'title', before: 'Users', after: 'Active users' }],
  ['an alias', { aliases: ['a'] }, { aliases: ['a', 'b'] }, { part: 'names', path: 'aliases', before: undefined, after: 'b' }],
  ['the abbreviation', {}, { abbreviation: 'MAU' }, { part: 'names', path: 'abbreviation', before: undefined, after: 'MAU' }],
  ['the status', { status: 'draft' }, {}, { part: 'status', path: 'status', before: 'Draft', after: 'Approved' }],
  ['the day of a review', {}, { reviewed: '2026-05-01' }, { part: 'status', path: 'reviewed', before: undefined, after: 'May 1, 2026' }],
  [
    'the description',
    {},
    { description: `${DESCRIPTION} Twice.` },
    { part: 'wording', path: 'description', before: DESCRIPTION, after: `${DESCRIPTION} Twice.` },
  ],
  [
    'a difference from another entry',
    { confusedWith: [{ id: 'wau', difference: 'A week.' }] },
    { confusedWith: [{ id: 'wau', difference: 'Seven days.' }] },
    { part: 'wording', path: 'confusedWith', before: 'Weekly active users: A week.', after: 'Weekly active users: Seven days.' },
  ],
  [
    'an item of the history',
    {},
    { changes: [{ on: '2026-05-01', kind: 'source', summary: 'Moved.' }] },
    { part: 'wording', path: 'changes', before: undefined, after: 'May 1, 2026, source: Moved.' },
  ],
  ['the words of search', {}, { searchTerms: ['people'] }, { part: 'hidden', path: 'searchTerms', before: undefined, after: 'people' }],
  [
    'an anchor',
    {},
    { formerAnchors: { old: 'new' } },
    { part: 'hidden', path: 'formerAnchors', before: undefined, after: 'old is now new' },
  ],
])('tells %s', (_, before, after, expected) => {
  expect(fieldsOf(metric({ ...before }), metric({ ...after }), ...others)).toEqual([expected]);
});

test('tells a deprecation as a sentence', () => {
  const deprecation = { on: '2026-05-01', reason: 'Nobody reads it.', replacedBy: 'wau' };
  expect(fieldsOf(metric(), metric({ status: 'deprecated', deprecation }), ...others)).toEqual([
    { part: 'status', path: 'status', before: 'Approved', after: 'Deprecated' },
    {
      part: 'status',
      path: 'deprecation',
      before: undefined,
      after: 'From May 1, 2026: Nobody reads it. Use Weekly active users instead.',
    },
  ]);
});

test('tells the type, with the fields that only one type has', () => {
  const changed = fieldsOf(term({ id: 'mau' }), metric({ title: 'Page of mau' }));
  expect(changed).toContainEqual({ part: 'type', path: 'type', before: 'Term', after: 'Metric' });
  expect(changed.map(({ part }) => part)).toEqual(['formula', 'window', 'unit', 'direction', 'type']);
});

test('tells the paragraphs of prose that came and went', () => {
  expect(fieldsOf(withBody('First.\n\nSecond.\n\nThird.'), withBody('First.\n\nOther.\n\nThird.'))).toEqual([
    { part: 'wording', path: 'body', before: 'Second.', after: 'Other.' },
  ]);
});

test.each<[string, Entry, Entry]>([
  ['line breaks within a paragraph', withBody('One\ntwo.\n\nThree.\n'), withBody('\nOne two.\n\n\nThree.')],
  ['spaces', metric({ window: 'one  month' }), metric({ window: 'one month' })],
  ['the order of includes', metric({ includes: ['a', 'b'] }), metric({ includes: ['b', 'a'] })],
  ['the order of sources', metric({ sources: ['pings', 'events'] }), metric({ sources: ['events', 'pings'] })],
  ['an empty list', metric({ caveats: [] }), metric()],
])('%s is no change', (_, before, after) => {
  expect(diffOf([before, ...others], [after, ...others]).changed).toEqual([]);
});

test('tells the order of the stages of a data source', () => {
  expect(fieldsOf(dataSource({ flow: ['A', 'B'] }), dataSource({ flow: ['B', 'A'] }))).toEqual([
    { part: 'wording', path: 'flow', before: 'A; B', after: 'B; A' },
  ]);
});

test('knows what carries meaning', () => {
  expect(meaningParts).toEqual([
    'formula',
    'parts',
    'window',
    'unit',
    'direction',
    'in and out',
    'type',
    'source of truth',
    'sources',
    'owner',
  ]);
});
