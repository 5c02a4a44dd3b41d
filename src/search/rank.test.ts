import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexNames, type NameRole } from './name-index.ts';
import { rank } from './rank.ts';
import { all, answer, best, definition, found, index, indexOf, noMatches, placeOf, record } from './testing.ts';

const MAU = 'Monthly active users';
const NDR = 'Net dollar retention';
const GRR = 'Gross renewal rate';

describe('an exact name is found first and answers the query', () => {
  test.each<[first: string, role: NameRole, name: string, queries: string[]]>([
    ['Daily active users', 'title', 'Daily active users', ['Daily active users']],
    ['Daily active users', 'abbreviation', 'DAU', ['dau']],
    ['DAU/MAU', 'alias', 'Stickiness', ['stickiness']],
    ['DAU/MAU', 'title', 'DAU/MAU', ['dau-mau', 'daumau', 'DAU MAU']],
    [NDR, 'term', 'expansion', ['expansion']],
    [NDR, 'title', NDR, ['netdollarretention']],
    ['Product qualified lead', 'title', 'Product qualified lead', ['product qualified leads']],
    ['Looker (tool)', 'title', 'Looker', ['looker', 'löoker']],
    ['#analytics (channel)', 'title', '#analytics', ['#analytics']],
    ['Ada Lovelace (person)', 'title', 'Ada Lovelace', ['ada lovelace', 'who is ada lovelace', '@ada lovelace']],
    ['Marketing (group)', 'title', 'Marketing', ['who supports marketing', 'Who supports the Marketing team?', 'marketing analyst']],
    [
      'Request a project (page)',
      'title',
      'Request a project',
      ['request a project', 'request project', 'How do I request a project?', 'where can I request a project'],
    ],
    [MAU, 'abbreviation', 'MAU', ['what is mau?', "What's MAU", 'how is MAU calculated', 'how do I calculate our MAU?', 'mau formula']],
    [MAU, 'abbreviation', 'MAU', ['MAUs', '"MAU"', '🎉 MAU 🎉', '\u202eMAU', '(MAU)', '[mau]*', '`MAU`', `MAU${' '.repeat(10_000)}`]],
    [MAU, 'title', MAU, ['MONTHLY ACTIVE USERS', '  monthly   active  users ', 'monthly-active-users', 'monthly active user']],
    [MAU, 'title', MAU, ['users monthly active', 'the users who are active monthly', 'monthlyactiveusers']],
  ])('%s by its %s %s: %j', (first, role, name, queries) => {
    for (const query of queries) {
      expect(best(query)).toEqual([first, { role, name }]);
      expect(answer(query)).toMatchObject({ name, clear: true, comparison: false });
      expect(answer(query)?.places[0]).toBe(first);
    }
  });
});

describe('answer', () => {
  test.each([
    ['PQL', ['Product qualified lead', 'Product qualified lead (Growth team)']],
    ['dau/mau', ['DAU/MAU']],
    ['MAU vs monthly active users', [MAU]],
  ])('to `%s` is clear', (query, places) => {
    expect(answer(query)).toMatchObject({ places, clear: true, comparison: false });
  });

  test.each<[places: string[], queries: string[]]>([
    [
      [NDR, GRR],
      ['difference between NDR and GRR', 'NDR vs GRR', 'NDR or GRR', 'compare NDR to GRR'],
    ],
    [[GRR, NDR], ['GRR vs NDR']],
    [['DAU/MAU', MAU], ['compare stickiness to monthly active users']],
    [['DAU/MAU', NDR], ['stikciness vs NDR']],
    [['Product qualified lead', NDR], ['PQL vs NDR']],
    [
      ['Daily active users', MAU],
      ['difference between DAU and MAU', 'DAU vs MAU'],
    ],
  ])('compares %j, in the order of the query: %j', (places, queries) => {
    for (const query of queries) {
      expect(answer(query)).toMatchObject({ places, clear: false, comparison: true });
      expect(found(query).slice(0, 2).sort()).toEqual(places.toSorted());
    }
  });

  test.each([
    ['how does NDR differ from expansions of PQL', 'one side is no name'],
    ['NDR vs Looker', 'only definitions are compared'],
    ['Looker or Marketing', 'only definitions are compared'],
    ['NDR vs GRR vs PQL', 'only two are compared'],
    ['explore', 'a hidden name only hints at several pages'],
    ['who is looker', 'it is no person'],
    ['dollar', 'it is one word of a name'],
    ['zebra', 'nothing has that name'],
  ])('to `%s` does not exist: %s', (query) => {
    expect(answer(query)).toBeUndefined();
  });

  test('is a choice between definitions that share a hidden name', () => {
    expect(answer('kept revenue')).toMatchObject({ name: 'kept revenue', clear: false, comparison: false });
    expect(answer('kept revenue')?.places.toSorted()).toEqual([GRR, NDR]);
  });

  test('is the one definition of a hidden name that a page has too', () => {
    const terms = ['churn'];
    const records = [record('page', '/handbook/leavers/', 'Leavers', { terms }), definition('Lost customers', { terms })];
    expect(rank(indexOf(records), 'churn').answer).toEqual({ places: [1], name: 'churn', clear: true, comparison: false });
  });

  test('comes from names alone before the texts are loaded', () => {
    const bare = indexNames(all.map(({ thing }) => thing));
    expect(rank(bare, 'stickiness').answer?.places).toEqual([placeOf('DAU/MAU')]);
    expect(rank(bare, 'people seen').results).toEqual([]);
  });
});

describe('a mistyped word', () => {
  test.each([
    ['lookr', 'Looker (tool)', 'looker'],
    ['stikciness', 'DAU/MAU', 'stickiness'],
    ['net dolar retentoin', NDR, 'net dollar retention'],
    ['what is stikciness?', 'DAU/MAU', 'what is stickiness'],
    ['who supports marketng', 'Marketing (group)', 'who supports marketing'],
    ['stickines ', 'DAU/MAU', 'stickiness'],
  ])('in `%s` is corrected', (query, first, corrected) => {
    expect(found(query)[0]).toBe(first);
    expect(answer(query)?.places).toEqual([first]);
    expect(rank(index, query).corrected).toBe(corrected);
  });

  test('stays where the reader says so', () => {
    expect(rank(index, 'lookr', { respell: false })).toEqual({ ...noMatches, words: ['lookr'], hasUnknown: true });
    const query = 'net dolar retention';
    expect(rank(index, query, { respell: false })).toMatchObject({ answer: undefined, corrected: undefined, words: query.split(' ') });
    expect(found(query, { respell: false })).toEqual([NDR]);
  });

  test.each([
    ['a name without its space is that name', 'what is bigquery', 1, undefined],
    ['the query names something as it is', 'bigquery ', 1, undefined],
    ['a whole name is meant rather than the part that looks asked for', 'lookr formula', 3, 'looker formula'],
    ['every word is known', 'looker', 2, undefined],
  ])('is corrected only where it must be: %s', (_, query, place, corrected) => {
    const records = ['Bigquiry', 'Big query', 'Looker', 'Looker formula'].map((title) => definition(title));
    const ranking = rank(indexOf(records), query);
    expect([ranking.answer?.places, ranking.corrected]).toEqual([[place], corrected]);
  });
});

test.each([
  ['what is the churn of MAU', ['churn', 'mau']],
  ['who supports the Marketing team?', ['marketing']],
  ['lookr dashboards', ['looker', 'dashboards']],
  ['how is the', ['how', 'is', 'the']],
])('full text is searched for the words of `%s`', (query, words) => {
  expect(rank(index, query).words).toEqual(words);
});

test.each<[query: string, words?: string[]]>([
  ...['', '\t\n  ', '?!', '🎉🎉', '\u202e\u200f', '\ud800', '\0'].map((query): [string] => [query]),
  ['<script>alert(1)</script>', ['script', 'alert', '1', 'script']],
  ['שלום עולם', ['שלום', 'עולם']],
  ['x'.repeat(10_000), ['x'.repeat(200)]],
  [`z${'🎉'.repeat(5_000)}`, ['z']],
  ['__proto__', ['proto']],
  ['%', ['%']],
  ['.*+?^${}()|[]\\', ['$']],
])('nothing is found where no word is known (%#)', (query, words = []) => {
  expect(rank(index, query)).toEqual({ ...noMatches, words, hasUnknown: words.length > 0 });
});

test('no query throws, and scores are finite, above zero and in order', () => {
  const word = fc.constantFrom('what is', ...'who mau DAU a vs and lookr the - growth PQL differ from re'.split(' '));
  const words = fc.array(word).map((list) => list.join(' '));
  const typed = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', maxLength: 300 }), words);
  const evidence = fc
    .array(fc.tuple(fc.nat(all.length - 1), fc.double({ min: 0, max: 1, noNaN: true })))
    .map((list) => new Map(list.map(([place, score]) => [place, { score, holds: ['mau'] }])));
  fc.assert(
    fc.property(typed, fc.boolean(), fc.option(evidence, { nil: undefined }), (query, respell, evidence) => {
      const { results, answer } = rank(index, query, { respell, evidence });
      const scores = results.map(({ score }) => score);
      expect(scores.filter((score) => !(Number.isFinite(score) && score > 0))).toEqual([]);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      const places = new Set(results.map(({ place }) => place));
      expect(places.size).toBe(results.length);
      expect((answer?.places ?? []).filter((place) => !places.has(place))).toEqual([]);
    }),
  );
});
