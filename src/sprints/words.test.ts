import { expect, test } from 'vitest';
import { rhythmsInWords } from './words.ts';

test('says each rhythm in the order of time, and leaves out one that holds no sprint', () => {
  const timeZone = 'America/New_York';
  expect(
    rhythmsInWords([
      { firstMonday: '2027-02-01', weeks: 1, timeZone },
      { firstMonday: '2026-12-28', weeks: 2, timeZone, until: '2027-01-22' },
      { firstMonday: '2026-01-05', weeks: 2, timeZone, until: '2026-01-08' },
    ]),
  ).toEqual([
    'From December 28, 2026 on a sprint starts every 2 weeks, by the days of America/New_York. The first is Dec 28, 2026 – Jan 8, 2027, and the last is January 11–22, 2027.',
    'From February 1, 2027 on a sprint starts every week, by the days of America/New_York. The first is February 1–5, 2027.',
  ]);
});
