import { expect, test } from 'vitest';
import { DESCRIPTION, dataSource, metric, report, team, term, type Given } from '../catalog/testing.ts';
import { sameLooks } from '../catalog/canonical.ts';
import { fieldsOf } from './testing.ts';

const others = [
  report({ id: 'kpis', title: 'Company KPIs' }),
  dataSource({ title: 'Pings' }),
  dataSource({ id: 'events', title: 'Cloud events' }),
  team(),
  team({ id: 'product', name: 'Product' }),
  metric({ id: 'dau', title: 'Daily active users', abbreviation: 'DAU' }),
  metric({ id: 'wau', title: 'Weekly active users', abbreviation: 'WAU' }),
  metric({ id: 'all', title: 'All users' }),
];
const changes = (before: Given, after: Given) => fieldsOf(metric(before), metric(after), ...others);
const difference = (text: string) => ({ confusedWith: [{ id: 'wau', difference: text }] });
const deprecation = { on: '2026-05-01', reason: 'Nobody reads it.', replacedBy: 'wau' };

test.each<[before: Given, after: Given, ...expected: string[]]>([
  [{ window: 'one day' }, { window: 'one week' }, 'window window: one day → one week'],
  [{ unit: 'ratio' }, { unit: 'percent' }, 'unit unit: Ratio → Percent'],
  [{}, { direction: 'lower' }, 'direction direction: Higher is better → Lower is better'],
  [{ includes: ['Admins', 'Bots'] }, { includes: ['Guests', 'Admins'] }, 'in and out includes: Bots → Guests'],
  [{}, { excludes: ['Bots', 'Staff'] }, 'in and out excludes: – → Bots; Staff'],
  [
    { sourceOfTruth: { report: 'kpis' } },
    { sourceOfTruth: { elsewhere: 'A sheet of Finance.' } },
    'source of truth sourceOfTruth: Company KPIs → A sheet of Finance.',
  ],
  [{ sources: ['pings'] }, { sources: ['pings', 'events'] }, 'sources sources: – → Cloud events'],
  [{}, { owner: 'product' }, 'owner owner: Data → Product'],
  [{ title: 'Users' }, { title: 'Active users' }, 'names title: Users → Active users'],
  [{ aliases: ['a'] }, { aliases: ['a', 'b'] }, 'names aliases: – → b'],
  [{}, { abbreviation: 'MAU' }, 'names abbreviation: – → MAU'],
  [{ status: 'draft' }, {}, 'status status: Draft → Approved'],
  [{}, { reviewed: '2026-05-01' }, 'status reviewed: – → May 1, 2026'],
  [{}, { description: `${DESCRIPTION} Twice.` }, `wording description: ${DESCRIPTION} → ${DESCRIPTION} Twice.`],
  [
    difference('A week.'),
    difference('Seven days.'),
    'wording confusedWith: Weekly active users: A week. → Weekly active users: Seven days.',
  ],
  [{}, { changes: [{ on: '2026-05-01', kind: 'source', summary: 'Moved.' }] }, 'wording changes: – → May 1, 2026, source: Moved.'],
  [{}, { searchTerms: ['people'] }, 'hidden searchTerms: – → people'],
  [{}, { formerAnchors: { old: 'new' } }, 'hidden formerAnchors: – → old is now new'],
  [
    {},
    { status: 'deprecated', deprecation },
    'status status: Approved → Deprecated',
    'status deprecation: – → From May 1, 2026: Nobody reads it. Use Weekly active users instead.',
  ],
  // No change: spaces, the order of a list without an order, and an empty list.
  [{ window: 'one  month' }, { window: 'one month' }],
  [{ includes: ['a', 'b'] }, { includes: ['b', 'a'] }],
  [{ sources: ['pings', 'events'] }, { sources: ['events', 'pings'] }],
  [{ caveats: [] }, {}],
])('compares the fields %j and %j', (before, after, ...expected) => {
  expect(changes(before, after)).toEqual(expected);
});

const ratio = (numerator: object, denominator: object) => ({ kind: 'ratio', numerator, denominator });
const count = { kind: 'simple', aggregation: 'count', of: { text: 'events' } };
const entity = (entity: string) => ({ kind: 'conversion', base: { entry: 'all' }, conversion: { entry: 'dau' }, entity, within: '1 day' });
const score = (...components: object[]) => ({ kind: 'composite', components });
const derived = (formula: string) => ({ kind: 'derived', formula });
const [dau, wau, half] = [{ entry: 'dau' }, { entry: 'wau' }, { weight: '50%' }];

test.each<[before: object | undefined, after: object, ...expected: string[]]>([
  [count, { ...count, aggregation: 'count-distinct' }, 'formula calculation: Number of events → Number of distinct events'],
  [undefined, count, 'formula calculation: – → Number of events'],
  [
    ratio(dau, { entry: 'all' }),
    ratio(wau, { entry: 'all' }),
    'formula calculation: DAU ÷ All users → WAU ÷ All users',
    'parts calculation: All users, Daily active users → All users, Weekly active users',
  ],
  // Only the parts where words hide them, and their roles where they changed places.
  [
    ratio({ ...dau, text: 'users' }, { text: 'all' }),
    ratio({ ...wau, text: 'users' }, { text: 'all' }),
    'parts calculation: Daily active users → Weekly active users',
  ],
  [
    ratio({ ...dau, text: 'a' }, { ...wau, text: 'b' }),
    ratio({ ...wau, text: 'a' }, { ...dau, text: 'b' }),
    'formula calculation: numerator: Daily active users, denominator: Weekly active users → numerator: Weekly active users, denominator: Daily active users',
  ],
  [count, { ...count, note: 'In UTC.' }, 'formula calculation.note: – → In UTC.'],
  [entity('user'), entity('account'), 'formula calculation.entity: user → account'],
  [score({ ...dau, ...half }, { ...wau, ...half }), score({ ...wau, ...half }, { ...dau, ...half })],
  [
    score({ ...dau, ...half }, { ...wau, ...half }),
    score({ ...wau, weight: '60%' }, { ...dau, ...half }),
    'formula calculation: DAU (50%) + WAU (50%) → DAU (50%) + WAU (60%)',
  ],
  [ratio(dau, wau), ratio(wau, dau), 'formula calculation: DAU ÷ WAU → WAU ÷ DAU'],
  [derived('{dau} - {wau}'), derived('{dau}  - {wau}')],
])('compares the calculations %j and %j', (before, after, ...expected) => {
  expect(changes({ calculation: before }, { calculation: after })).toEqual(expected);
});

test('names the type, with the fields that only one type has', () => {
  const fields = fieldsOf(term({ id: 'mau' }), metric({ title: 'Page of mau' }));
  expect(fields).toContain('type type: Term → Metric');
  expect(fields.map((field) => field.split(' ')[0])).toEqual(['formula', 'window', 'unit', 'direction', 'type']);
});

test.each<[before: string, after: string, ...expected: string[]]>([
  ['First.\n\nSecond.\n\nThird.', 'First.\n\nOther.\n\nThird.', 'wording body: Second. → Other.'],
  ['One\ntwo.\n\nThree.\n', '\nOne two.\n\n\nThree.'],
])('compares the prose %j and %j by paragraphs', (before, after, ...expected) => {
  expect(fieldsOf({ ...metric(), body: before }, { ...metric(), body: after })).toEqual(expected);
});

test('keeps the order of the stages of a data source', () => {
  expect(fieldsOf(dataSource({ flow: ['A', 'B'] }), dataSource({ flow: ['B', 'A'] }))).toEqual(['wording flow: A; B → B; A']);
});

test.each([
  ['E-mail of the user.', 'email of the User', true],
  ['the team’s "own" word', 'the teams own word', true],
  ['a  b', 'a b', true],
  ['1.5 days', '15 days', false],
  ['-5', '5', false],
  ['> 30%', '< 30%', false],
  ['A/B', 'AB', false],
  ['active', 'inactive', false],
  ['28-day', '28day', false],
])('whether %j and %j differ only in their looks: %j', (one, other, expected) => {
  expect(sameLooks(one) === sameLooks(other)).toBe(expected);
});
