import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packWords, unpackWords } from './packed-words.ts';

test('a list of words is packed and unpacked', () => {
  expect(packWords(['retain', 'retained', 'retention', 'user'])).toBe('0retain6ed3ention0user');
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,14}$/)), (words) => {
      const sorted = [...new Set(words)].sort();
      expect(unpackWords(packWords(sorted))).toEqual(sorted);
    }),
  );
});
