import { describe, expect, test } from 'vitest';
import { indexNames, type NameRole } from './name-index.ts';
import { rank } from './rank.ts';
import { all, answer, best, definition, found, index, indexOf, noMatches, placeOf, record } from './testing.ts';

const MAU = 'Monthly active users';
const NDR = 'Net dollar retention';
const GRR = 'Gross renewal rate';

describe('an exact name is found first and answers the query', () => {
  test.each<[query: string, first: string, role: NameRole, name: string]>([
    // Each role of a name, and each kind of thing
    ['Daily active users', 'Daily active users', 'title', 'Daily active users'],
    ['dau', 'Daily active users', 'abbreviation', 'DAU'],
    ['stickiness', 'DAU/MAU', 'alias', 'Stickiness'],
    ['expansion', NDR, 'term', 'expansion'],
    ['looker', 'Looker (tool)', 'title', 'Looker'],
    ['request a project', 'Request a project (page)', 'title', 'Request a project'],
    ['ada lovelace', 'Ada Lovelace (person)', 'title', 'Ada Lovelace'],
    ['#analytics', '#analytics (channel)', 'title', '#analytics'],
    // Questions
    ...['what is mau?', "What's MAU", 'define MAU', 'what does MAU mean?', 'how is MAU calculated'].map(ofMau),
    ...['how do I calculate our MAU?', 'MAU definition', 'mau formula'].map(ofMau),
    ['How do I request a project?', 'Request a project (page)', 'title', 'Request a project'],
    ['where can I request a project', 'Request a project (page)', 'title', 'Request a project'],
    ...['who supports marketing', 'Who supports the Marketing team?', 'marketing analyst', 'who is the analyst for marketing?'].map(
      ofMarketing,
    ),
    ['who is ada lovelace', 'Ada Lovelace (person)', 'title', 'Ada Lovelace'],
    // Other ways to write a name
    ['MONTHLY ACTIVE USERS', MAU, 'title', MAU],
    ['  monthly   active  users ', MAU, 'title', MAU],
    ['monthly-active-users', MAU, 'title', MAU],
    ['monthly active user', MAU, 'title', MAU],
    ['users monthly active', MAU, 'title', MAU],
    ['the users who are active monthly', MAU, 'title', MAU],
    ['monthlyactiveusers', MAU, 'title', MAU],
    ['MAUs', MAU, 'abbreviation', 'MAU'],
    ['"MAU"', MAU, 'abbreviation', 'MAU'],
    ['netdollarretention', NDR, 'title', NDR],
    ['löoker', 'Looker (tool)', 'title', 'Looker'],
    ['dau-mau', 'DAU/MAU', 'title', 'DAU/MAU'],
    ['daumau', 'DAU/MAU', 'title', 'DAU/MAU'],
    ['request project', 'Request a project (page)', 'title', 'Request a project'],
    ['product qualified leads', 'Product qualified lead', 'title', 'Product qualified lead'],
  ])('%s', (query, first, role, name) => {
    expect(best(query)).toEqual([first, { role, name }]);
    expect(answer(query)).toMatchObject({ name, clear: true, comparison: false });
    expect(answer(query)?.places[0]).toBe(first);
  });

  function ofMau(query: string): [string, string, NameRole, string] {
    return [query, MAU, 'abbreviation', 'MAU'];
  }
  function ofMarketing(query: string): [string, string, NameRole, string] {
    return [query, 'Marketing (group)', 'title', 'Marketing'];
  }
});

describe('answer', () => {
  test.each([
    ['PQL', ['Product qualified lead', 'Product qualified lead (Growth team)']],
    ['dau/mau', ['DAU/MAU']],
    ['DAU MAU', ['DAU/MAU']],
    ['MAU vs monthly active users', [MAU]],
  ])('to `%s` is clear', (query, places) => {
    expect(answer(query)).toMatchObject({ places, clear: true, comparison: false });
  });

  test.each([
    ...['difference between NDR and GRR', 'What is the difference of NDR and GRR?', 'NDR vs GRR', 'NDR or GRR', 'compare NDR to GRR'].map(
      (query): [string, string[]] => [query, [NDR, GRR]],
    ),
    ['GRR vs NDR', [GRR, NDR]],
    ['compare stickiness to monthly active users', ['DAU/MAU', MAU]],
    ['stikciness vs NDR', ['DAU/MAU', NDR]],
    ['PQL vs NDR', ['Product qualified lead', NDR]],
    ['difference between DAU and MAU', ['Daily active users', MAU]],
    ['DAU vs MAU', ['Daily active users', MAU]],
  ] as [string, string[]][])('to `%s` compares both, in the order of the query', (query, places) => {
    expect(answer(query)).toMatchObject({ places, clear: false, comparison: true });
    expect(found(query).slice(0, 2).sort()).toEqual(places.toSorted());
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
    const records = [
      record('page', '/handbook/leavers/', 'Leavers', { terms: ['churn'] }),
      definition('Lost customers', { terms: ['churn'] }),
    ];
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
    expect(rank(index, 'lookr', { respell: false })).toEqual({ ...noMatches, words: ['lookr'] });
    expect(rank(index, 'net dolar retention', { respell: false })).toMatchObject({
      answer: undefined,
      corrected: undefined,
      words: ['net', 'dolar', 'retention'],
    });
    expect(found('net dolar retention', { respell: false })).toEqual([NDR]);
  });

  test.each([
    ['a name without its space is that name', 'what is bigquery', 1, undefined],
    ['the query names something as it is', 'bigquery ', 1, undefined],
    ['a whole name is meant rather than the part that looks asked for', 'lookr formula', 3, 'looker formula'],
    ['every word is known', 'looker', 2, undefined],
  ])('is corrected only where it must be: %s', (_, query, place, corrected) => {
    const records = [
      definition('Bigquiry'),
      definition('Big query'),
      record('tool', '/tools/looker/', 'Looker'),
      record('page', '/handbook/formulas/', 'Looker formula'),
    ];
    const ranking = rank(indexOf(records), query);
    expect([ranking.answer?.places, ranking.corrected]).toEqual([[place], corrected]);
  });
});

test.each([
  ['what is the churn of MAU', ['churn', 'mau']],
  ['who supports the Marketing team?', ['marketing']],
  ['lookr dashboards', ['looker', 'dashboards']],
  ['how is the', ['how', 'is', 'the']],
  ['DAU/MAU', ['dau', 'mau']],
])('full text is searched for the words of `%s`', (query, words) => {
  expect(rank(index, query).words).toEqual(words);
});
