import { expect, test } from 'vitest';
import { at, catalogOf, metric, proseOf, report, TODAY } from '../testing.ts';
import { pageAddress } from './page-address.ts';

const problemsOf = (url: string) =>
  pageAddress(
    catalogOf(metric({ prose: { links: [{ ...at, url, text: 'It' }] } }), metric({ id: 'dau' }), report({ id: 'sessions' })),
    TODAY,
  );

test.each([
  '/',
  '/metrics/mau/',
  '/metrics/mau/#caveats',
  '/search/?q=mau',
  '#caveats',
  '/feed.xml',
  '/api/metrics.json',
  'https://example.com/A',
  'mailto:a@example.com',
])('takes %s', (url) => {
  expect(problemsOf(url)).toEqual([]);
});

test.each([
  ['/metrics/mau', '/metrics/mau/'],
  ['/metrics/mau#caveats', '/metrics/mau/#caveats'],
  ['/Metrics/MAU/', '/metrics/mau/'],
  ['dau.mdx', '/metrics/dau/'],
  ['./dau.md#caveats', '/metrics/dau/#caveats'],
  ['../reports/sessions.mdx', '/reports/sessions/'],
  ['/content/metrics/dau.mdx', '/metrics/dau/'],
  ['../dau/', '/metrics/dau/'],
  ['../../reports/sessions/', '/reports/sessions/'],
  ['?from=x', '/metrics/mau/?from=x'],
])('tells %s with what was meant', (url, meant) => {
  expect(problemsOf(url)).toEqual([
    {
      ...proseOf(metric()),
      rule: 'page-address',
      severity: 'error',
      message: `Unexpected address \`${url}\`, expected it from the root, in lower case, with a slash at both ends (did you mean \`${meant}\`?)`,
      suggestion: meant,
    },
  ]);
});

test.each([
  ['www.example.com/a', 'https://www.example.com/a'],
  ['example.looker.com/looks/1', 'https://example.looker.com/looks/1'],
])('tells the address %s of another site without its protocol', (url, suggestion) => {
  expect(problemsOf(url)).toMatchObject([
    {
      message: `Unexpected address \`${url}\` of another site, expected \`https://\` at its start (did you mean \`${suggestion}\`?)`,
      suggestion,
    },
  ]);
});

test.each([
  ['“/metrics/dau/”', '/metrics/dau/'],
  ['`/metrics/dau/`', '/metrics/dau/'],
  ['daau.mdx', '/metrics/dau/'],
])('reads %s as it was meant', (url, suggestion) => {
  expect(problemsOf(url)).toMatchObject([{ suggestion }]);
});

test.each(['/metrics/dua', '/metrics/../../etc/', ' javascript:alert(1)', 'java\nscript:alert(1)'])('leaves %j to other rules', (url) => {
  expect(problemsOf(url)).toEqual([]);
});
