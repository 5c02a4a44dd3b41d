import { expect, test } from 'vitest';
import { headersOf, headersText, inlineCodeOf, noInlineCode, policyOf, policyText, readHeaders } from './policy.ts';

test('allows the site’s own files and nothing inline where there is nothing inline', () => {
  expect(policyText(policyOf(noInlineCode(), []))).toBe(
    "default-src 'none';script-src 'self' 'wasm-unsafe-eval';style-src 'self';style-src-attr 'none';img-src 'self';connect-src 'self';worker-src 'self';form-action 'self';base-uri 'none'",
  );
});

test('allows inline code by its hash, and forms to the origins that are named', () => {
  const inline = { scripts: new Set(['alert(1)']), styles: new Set<string>(), styleAttributes: new Set(['color:red']) };
  const policy = policyOf(inline, ['https://github.com']);
  // `printf 'alert(1)' | openssl dgst -sha256 -binary | base64`
  expect(policy['script-src']).toContain("'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='");
  expect(policy['style-src-attr']?.[0]).toBe("'unsafe-hashes'");
  expect(policy['form-action']).toEqual(["'self'", 'https://github.com']);
  expect(policyText(policy)).not.toMatch(/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')/);
});

test('gives the same text in whatever order the code was found', () => {
  const text = (...scripts: string[]) => policyText(policyOf({ ...noInlineCode(), scripts: new Set(scripts) }, []));
  expect(text('a', 'b')).toBe(text('b', 'a'));
});

test('writes the headers so that they can be read again, and keeps the site out of frames', () => {
  const headers = headersOf(policyOf(noInlineCode(), []));
  expect(readHeaders(headersText(headers))).toEqual(headers);
  expect(headers['/*']?.['Content-Security-Policy']).toContain("frame-ancestors 'none'");
  expect(headers['/*']?.['X-Content-Type-Options']).toBe('nosniff');
});

test('adds what a browser runs or applies in a page, also in its templates, and nothing that it fetches or only reads', () => {
  const html = `<head><script>one()</script><script type="module">two()</script><script src="/a.js"></script>
    <script type="application/ld+json">{"a":1}</script><script type="speculationrules">{}</script><style>p{}</style>
    <link rel="stylesheet" href="/a.css"></head><body><p style="color:red">x</p><p style="color:red">y</p></body>`;
  const all = inlineCodeOf(html);
  expect(inlineCodeOf('<script>one()</script><template><style>b{}</style><i style="x:y"></i></template>', all)).toBe(all);
  expect([all.scripts, all.styles, all.styleAttributes].map((texts) => [...texts].join(' '))).toEqual([
    'one() two() {}',
    'p{} b{}',
    'color:red x:y',
  ]);
});
