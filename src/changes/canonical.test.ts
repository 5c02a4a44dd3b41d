import { expect, test } from 'vitest';
import { sameLooks } from './canonical.ts';

test.each([
  ['E-mail of the user.', 'email of the User'],
  ['the team’s "own" word', 'the teams own word'],
  ['a  b', 'a b'],
])('%j and %j look different and say the same', (one, other) => {
  expect(sameLooks(one)).toBe(sameLooks(other));
});

test.each([
  ['1.5 days', '15 days'],
  ['-5', '5'],
  ['> 30%', '< 30%'],
  ['A/B', 'AB'],
  ['active', 'inactive'],
  ['28-day', '28day'],
])('%j and %j say different things', (one, other) => {
  expect(sameLooks(one)).not.toBe(sameLooks(other));
});
