import { expect, test } from 'vitest';
import type { NewField } from '../../src/new-entry/new-entry.ts';
import { askField, type Answers } from './questions.ts';

const field: NewField = {
  name: 'unit',
  meaning: 'What a value is.',
  isRequired: true,
  isList: false,
  isNumber: false,
  choices: undefined,
  references: undefined,
};
const any: Answers = { choices: [], fallback: undefined, problemOf: () => undefined };

/** The value of a field after answers, and all that the person reads. */
async function talk(changes: Partial<NewField>, answers: Partial<Answers>, given: string[]) {
  const read: string[] = [];
  const ask = (question: string) => {
    read.push(question);
    return Promise.resolve(given.shift() ?? 'nobody answers');
  };
  const value = await askField({ ...field, ...changes }, { ...any, ...answers }, { ask, show: (text) => read.push(text) });
  return { value, read };
}

test('shows the choices by number and takes a number for the choice', async () => {
  expect(await talk({}, { choices: ['count', 'percent'] }, [' 2 '])).toEqual({
    value: 'percent',
    read: ['\nWhat a value is.', '   1  count', '   2  percent', 'unit: '],
  });
});

test('shows the default and takes it for an empty answer', async () => {
  expect(await talk({}, { fallback: 'count' }, [''])).toEqual({ value: 'count', read: ['\nWhat a value is.', 'unit [count]: '] });
});

test('asks again with the reason until the answer is right', async () => {
  const problemOf = (value: unknown) => (value === 'x' ? 'Unexpected `x`, expected y' : undefined);
  const { value, read } = await talk({}, { problemOf }, ['', 'x', 'y']);
  expect(value).toBe('y');
  expect(read).toEqual([
    '\nWhat a value is.',
    'unit: ',
    'Unexpected empty answer, expected words.',
    'unit: ',
    'Unexpected `x`, expected y.',
    'unit: ',
  ]);
});

test('takes nothing for a field that need not be', async () => {
  expect(await talk({ isRequired: false }, {}, [''])).toEqual({
    value: undefined,
    read: ['\nWhat a value is.', 'unit (Enter for none): '],
  });
});

test('asks for a list item by item until an empty answer', async () => {
  const { value, read } = await talk({ isList: true }, { choices: ['a', 'b'] }, ['2', 'a', '']);
  expect(value).toEqual(['b', 'a']);
  expect(read.slice(3)).toEqual(['unit (one at a time): ', 'unit (1 item, Enter to go on): ', 'unit (2 items, Enter to go on): ']);
});
