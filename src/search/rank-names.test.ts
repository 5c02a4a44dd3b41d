import { expect, test } from 'vitest';
import { rank } from './rank.ts';
import { answer, best, definition, found, index, indexOf, noMatches, order, record } from './testing.ts';

test.each([
  ['a title', 'Daily active users', 'Daily active users', { role: 'title', name: 'Daily active users' }],
  ['an abbreviation', 'dau', 'Daily active users', { role: 'abbreviation', name: 'DAU' }],
  ['an alias', 'stickiness', 'DAU/MAU', { role: 'alias', name: 'Stickiness' }],
  ['a hidden term', 'expansion', 'Net dollar retention', { role: 'term', name: 'expansion' }],
  ['the name of a tool', 'looker', 'Looker (tool)', { role: 'title', name: 'Looker' }],
  ['the title of a page', 'request a project', 'Request a project (page)', { role: 'title', name: 'Request a project' }],
  ['the name of a person', 'ada lovelace', 'Ada Lovelace (person)', { role: 'title', name: 'Ada Lovelace' }],
  ['the name of a channel', '#analytics', '#analytics (channel)', { role: 'title', name: '#analytics' }],
])('finds by %s and says so', (_, query, name, reason) => {
  expect(best(query)).toEqual([name, reason]);
  expect(answer(query)).toMatchObject({ name: reason.name, clear: true, comparison: false });
  expect(answer(query)?.places[0]).toBe(name);
});

test('puts an exact name before everything that only holds its words', () => {
  expect(found('mau')).toEqual(['Monthly active users', 'DAU/MAU', 'DAU/MAU (report)']);
  expect(found('product qualified lead')).toEqual(['Product qualified lead', 'Product qualified lead (Growth team)']);
  expect(found('kept revenue').slice(0, 2).sort()).toEqual(['Gross renewal rate', 'Net dollar retention']);
});

test('puts the owner of a name before a thing that is also meant by it', () => {
  expect(found('PQL')).toEqual(['Product qualified lead', 'Product qualified lead (Growth team)']);
  expect(answer('PQL')).toEqual({
    places: ['Product qualified lead', 'Product qualified lead (Growth team)'],
    name: 'PQL',
    clear: true,
    comparison: false,
  });
});

test('puts the definition before the report of the same name, which alone is no choice', () => {
  expect(found('dau/mau').slice(0, 2)).toEqual(['DAU/MAU', 'DAU/MAU (report)']);
  expect(answer('dau/mau')).toEqual({ places: ['DAU/MAU'], name: 'DAU/MAU', clear: true, comparison: false });
});

test.each([
  ['upper case', 'MONTHLY ACTIVE USERS', 'Monthly active users'],
  ['many spaces', '  monthly   active  users ', 'Monthly active users'],
  ['hyphens', 'monthly-active-users', 'Monthly active users'],
  ['the singular', 'monthly active user', 'Monthly active users'],
  ['a plural', 'MAUs', 'Monthly active users'],
  ['another order', 'users monthly active', 'Monthly active users'],
  ['fillers in between', 'the users who are active monthly', 'Monthly active users'],
  ['no spaces', 'netdollarretention', 'Net dollar retention'],
  ['accents', 'löoker', 'Looker (tool)'],
  ['quotes', '"MAU"', 'Monthly active users'],
  ['other punctuation', 'dau-mau', 'DAU/MAU'],
  ['no punctuation', 'daumau', 'DAU/MAU'],
  ['no article', 'request project', 'Request a project (page)'],
  ['the title without its brackets and an ending', 'product qualified leads', 'Product qualified lead'],
])('finds a name that is written with %s', (_, query, name) => {
  expect(found(query)[0]).toBe(name);
  expect(answer(query)).toMatchObject({ clear: true });
});

test('finds a name that is written without spaces and whose words have endings', () => {
  expect(answer('monthlyactiveusers')?.places).toEqual(['Monthly active users']);
});

test('finds one word of several by itself, more of them better than fewer', () => {
  expect(best('renewal')).toEqual(['Gross renewal rate', { role: 'term', name: 'renewals' }]);
  expect(best('dollar')).toEqual(['Net dollar retention', { role: 'title', name: 'Net dollar retention' }]);
  expect(answer('dollar')).toBeUndefined();
  expect(found('active users').sort()).toEqual(['Daily active users', 'Monthly active users']);
  expect(found('qualified growth lead')[0]).toBe('Product qualified lead (Growth team)');
});

test.each([
  ['lookr', 'Looker (tool)', 'looker'],
  ['stikciness', 'DAU/MAU', 'stickiness'],
  ['net dolar retentoin', 'Net dollar retention', 'net dollar retention'],
  ['what is stikciness?', 'DAU/MAU', 'what is stickiness'],
  ['who supports marketng', 'Marketing (group)', 'who supports marketing'],
])('takes `%s` as it was meant', (query, name, corrected) => {
  expect(found(query)[0]).toBe(name);
  expect(answer(query)?.places).toEqual([name]);
  expect(rank(index, query).corrected).toBe(corrected);
});

test('takes a query as it is typed where the reader says so, and where every word is known', () => {
  expect(rank(index, 'lookr', { respell: false })).toEqual({ ...noMatches, words: ['lookr'] });
  expect(rank(index, 'net dolar retention', { respell: false })).toMatchObject({
    answer: undefined,
    corrected: undefined,
    words: ['net', 'dolar', 'retention'],
  });
  expect(found('net dolar retention', { respell: false })).toEqual(['Net dollar retention']);
  expect(rank(index, 'looker').corrected).toBeUndefined();
});

test('takes a word for a kind of thing less seriously than others', () => {
  expect(order('retention metric', definition('Metric store'), definition('Net retention'))).toEqual(['Net retention', 'Metric store']);
});

test('takes the last word for unfinished until a space follows it', () => {
  expect(rank(index, 'stickines')).toMatchObject({ answer: undefined, corrected: undefined, words: ['stickines'] });
  expect(rank(index, 'stickines ')).toMatchObject({ answer: { name: 'Stickiness' }, corrected: 'stickiness', words: ['stickiness'] });
});

test('takes a word for a beginning also in the middle when it is near no other', () => {
  expect(found('proj ')).toEqual(['Request a project (page)']);
  expect(found('proj request')[0]).toBe('Request a project (page)');
});

test('takes a name without its space for that name before it respells it', () => {
  const few = indexOf([definition('Bigquiry'), definition('Big query')]);
  expect(rank(few, 'what is bigquery').answer?.places).toEqual([1]);
});

test('does not tell of other words where the query names something as it is', () => {
  expect(rank(indexOf([definition('Bigquiry'), definition('Big query')]), 'bigquery ').corrected).toBeUndefined();
});

test('respells a whole name before the part of it that looks asked for', () => {
  const few = indexOf([record('tool', '/tools/looker/', 'Looker'), record('page', '/handbook/formulas/', 'Looker formula')]);
  expect(rank(few, 'lookr formula').answer?.places).toEqual([1]);
});
