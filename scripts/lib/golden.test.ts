import { expect, test } from 'vitest';
import { isHeldBack, measure, placeOf, readGolden, type GoldenQuery } from './golden.ts';

const asked: GoldenQuery[] = [
  { query: 'mau', class: 'exact', expect: ['/metrics/mau/'] },
  { query: 'who supports sales', class: 'person', expect: ['/handbook/support-model/'] },
  { query: 'churn', class: 'alias', expect: ['/metrics/churned-users/', '/metrics/churn-iarr/'] },
  { query: 'pto', class: 'no-answer', expect: [] },
];
const [mau, sales, churn] = asked as [GoldenQuery, GoldenQuery, GoldenQuery];

test('gives the place of the first right page; parts of a page and their queries do not count', () => {
  expect(placeOf(mau, ['/metrics/mau/'])).toBe(1);
  expect(placeOf(sales, ['/handbook/support-model/#who-supports-whom'])).toBe(1);
  expect(placeOf(churn, ['/metrics/mau/?mark=churn', '/metrics/mau/#why', '/metrics/churn-iarr/'])).toBe(2);
  expect(placeOf(mau, ['/metrics/dau/'])).toBe(Infinity);
  expect(placeOf(mau, [])).toBe(Infinity);
});

test('measures a class, and all queries that have an answer', () => {
  const found = new Map([
    ['mau', ['/metrics/mau/']],
    ['who supports sales', ['/reports/', '/handbook/support-model/']],
    ['churn', []],
    ['pto', ['/metrics/mau/']],
  ]);
  expect(measure(asked, found, 'person')).toEqual({ queries: 1, first: 0, firstThree: 1, reciprocal: 0.5 });
  expect(measure(asked, found)).toEqual({ queries: 3, first: 1 / 3, firstThree: 2 / 3, reciprocal: 0.5 });
});

test('the test set has enough queries, each once', () => {
  const golden = readGolden();
  expect(golden.length).toBeGreaterThanOrEqual(590);
  expect(golden.filter(isHeldBack).length / golden.length).toBeCloseTo(1 / 3, 1);
  expect(new Set(golden.map(({ query }) => query.toLowerCase())).size).toBe(golden.length);
  expect(golden.filter(({ class: name, expect: pages }) => (name === 'no-answer') !== (pages.length === 0))).toEqual([]);
});
