import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differing } from './differing.ts';

const same = 'word '.repeat(30);

test('starts both texts shortly before the place where they differ', () => {
  expect(differing(`${same}a one-time ask`, `${same}a single\nask`, 100)).toEqual([
    `… ${'word '.repeat(12)}a one-time ask`,
    `… ${'word '.repeat(12)}a single ask`,
  ]);
});

test.each<[what: string, most: number, before: string | undefined, after: string | undefined]>([
  ['short texts', 200, `${same}a`, `${same}b`],
  ['a text that is new', 200, undefined, same],
  ['a text that is gone', 200, same, undefined],
  ['texts that differ early', 100, `old ${same}`, `new ${same}`],
])('leaves %s alone', (_, most, before, after) => {
  expect(differing(before, after, most)).toEqual([before, after]);
});

test('never shows two texts alike that differ', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 120 }), fc.nat(), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 5 }), (text, at, other) => {
      const changed = text.slice(0, at % text.length) + other + text.slice(at % text.length);
      fc.pre(changed.replace(/\s+/g, ' ') !== text.replace(/\s+/g, ' ') && changed.trim() === changed);
      const [before = '', after = ''] = differing(text, changed, 100);
      expect(before.replace(/\s+/g, ' ').slice(0, 130)).not.toBe(after.replace(/\s+/g, ' ').slice(0, 130));
    }),
  );
});
