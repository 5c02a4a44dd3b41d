import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { budgetProblems, budgetsSchema, heaviest, type Budgets } from './budgets.ts';

const budgets: Budgets = {
  pages: [
    { name: 'definition', address: '^/metrics/[^/]+/$', html: 10, css: 10, js: 10, firstLoad: 25 },
    { name: 'other', address: '^/', html: 100, css: 100, js: 100, firstLoad: 300 },
  ],
  files: [{ name: 'card', path: '^/cards/', bytes: 5 }],
  blocking: 1,
};
const page = (address: string, html: number, css = 1, js = 1, blocking = 1) => ({ address, bytes: { html, css, js, idle: 0, blocking } });
const messages = (...args: Parameters<typeof budgetProblems> extends [unknown, ...infer Rest, string] ? Rest : never) =>
  budgetProblems(budgets, ...args, 'budgets.json').map(({ message }) => message);

test('reports nothing that is within its budget', () => {
  expect(
    messages(
      [page('/metrics/mau/', 10), page('/about/', 90)],
      new Map([
        ['/cards/mau.json', 5],
        ['/big.bin', 999],
      ]),
    ),
  ).toEqual([]);
});

test('holds a page to the first line that fits it, part by part and together', () => {
  expect(messages([page('/metrics/mau/', 11, 9, 9)], new Map())).toEqual([
    'Unexpected 11 bytes of HTML on `/metrics/mau/` (definition), expected at most 10; make it lighter, or raise the budget and say why',
    'Unexpected 29 bytes of HTML, CSS and JavaScript on `/metrics/mau/` (definition), expected at most 25; make it lighter, or raise the budget and say why',
  ]);
});

test('reports files that are too heavy, and pages that wait for too many', () => {
  expect(messages([page('/about/', 1, 1, 1, 2)], new Map([['/cards/mau.json', 6]]))).toEqual([
    'Unexpected 2 files of `/about/` that hold up what it draws, expected at most 1; make it lighter, or raise the budget and say why',
    'Unexpected 6 bytes of `/cards/mau.json` (card), expected at most 5; make it lighter, or raise the budget and say why',
  ]);
});

test('names the heaviest page of each kind', () => {
  expect(heaviest(budgets, [page('/metrics/a/', 1), page('/metrics/b/', 2), page('/x/', 3)])).toEqual([
    'definition: 4 of 25 bytes, /metrics/b/',
    'other: 5 of 300 bytes, /x/',
  ]);
});

test('refuses budgets of another shape', () => {
  expect(budgetsSchema.safeParse({ ...budgets, pages: [{ ...budgets.pages[0], address: '(' }] }).success).toBe(false);
  expect(budgetsSchema.safeParse({ ...budgets, blocking: -1 }).success).toBe(false);
});

test('the budgets of the site keep a definition within the 40 KB that it may take', () => {
  const own = budgetsSchema.parse(JSON.parse(readFileSync('budgets.json', 'utf8')));
  expect(own.pages.find(({ name }) => name === 'definition')?.firstLoad).toBeLessThanOrEqual(40_000);
});
