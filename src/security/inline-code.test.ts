import { expect, test } from 'vitest';
import { inlineCodeOf, noInlineCode } from './inline-code.ts';

test('finds what a browser runs or applies, and nothing that it fetches or only reads', () => {
  const html = `<head><script>one()</script><script type="module">two()</script><script src="/a.js"></script>
    <script type="application/ld+json">{"a":1}</script><script type="speculationrules">{}</script><style>p{}</style>
    <link rel="stylesheet" href="/a.css"></head><body><p style="color:red">x</p><p style="color:red">y</p></body>`;
  expect(inlineCodeOf(html)).toEqual({
    scripts: new Set(['one()', 'two()', '{}']),
    styles: new Set(['p{}']),
    styleAttributes: new Set(['color:red']),
  });
});

test('looks into templates, which a script may put on the page', () => {
  expect(inlineCodeOf('<template><style>b{}</style><i style="x:y"></i></template>')).toMatchObject({
    styles: new Set(['b{}']),
    styleAttributes: new Set(['x:y']),
  });
});

test('adds up the code of several pages', () => {
  const all = noInlineCode();
  inlineCodeOf('<script>one()</script>', all);
  inlineCodeOf('<script>one()</script><script>two()</script>', all);
  expect([...all.scripts]).toEqual(['one()', 'two()']);
});
