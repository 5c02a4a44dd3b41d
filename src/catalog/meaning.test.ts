import { expect, test } from 'vitest';
import { fieldDocs } from '../schemas/field-docs.ts';
import { approvalOf, isCanonical, meaningFields, meaningOf } from './meaning.ts';
import { catalogOf, metric, TODAY } from './testing.ts';

const ratio = (numerator: string, denominator = 'users') => ({
  kind: 'ratio' as const,
  numerator: { entry: numerator },
  denominator: { entry: denominator },
});
const active = { calculation: ratio('active'), window: 'UTC calendar month', includes: ['API calls', 'Web'], excludes: ['Robots'] };
const users = metric({ id: 'users' });
const meaning = (more: object, ...others: ReturnType<typeof metric>[]) => {
  const entry = metric({ id: 'rate', ...active, ...more });
  return meaningOf(entry, catalogOf(entry, users, ...others));
};
const before = meaning({}, metric({ id: 'active' }));

test.each([
  ['other words in its sentence, caveats and reading', { description: 'x'.repeat(50), caveats: ['New.'], readsAs: 'New.' }],
  ['another title or more names', { title: 'Other', aliases: ['other'], abbreviation: 'OT' }],
  [
    'the order of a list and of keys',
    { includes: ['Web', 'API calls'], calculation: Object.fromEntries(Object.entries(ratio('active')).reverse()) },
  ],
  ['capitals, spaces and punctuation', { window: 'UTC  Calendar month.', excludes: ['robots'] }],
  ['what is said of its state', { status: 'draft', reviewed: TODAY, provenance: 'industry', asOf: '2024-01' }],
  ['a list that is there and empty', { sources: [] }],
])('the meaning stays with %s', (_, more) => {
  expect(meaning(more, metric({ id: 'active' }))).toBe(before);
});

test('the meaning stays when another entry is renamed, also in a formula', () => {
  const renamed = metric({ id: 'daily-active', formerIds: ['active', 'active-daily'] });
  expect(meaning({ calculation: ratio('daily-active') }, renamed)).toBe(before);
  const formula = (id: string) => ({ calculation: { kind: 'derived', formula: `{${id}} - 1` } });
  expect(meaning(formula('daily-active'), renamed)).toBe(meaning(formula('active'), metric({ id: 'active' })));
});

test.each([
  ['calculation', { calculation: ratio('users', 'active') }],
  ['window', { window: 'UTC calendar week' }],
  ['unit', { unit: 'percent' }],
  ['direction', { direction: 'lower' }],
  ['includes', { includes: ['API calls'] }],
  ['excludes', { excludes: ['Robots', 'Staff'] }],
  ['sourceOfTruth', { sourceOfTruth: { report: 'kpis' } }],
  ['sources', { sources: ['pings'] }],
  ['owner', { owner: 'finance' }],
])('the meaning changes with %s', (_, more) => {
  expect(meaning(more, metric({ id: 'active' }))).not.toBe(before);
});

test('every field of the meaning is one of a definition', () => {
  const names = fieldDocs('metrics').flatMap(({ fields }) => fields.map(({ path }) => path));
  expect(meaningFields.filter((field) => !names.includes(field))).toEqual([]);
});

test.each([
  [{}, 'none', false],
  [{ approved: { by: '@ada', on: TODAY, meaning: meaningOf(metric(), catalogOf()) } }, 'current', true],
  [{ status: 'in-review', approved: { by: '@ada', on: TODAY, meaning: meaningOf(metric(), catalogOf()) } }, 'current', false],
  [{ window: 'a week', approved: { by: '@ada', on: TODAY, meaning: meaningOf(metric(), catalogOf()) } }, 'outdated', false],
])('an approval counts for the meaning that it was given for (%#)', (more, approval, canonical) => {
  const entry = metric(more);
  expect([approvalOf(entry, catalogOf(entry)), isCanonical(entry, catalogOf(entry))]).toEqual([approval, canonical]);
});
