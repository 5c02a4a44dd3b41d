import { expect, test } from 'vitest';
import type { Directive } from '../prose.ts';
import { at, catalogOf, handbook, proseOf, TODAY } from '../testing.ts';
import { knownAside } from './known-aside.ts';

const problemsOf = (directive: Partial<Directive>) =>
  knownAside(catalogOf(handbook({ prose: { directives: [{ ...at, name: 'note', colons: ':::', attributes: [], ...directive }] } })), TODAY);
const told = (message: string, suggestion?: string) => [
  { ...proseOf(handbook()), rule: 'known-aside', severity: 'error', message, ...(suggestion === undefined ? {} : { suggestion }) },
];

test.each(['note', 'tip', 'caution', 'danger'])('takes :::%s', (name) => {
  expect(problemsOf({ name })).toEqual([]);
});

test.each([
  ['warning', ':::caution'],
  ['notes', ':::note'],
])('tells the name that was meant by :::%s', (name, meant) => {
  const message = `Unexpected \`:::${name}\`, expected \`:::note\`, \`:::tip\`, \`:::caution\` or \`:::danger\` (did you mean \`${meant}\`?)`;
  expect(problemsOf({ name })).toEqual(told(message, meant));
});

test('refuses a block that the site does not know', () => {
  const message = 'Unexpected `:::iframe`, expected `:::note`, `:::tip`, `:::caution` or `:::danger`';
  expect(problemsOf({ name: 'iframe' })).toEqual(told(message));
});

test('refuses a block in one line', () => {
  const message = 'Unexpected `::note`, expected text or a block of `:::`, as in `:::note[Title]`';
  expect(problemsOf({ colons: '::' })).toEqual(told(message));
});

test('refuses attributes', () => {
  const message = 'Unexpected attribute `icon` of `:::note`, expected a title at most, as in `:::note[Title]`';
  expect(problemsOf({ attributes: ['icon'] })).toEqual(told(message));
});
