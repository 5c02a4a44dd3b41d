import { expect, test } from 'vitest';
import { readQuestion, setsAgainst, sidesOf } from './question.ts';

const read = (query: string) => readQuestion(query.split(' '));

test.each([
  'what is mau',
  'whats mau',
  'what is the mau',
  'what are our mau',
  'what does mau mean',
  'what mau means',
  'what does mau stand for',
  'what counts as a mau',
  'what is considered mau',
  'define mau',
  'please define mau',
  'definition of the mau',
  'meaning of mau',
  'formula for mau',
  'explain mau',
  'who owns the mau',
  'who is responsible for mau',
  'where does mau come from',
  'where is mau kept',
  'how is mau calculated',
  'how are the mau worked out',
  'how do i calculate mau',
  'how to measure mau',
  'mau definition',
  'mau meaning',
  'mau formula',
])('reads `%s` as a question for a definition', (query) => {
  expect(read(query)).toEqual({ core: 'mau', intent: 'definition' });
});

test.each([
  ['what is the difference between ndr and grr', 'ndr and grr'],
  ['whats the difference of ndr and grr', 'ndr and grr'],
  ['differences between ndr and grr', 'ndr and grr'],
  ['compare ndr to grr', 'ndr to grr'],
  ['how does ndr differ from grr', 'ndr differ from grr'],
  ['how is ndr different to grr', 'ndr different to grr'],
])('reads `%s` as a comparison', (query, core) => {
  expect(read(query)).toEqual({ core, intent: 'comparison' });
  expect(sidesOf(core)).toContainEqual(['ndr', 'grr']);
});

test.each([
  ['who supports marketing', 'marketing'],
  ['who supports the marketing team', 'marketing'],
  ['who is supporting our marketing department', 'marketing'],
  ['who helps marketing', 'marketing'],
  ['who is the analyst for marketing', 'marketing'],
  ['who is contact of the marketing group', 'marketing'],
  ['data analyst for marketing', 'marketing'],
  ['stakeholders of the marketing team', 'marketing'],
  ['marketing analyst', 'marketing'],
  ['marketing contact', 'marketing'],
  ['who is my analyst', 'my analyst'],
  ['who is ada lovelace', 'ada lovelace'],
  ['whom should i ask', 'i ask'],
])('reads `%s` as a question for people', (query, core) => {
  expect(read(query)).toEqual({ core, intent: 'person' });
});

test.each([
  ['how do i request a project', 'request a project'],
  ['how can we request a project', 'request a project'],
  ['how to request a project', 'request a project'],
  ['where do i request a project', 'request a project'],
  ['can i request a project', 'request a project'],
  ['i need to request a project', 'request a project'],
])('reads `%s` as a question for a way', (query, core) => {
  expect(read(query)).toEqual({ core, intent: 'how-to' });
});

test('takes a question for the place of a thing as one for the thing', () => {
  expect(read('where can i find the mau')).toEqual({ core: 'mau', intent: undefined });
  expect(read('where do we see dashboards')).toEqual({ core: 'dashboards', intent: undefined });
});

test('reads the point of contact as one word', () => {
  expect(read('marketing point of contact')).toEqual({ core: 'marketing', intent: 'person' });
});

test('reads two things that differ as a comparison', () => {
  expect(read('how do ndr and grr differ')).toEqual({ core: 'ndr and grr', intent: 'comparison' });
});

test('reads a definition that is asked for twice', () => {
  expect(read('what is the mau definition')).toEqual({ core: 'mau', intent: 'definition' });
});

test.each([
  ['which customers are at risk', 'customers are at risk'],
  ['list of customers by plan', 'customers by plan'],
  ['customers without seats', 'customers without seats'],
  ['churn in looker', 'churn'],
  ['retention from amplitude', 'retention'],
])('reads `%s` as a question for a report', (query, core) => {
  expect(read(query)).toEqual({ core, intent: 'report' });
});

test.each([
  'mau',
  'why is it slow in looker',
  'what',
  'what is',
  'who',
  'define',
  'analyst',
  'definition',
  'add a definition',
  'propose new metric definition',
  '',
])('finds no question in `%s`', (query) => {
  expect(read(query)).toEqual({ core: query, intent: undefined });
});

test.each([
  ['ndr and grr', ['ndr', 'grr']],
  ['ndr vs grr', ['ndr', 'grr']],
  ['net dollar retention versus grr', ['net dollar retention', 'grr']],
  ['ndr or grr', ['ndr', 'grr']],
  ['ndr different from grr', ['ndr', 'grr']],
])('finds the two sides of `%s`', (core, sides) => {
  expect(sidesOf(core)).toContainEqual(sides);
});

test('finds every way to fall into two sides where one of them holds such a word', () => {
  expect(sidesOf('time to hire and time to fill')).toEqual([
    ['time', 'hire and time to fill'],
    ['time to hire', 'time to fill'],
    ['time to hire and time', 'fill'],
  ]);
});

test.each(['ndr', 'ndr grr', 'ndr and', 'and grr', 'brand order', ''])('finds no two sides of `%s`', (core) => {
  expect(sidesOf(core)).toEqual([]);
});

test('tells what is set against another from what stands beside it', () => {
  expect(['ndr vs grr', 'ndr versus grr', 'ndr and grr', 'vs grr'].map(setsAgainst)).toEqual([true, true, false, false]);
});
