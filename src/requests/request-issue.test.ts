import { expect, test } from 'vitest';
import { ADDRESS_LIMIT, formAddress, issueText, labelsOf, missingFields, plainAddress, shortAddress } from './request-issue.ts';
import { questions, requestKinds } from './request.ts';

const repository = 'https://github.com/o/r';
const answers = {
  template: 'data-bug.yml',
  title: 'MAU & more',
  problem: 'It shows 50.\nI expect 100. ',
  'end-state': '',
  why: ' ',
  labels: 'urgent',
};
const queryOf = (address: string) => Object.fromEntries(new URL(address).searchParams);

test('the form opens with every answer under the name of its field, line ends as browsers send them', () => {
  const address = formAddress(repository, answers);
  expect(address.startsWith('https://github.com/o/r/issues/new?template=data-bug.yml&title=MAU+%26+more&problem=')).toBe(true);
  expect(queryOf(address)).toEqual({ ...answers, problem: 'It shows 50.\r\nI expect 100. ' });
});

test('a plain issue has the title, the label of its kind and the one for urgent requests, and a heading for each question', () => {
  const { title, labels, body } = queryOf(plainAddress(repository, answers));
  expect({ title, labels }).toEqual({ title: 'MAU & more', labels: 'bug,urgent' });
  expect(body?.split('\r\n\r\n')).toEqual([
    '### The problem',
    'It shows 50.\r\nI expect 100.',
    ...['End state', 'The why', 'Timeline', 'People', 'Frequency'].flatMap((name) => [`### ${name}`, '_No response_']),
  ]);
});

test('an issue without a label asks for none', () => {
  expect(labelsOf({ template: 'request.yml' })).toEqual([]);
  expect(queryOf(plainAddress(repository, { title: 'x' }))).not.toHaveProperty('labels');
});

test('the text to copy is the title and the same headings', () => {
  expect(issueText(answers)).toMatch(/^MAU & more\n\n### The problem\n\nIt shows 50\.\nI expect 100\.\n\n### End state\n\n_No response_\n/);
});

test('the short address leaves the answers out and fits however long they are', () => {
  const long = { ...answers, title: 'é'.repeat(900), problem: 'x'.repeat(20_000) };
  expect(plainAddress(repository, long).length).toBeGreaterThan(ADDRESS_LIMIT);
  expect(shortAddress(repository, long).length).toBeLessThan(ADDRESS_LIMIT);
  expect(Object.keys(queryOf(shortAddress(repository, long)))).toEqual(['title', 'labels']);
});

test('only the kind, the title and the problem must be filled in, and blanks fill nothing in', () => {
  expect(missingFields({})).toEqual(['template', 'title', 'problem']);
  expect(missingFields({ ...answers, title: ' \n' })).toEqual(['title']);
  expect(missingFields(answers)).toEqual([]);
  expect(questions.filter(({ required }) => required).map(({ id }) => id)).toEqual(['problem']);
});

test('no two kinds share a form, and no two questions a field', () => {
  for (const names of [requestKinds.map(({ template }) => template), ['template', 'title', 'labels', ...questions.map(({ id }) => id)]])
    expect(new Set(names).size).toBe(names.length);
});
