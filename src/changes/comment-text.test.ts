import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { MOST_CHARACTERS } from './comment.ts';
import { metric } from '../catalog/testing.ts';
import { readReport, type ReportedChange, type WrittenReport } from './comment-input.ts';
import { diffReport } from './diff-text.ts';
import { diffOf } from './testing.ts';
import { comment, dauMau, empty, error, look, other, run, paragraphs, warning, wording } from './comment-testing.ts';

test('what does not fit is counted, and the comment stays below the limit', () => {
  const long = { ...dauMau, fields: [{ part: 'formula' as const, path: '', before: '*'.repeat(400), after: 'b'.repeat(400) }] };
  const changed = [...Array.from({ length: 100 }, () => long), ...Array.from({ length: 900 }, () => wording)];
  const text = comment({ changed }, { runUrl: run });
  expect(text.length).toBeLessThan(MOST_CHARACTERS);
  expect(text.length).toBeGreaterThan(MOST_CHARACTERS - 3_000);
  expect(text.trimEnd().split('\n\n').at(-1)).toBe(
    `Left out, because a comment holds no more: 47 definitions, 891 wording changes. [The run](${run}) has all of it.`,
  );
});

test('long text, many fields and many names are cut', () => {
  const field = { part: 'formula' as const, path: '', before: 'a'.repeat(301), after: 'a'.repeat(300) };
  const fields = Array.from({ length: 23 }, () => field);
  const inherits = Array.from({ length: 12 }, (_, index) => ({ ...look, title: `R${index}` }));
  const parts = paragraphs({ changed: [{ ...dauMau, fields, inherits }] });
  expect(parts[4]?.split('\n')).toHaveLength(22);
  expect(parts[4]?.split('\n')[2]).toBe(`| formula | ${'a'.repeat(299)}… | ${'a'.repeat(300)} |`);
  expect(parts.slice(5)).toEqual(['And 3 fields more.', 'Shows it: R0, R1, R2, R3, R4, R5, R6, R7, R8, R9 and 2 more.']);
});

const attacks: [string, string][] = [
  ['a | b\n| c |', 'a \\| b \\| c \\|'],
  ['@sourcegraph/all and #12 and GH-7', '@\u200bsourcegraph/all and #\u200b12 and GH-\u200b7'],
  ['https://evil.example and www.evil.example', 'https:\u200b//evil.example and www\u200b.evil.example'],
  ['[click](https://evil.example) ![x](y)', '\\[click\\](https:\u200b//evil.example) !\\[x\\](y)'],
  ['<img src=x> <!-- analytics-handbook --> &lt;', '\\<img src=x\\> \\<!-- analytics-handbook --\\> \\&lt;'],
  ['`code` ```` **bold** _it_ ~~no~~ \\', '\\`code\\` \\`\\`\\`\\` \\*\\*bold\\*\\* \\_it\\_ \\~\\~no\\~\\~ \\\\'],
  ['- item', '\\- item'],
  ['# head', '\\#\u200b head'],
  ['12. item', '12\\. item'],
  ['costs $5 or $6', 'costs <span>$</span>5 or <span>$</span>6'],
  ['a\u202egnp.exe\u0000b\u200b', 'agnp.exe b'],
];

test.each(attacks)('text from outside stays text: %j', (text, shown) => {
  const field = { part: 'formula' as const, path: 'x', before: text, after: 'b' };
  expect(paragraphs({ changed: [{ ...dauMau, fields: [field] }] })[4]?.split('\n')[2]).toBe(`| formula | ${shown} | b |`);
});

test('whatever a report holds, the comment has no markup, link or image of its making', { timeout: 20_000 }, () => {
  const fragment = fc.oneof(
    fc.constantFrom(...attacks.map(([text]) => text), '</details>', '</code>', '`', '||', '\n\n', '$$', '::'),
    fc.string({ unit: 'binary', maxLength: 5 }),
  );
  const text = fc.array(fragment, { maxLength: 5 }).map((fragments) => fragments.join(''));
  const address = text.map((rest) => `/x${rest}`);
  fc.assert(
    fc.property(text, text, address, (one, two, where) => {
      const fields = [{ part: 'formula' as const, path: one, before: one, after: two }];
      const inherits = [{ collection: one, id: one, title: two, address: where, how: 'shows it' as const }];
      const names = { collection: one, id: one, title: two, file: one, address: where, formerId: one, formerAddress: where };
      const hostile: ReportedChange = { ...other, ...names, fields, inherits };
      const words = { ...hostile, kind: 'changed' as const, fields: [{ part: 'wording' as const, path: one, before: one, after: two }] };
      const problems = [{ ...error, file: one, rule: two, message: one }];
      const unread = [{ collection: one, id: two, file: one }];
      const written = comment(
        { changed: [{ ...hostile, meaning: true }, hostile, words], unread, problems },
        { preview: 'https://p.example.com' },
      );
      expect(foreignMarkup(written)).toEqual([]);
      expect(written.replace(/\]\([^)]*\)/g, '')).not.toMatch(/[@#][a-z\d]|:\/\/evil|www\.evil/i);
      expect(written.length).toBeLessThan(MOST_CHARACTERS);
    }),
    { numRuns: 60 },
  );
});

/** All markup in the comment that it does not make itself, read as GitHub reads it. */
function foreignMarkup(markdown: string): string[] {
  const found: string[] = [];
  const forbidden = ['image', 'code', 'inlineCode', 'definition', 'footnoteReference', 'blockquote', 'delete', 'emphasis', 'thematicBreak'];
  const ours = /^(?:<!-- analytics-handbook -->|<details(?: open)?><summary>\d+ problems?<\/summary>|<\/details>|<\/?(?:code|span)>)$/;
  visit(unified().use(remarkParse).use(remarkGfm).parse(markdown), (node) => {
    if (node.type === 'html' && !ours.test(node.value)) found.push(node.value);
    if (node.type === 'link' && !/^https:\/\/(?:handbook|p)\.example\.com(?:\/x|$)/.test(node.url)) found.push(node.url);
    if (node.type === 'tableRow' && node.children.length !== 3) found.push('a row');
    if (node.type === 'heading' && node.depth !== 3) found.push('a heading');
    if (forbidden.includes(node.type)) found.push(node.type);
  });
  return found;
}

test('reads what the diff of two states writes', () => {
  const health = metric({
    id: 'health',
    title: 'Health',
    calculation: { kind: 'ratio', numerator: { entry: 'mau' }, denominator: { text: 'seats' } },
  });
  const before = [metric({ id: 'mau', title: 'MAU', owner: 'data' }), health];
  const after = [metric({ id: 'mau', title: 'MAU', owner: 'data', window: 'the last 28 days' }), health];
  const written: WrittenReport = diffReport(diffOf(before, after), 'c0ffee', [warning], true);
  const text = comment(readReport(JSON.stringify(written)));
  expect(text).toContain('**This changes the meaning of 1 definition that 1 page shows or computes with.**');
  expect(text).toContain('Uses it, so its numbers change too: Health.');
  expect(text).toMatch(/\n\| window \| .+ \| the last 28 days \|\n/);
});

const changed = (more: object) => JSON.stringify({ ...empty, ...more });
const unexpected = 'Unexpected report, expected the output of `scripts/diff.ts`: ';

test.each([
  ['{', 'Unexpected text, expected the report as JSON.'],
  [changed({ more: 1 }), `${unexpected}Unrecognized key: "more" at \`\`.`],
  [changed({ version: 2 }), `${unexpected}Invalid input: expected 1 at \`version\`.`],
  [changed({ number: '7; ls' }), `${unexpected}Invalid input: expected number, received string at \`number\`.`],
  [changed({ sha: 'main' }), `${unexpected}Unexpected commit, expected 40 hexadecimal digits at \`sha\`.`],
  [
    changed({ changed: [{ ...dauMau, address: '//evil.example/' }] }),
    `${unexpected}Unexpected address, expected one that starts with one slash at \`changed.0.address\`.`,
  ],
  ['x'.repeat(5_000_001), 'Unexpected size of the report, expected 5000000 bytes at most.'],
])('refuses a report that is none with a sentence (%#)', (json, message) => {
  expect(() => readReport(json)).toThrow(new Error(message));
});
