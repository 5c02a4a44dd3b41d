import { expect, test } from 'vitest';
import { checkFiles } from '../../checks/check-content.ts';
import { TODAY } from '../../catalog/testing.ts';
import { foundLinks } from './known-links.ts';

const page = (prose: string) =>
  `---\ntitle: A page\ndescription: A page that a test has made, with the links that it should find in it.\n---\n\n${prose}\n`;

/** The links that are found in files, each as `line:column path url text`. */
function found(files: Readonly<Record<string, string>>): string[] {
  const { catalog } = checkFiles(files, TODAY);
  return foundLinks(catalog).map(({ url, text, path, at }) =>
    `${at.line}:${at.column} ${path.length > 0 ? `${path.map(String).join('.')} ` : ''}${url} ${text}`.trim(),
  );
}

/** The links of a page, whose first line counts as line 1. */
function inProse(prose: string): string[] {
  return found({ 'content/handbook/a.mdx': page(prose) }).map((link) => link.replace(/^\d+/, (line) => String(Number(line) - 5)));
}

// What a link and an address in prose are, the reader of prose says; here they are put together.
test.each<[prose: string, ...links: string[]]>([
  ['[the\n  board](https://a.example/1)', '1:1 https://a.example/1 the board'],
  ['[one][r] [two][r]\n\n[r]: https://a.example/1', '1:1 https://a.example/1 one', '1:10 https://a.example/1 two'],
  ['<Card\n  title="KPIs"\n  to="https://a.example/1"\n/>', '3:7 https://a.example/1 KPIs'],
  ['[x](/metrics/mau/#a) [y](#b)', '1:1 /metrics/mau/#a x', '1:22 #b y'],
  [
    '<a href="https://a.example/1">a</a> [b](https://a.example/2)\n\n<C to="https://a.example/3" />',
    '1:10 https://a.example/1 a',
    '1:37 https://a.example/2 b',
    '3:8 https://a.example/3',
  ],
  ['`https://a.example/1` {/* [x](https://a.example/1) */} ![x](https://a.example/1.png)\n\n[r]: https://a.example/1'],
])('finds the links of %j in the order of the text', (prose, ...links) => {
  expect(inProse(prose)).toEqual(links);
});

const report = `---
title: Company KPIs
description: The numbers that the whole company looks at, by month and by kind of customer.
tool: looker
url: 'https://example.looker.com/dashboards/1'
group: company
notes:
  - As (https://a.example/x_(y)) says, and https://b.example/2.
  - "Not \`https://c.example/3\`, which is code."
formerUrls: [https://example.looker.com/dashboards/2, https://example.looker.com/dashboards/3]
history:
  - on: 2025-01-01
    summary: |-
      Moved to https://d.example/4
    url: https://example.looker.com/looks/5
---
`;

test('finds the addresses of fields, whole and inside a sentence, at the place of the field', () => {
  expect(found({ 'content/reports/kpis.mdx': report })).toEqual([
    '5:6 url https://example.looker.com/dashboards/1',
    '8:5 notes.0 https://a.example/x_(y)',
    '8:5 notes.0 https://b.example/2',
    '10:14 formerUrls.0 https://example.looker.com/dashboards/2',
    '10:55 formerUrls.1 https://example.looker.com/dashboards/3',
    '13:14 history.0.summary https://d.example/4',
    '15:10 history.0.url https://example.looker.com/looks/5',
  ]);
});

test('finds the addresses of rows', () => {
  const rows = '- id: analytics\n  for: Questions; see https://a.example/1.\n- id: data\n  for: Data.\n  # https://b.example/2\n';
  expect(found({ 'content/channels.yaml': rows })).toEqual(['2:8 for https://a.example/1']);
});

test('says of each link what it is, and of one by reference where it is defined', () => {
  const { catalog } = checkFiles(
    { 'content/handbook/a.mdx': page('[x][r] <A to="https://a.example/2" />\n\n[r]: https://a.example/1') },
    TODAY,
  );
  expect(foundLinks(catalog).map(({ is, definedAt, written }) => [is, definedAt, written])).toEqual([
    ['link', { line: 8, column: 1 }, { line: 8, column: 6 }],
    ['attribute', undefined, { line: 6, column: 15 }],
  ]);
});
