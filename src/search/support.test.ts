import { expect, test } from 'vitest';
import { readTerm } from './query-terms.ts';
import { rank } from './rank.ts';
import { supportOf } from './support.ts';
import { indexOf, index, nameAt, definition, placeOf, record } from './testing.ts';
import { CORRECTED, LEAST_SUPPORT, SUPPORT } from './weights.ts';
import { contentWords, wordsOf } from './words.ts';

const support = (query: string, thing: string, held?: string[]) => {
  const terms = contentWords(wordsOf(query)).map((word) => readTerm(index, word, { isTyping: false, respell: true, isName: false }));
  return supportOf(index, terms, placeOf(thing), held);
};

test.each<[query: string, thing: string, support: number, held?: string[]]>([
  ['monthly users', 'Monthly active users', SUPPORT.name],
  ['MAU', 'Monthly active users', SUPPORT.name],
  ['kept revenue', 'Net dollar retention', SUPPORT.name],
  ['montly', 'Monthly active users', CORRECTED * SUPPORT.name],
  ['before', 'Request a project (page)', SUPPORT.heading],
  ['monthly', 'Daily active users', 0],
  ['zebra', 'Monthly active users', 0],
  // What its texts say counts only where they are given.
  ['seen', 'Monthly active users', 0],
  ['seen', 'Monthly active users', SUPPORT.description, []],
  ['zebra', 'Monthly active users', SUPPORT.text, ['zebra']],
])('“%s” is supported by %s: %d (%#)', (query, thing, expected, held) => {
  expect(support(query, thing, held)).toBeCloseTo(expected);
});

test('a word that nothing has takes as much from the support as a rare one gives', () => {
  expect(support('monthly zebra', 'Monthly active users')).toBeGreaterThan(0.3);
  expect(support('monthly zebra', 'Monthly active users')).toBeLessThan(LEAST_SUPPORT);
});

const asked = (query: string, evidence = new Map()) => {
  const { answer, support } = rank(index, query, { evidence });
  const places = answer?.places.map(nameAt).join(', ');
  if (places !== undefined) return answer?.clear ? places : `choice: ${places}`;
  return support < LEAST_SUPPORT ? 'nothing' : 'a list';
};

test.each([
  ['monthly active', 'Monthly active users'],
  ['who do i ask about marketing data', 'Marketing (group)'],
  ['difference mau dau', 'choice: Monthly active users, Daily active users'],
  ['mau last month', 'Monthly active users'],
  ['active users', 'a list'],
  // One word is too little where it is no half of a name.
  ['start', 'a list'],
  ['monthly zebra', 'nothing'],
  ['LOOKR', 'nothing'],
  ['lookr', 'Looker (tool)'],
])('“%s” gets: %s', (query, expected) => {
  expect(asked(query)).toBe(expected);
});

test('without the full text only what the query names is an answer', () => {
  expect([rank(index, 'monthly active').answer, rank(index, 'MAU').answer?.clear]).toEqual([undefined, true]);
});

test('what is asked of one customer is asked of the report by customer, if there is one', () => {
  const reports = indexOf([definition('MAU'), record('report', '/reports/mau/', 'MAU by customer'), definition('DAU')]);
  const of = (query: string) => {
    const { results, customer } = rank(reports, query);
    return [reports.findables[results[0]?.place ?? -1]?.title, customer];
  };
  expect(['mau for acme', 'mau of a customer', 'dau for acme'].map(of)).toEqual([
    ['MAU by customer', 'acme'],
    ['MAU by customer', undefined],
    ['DAU', undefined],
  ]);
});

test('a number and a tool of one abbreviation are a choice', () => {
  const sql = indexOf([definition('Sales qualified lead', { terms: ['SQL'] }), record('tool', '/tools/x/', 'X', { terms: ['SQL'] })]);
  expect(rank(sql, 'sql').answer).toMatchObject({ places: [0, 1], clear: false });
});

test('how many there are is the count, not what is counted', () => {
  const customers = indexOf([definition('Customer'), definition('Customer count'), definition('Customers lost')]);
  expect(rank(customers, 'how many customers do we have').answer?.places).toEqual([1]);
});

test('signs find the names that have them', () => {
  const signs = indexOf([definition('Lines of C++'), definition('Revenue ($)'), definition('Lines of C')]);
  expect(['c++', '$', 'c'].map((query) => rank(signs, query).results[0]?.place)).toEqual([0, 1, 2]);
});
