import { expect, test } from 'vitest';
import { metric, report, word } from '../../catalog/testing.ts';
import { ruleOn } from '../testing.ts';
import { avoidedWord } from './avoided-word.ts';

const why = 'It was renamed.';
const entries = [
  word({ id: 'score', avoid: ['customer score', 'client score'], use: 'health score', entry: 'health-score', why }),
  word({ id: 'nrr', avoid: ['NRR'], use: 'NDR', why }),
  word({ id: 'reach', avoid: ['reach'], use: 'seat consumption', ask: true, why }),
  word({ id: 'index', avoid: ['quality index'], use: 'index', why }),
  word({ id: 'app', avoid: ['app'], use: 'tool', why }),
  metric({ id: 'health-score', title: 'Health score' }),
  metric({ id: 'other', title: 'Other count', searchTerms: ['nrr'] }),
  report({ title: 'Customer score by month' }),
];
const { reported, find, fixed } = ruleOn(avoidedWord, ...entries);

test('reports a name to avoid, what to write and why', () => {
  expect(reported('Our customer score fell.')).toEqual([
    ['customer score', 'Unexpected `customer score`, expected `health score`. It was renamed.'],
  ]);
});

test('leaves a name with several meanings to a person', () => {
  expect(find('Our reach fell.')).toEqual([
    {
      start: 4,
      end: 9,
      message: 'Unexpected `reach`, expected `seat consumption` or another name that says what is meant. It was renamed.',
    },
  ]);
});

test.each([
  ['a name', 'Our customer score fell.', 'Our health score fell.'],
  ['each of its names', 'A customer score, a client score.', 'A health score, a health score.'],
  ['its capital at the start', 'Customer score.', 'Health score.'],
  ['its plural', 'Two customer scores.', 'Two health scores.'],
  ['capitals where the name has some', 'The NRR and the nrr.', 'The NDR and the nrr.'],
  ['headings and the words of links', '## The NRR\n\n[NRR](/metrics/NRR/)', '## The NDR\n\n[NDR](/metrics/NRR/)'],
  ['several in one line', 'NRR, NRR.', 'NDR, NDR.'],
])('fixes %s', (_, wrong, right) => {
  expect(fixed(wrong)).toBe(right);
  expect(fixed(right)).toBe(right);
});

test.each([
  ['a name broken over two lines', 'Our customer\nscore.'],
  ['a name with marks inside', 'Our customer **score**.'],
  ['a name after "an" that would need "a"', 'Use an app.'],
  ['a name after "a" that would need "an"', 'Use a quality index.'],
])('reports %s and does not fix it', (_, text) => {
  expect(find(text).map(({ replacement }) => replacement)).toEqual([undefined]);
});

test.each([
  ['code', 'The `NRR`.'],
  ['addresses', '[x](/customer score/ "y") and /NRR/'],
  ['quotation marks', 'They say "NRR" and “customer score”.'],
  ['a quotation', '> Our NRR'],
  ['a sentence with the right name', 'The customer score is now the health score.'],
  ['a sentence of a year', 'The customer score of 2021 fell.'],
  ['a longer name of the handbook', 'Open customer score by month.'],
  ['a part of a word', 'NRRs-like, XNRR, app-based and apple.'],
])('passes %s', (_, text) => {
  expect(reported(text)).toEqual([]);
});

test('looks at each sentence by itself', () => {
  expect(reported('In 2021 it fell. The NRR rose! It is 2022.')).toHaveLength(1);
});

test.each(['health-score', 'other'])('passes a page that explains the name (%s)', (id) => {
  const text = id === 'other' ? 'The NRR.' : 'The customer score.';
  expect(reported(text, { collection: 'metrics', id })).toEqual([]);
  expect(reported(text, { collection: 'metrics', id: 'mau' })).toHaveLength(1);
});
