import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { metric } from '../catalog/testing.ts';
import { commentOf, MARKER, MOST_LETTERS, type CommentInput } from './comment.ts';
import { readReport, type PullRequestReport, type ReportedChange, type WrittenReport } from './comment-input.ts';
import { diffReport } from './diff-report.ts';
import { diffOf } from './testing.ts';

const look = { collection: 'reports', id: 'look', title: 'Company DAU/MAU', address: '/reports/look/', how: 'shows it' } as const;
const dauMau: ReportedChange = {
  kind: 'changed',
  collection: 'metrics',
  id: 'dau-mau',
  title: 'DAU/MAU',
  file: 'content/metrics/dau-mau.mdx',
  address: '/metrics/dau-mau/',
  fields: [
    { part: 'formula', path: 'calculation', before: 'average DAU of the month ÷ MAU', after: 'average DAU of the month ÷ WAU' },
    { part: 'window', path: 'window', after: 'UTC calendar week' },
    { part: 'wording', path: 'description', before: 'Old words.', after: 'New words.' },
  ],
  meaning: true,
  inherits: [
    { collection: 'metrics', id: 'score', title: 'Technical health score', address: '/metrics/score/', how: 'computed from it' },
    look,
    { collection: 'handbook', id: 'vision', title: 'Vision', address: '/handbook/vision/', how: 'names it' },
  ],
};
const other: ReportedChange = {
  ...dauMau,
  kind: 'renamed',
  id: 'stickiness',
  title: 'Stickiness',
  address: '/metrics/stickiness/',
  formerId: 'sticky',
  formerAddress: '/metrics/sticky/',
  fields: [{ part: 'names', path: 'title', before: 'Sticky', after: 'Stickiness' }],
  meaning: false,
  inherits: [],
};
const wording: ReportedChange = {
  ...dauMau,
  title: 'Vision',
  collection: 'handbook',
  address: '/handbook/vision/',
  fields: dauMau.fields.slice(2),
  meaning: false,
  inherits: [],
};
const hidden: ReportedChange = { ...wording, fields: [{ part: 'hidden', path: 'searchTerms', before: 'a', after: 'b' }] };
const error = {
  file: 'content/teams.yaml',
  line: 4,
  column: 8,
  path: '',
  rule: 'known-entry',
  severity: 'error',
  message: 'Unexpected team `dota`',
} as const;
const warning = { ...error, severity: 'warning', rule: 'stale', message: 'Unexpected age' } as const;

const empty: PullRequestReport = {
  version: 1,
  base: 'origin/main',
  commit: 'c0ffee',
  complete: true,
  changed: [],
  summary: {},
  problems: [],
};
const run = 'https://github.com/o/r/actions/runs/7';
const site = 'https://handbook.example.com';

function comment(report: Partial<PullRequestReport> = {}, more: Partial<CommentInput> = {}): string {
  return commentOf({ report: { ...empty, ...report }, site, ...more });
}

/** The paragraphs of a comment after the line that nobody sees. */
const told = (...given: Parameters<typeof comment>) =>
  comment(...given)
    .trimEnd()
    .split('\n\n')
    .slice(1);

test('a comment starts with the marker by which it is found again', () => {
  expect(comment().startsWith(`${MARKER}\n\n`)).toBe(true);
});

test.each<[string, Partial<PullRequestReport>, Partial<CommentInput>]>([
  ['**Checks passed**.', {}, { conclusion: 'success' }],
  [`**Checks passed** ([run](${run})).`, {}, { conclusion: 'success', runUrl: run }],
  ['**Checks passed** with 1 warning.', { problems: [warning] }, { conclusion: 'success' }],
  ['**No errors in the content** with 1 warning.', { problems: [warning] }, {}],
  ['**Checks failed** with 2 errors and 1 warning.', { problems: [error, warning, error] }, { conclusion: 'failure' }],
  ['**Checks failed** with 1 error.', { problems: [error] }, {}],
  [`**Checks failed** ([run](${run})), but not on the content.`, {}, { conclusion: 'failure', runUrl: run }],
  ['**Checks failed**, but not on the content, which has 1 warning.', { problems: [warning] }, { conclusion: 'failure' }],
])('the first line is the verdict: %s', (line, report, more) => {
  expect(told(report, more)[0]).toBe(line);
});

test.each<[string, Partial<PullRequestReport>]>([
  ['No entry changes.', {}],
  ['No definition changes its meaning.', { changed: [wording] }],
  ['**This changes the meaning of 1 definition that 2 pages show or compute with.**', { changed: [dauMau, wording] }],
  ['**This changes the meaning of 2 definitions that 2 pages show or compute with.**', { changed: [dauMau, dauMau] }],
  [
    '**This changes the meaning of 1 definition that 1 page shows or computes with.**',
    { changed: [{ ...dauMau, inherits: dauMau.inherits.slice(0, 1) }] },
  ],
  ['**This changes the meaning of 1 definition.**', { changed: [{ ...dauMau, inherits: [] }] }],
  ['What it changes can be told once the content has no mistakes.', { complete: false, problems: [error] }],
])('the second line says what changes for readers: %s', (line, report) => {
  expect(told(report)[1]).toBe(line);
});

test('the preview is an address where there is one, else what to do with the files of the run', () => {
  expect(told({}, { preview: 'https://pr-7.example.com', runUrl: run })[2]).toBe('Preview: https://pr-7.example.com');
  const how = `download \`preview\` from [the run](${run}#artifacts), unpack it, run \`python3 -m http.server\` in its folder and open http://localhost:8000/.`;
  expect(told({}, { runUrl: run })[2]).toBe(`Preview: ${how}`);
  expect(told({}, { runUrl: run, conclusion: 'failure' })[2]).toBe(`Preview if the site could be built: ${how}`);
  expect(told()).toHaveLength(2);
});

test('a change of meaning shows what readers are told', () => {
  const history = { part: 'wording', path: 'changes', after: 'May 20, 2026, meaning: Weeks in place of months.' } as const;
  expect(told({ changed: [{ ...dauMau, fields: [...dauMau.fields, history] }] })).toContain(
    'Told to readers: May 20, 2026, meaning: Weeks in place of months.',
  );
});

test('a long value is shown around the place where it changed', () => {
  const long = 'word '.repeat(200);
  const field = { part: 'formula', path: 'calculation', before: `${long}old`, after: `${long}new` } as const;
  const start = `… ${'word '.repeat(12)}`;
  expect(comment({ changed: [{ ...dauMau, fields: [field] }] })).toContain(`| formula | ${start}old | ${start}new |`);
});

test('a change of meaning shows both sides, what changes with it and whom to tell', () => {
  const owners: Record<string, { name: string; channel: string | undefined }> = {
    'metrics/dau-mau': { name: 'Product', channel: undefined },
    'metrics/score': { name: 'Data & Analytics', channel: 'analytics' },
    'reports/look': { name: 'Sales', channel: undefined },
  };
  const ownerOf = (collection: string, id: string) => owners[`${collection}/${id}`];
  expect(told({ changed: [dauMau] }, { preview: 'https://p.example.com', ownerOf }).slice(3)).toEqual([
    '### Meaning',
    '**DAU/MAU** (metric) · <code>content/metrics/dau-mau.mdx</code> · [before](https://handbook.example.com/metrics/dau-mau/) · [after](https://p.example.com/metrics/dau-mau/)',
    '| Part | Before | After |\n| --- | --- | --- |\n| formula | average DAU of the month ÷ MAU | average DAU of the month ÷ WAU |\n| window | – | UTC calendar week |',
    'Computed from it, so its numbers change too: Technical health score.',
    'Shows it: Company DAU/MAU.',
    'Names it: Vision.',
    'To tell: Product, Data \\& Analytics in #\u200banalytics.',
  ]);
});

test('other changes take a line each, changes of words a shorter one', () => {
  const added: ReportedChange = { ...wording, kind: 'added', fields: [] };
  const removed: ReportedChange = { ...wording, kind: 'removed', fields: [] };
  expect(told({ changed: [other, added, removed, wording, hidden] }, { preview: 'https://p.example.com' }).slice(3)).toEqual([
    '### Other changes',
    [
      '- renamed from <code>sticky</code>: **Stickiness** (metric) · [before](https://handbook.example.com/metrics/sticky/) · [after](https://p.example.com/metrics/stickiness/); names: Sticky → Stickiness',
      '- added: **Vision** (handbook page) · [after](https://p.example.com/handbook/vision/)',
      '- removed: **Vision** (handbook page) · [before](https://handbook.example.com/handbook/vision/)',
    ].join('\n'),
    '### Only wording',
    '- **Vision** (handbook page) · [before](https://handbook.example.com/handbook/vision/) · [after](https://p.example.com/handbook/vision/)',
    '### Only what no reader sees',
    '- <code>content/metrics/dau-mau.mdx</code>',
  ]);
});

test('entries that could not be compared are told', () => {
  expect(told({ unread: [{ collection: 'metrics', id: 'mau', file: 'content/metrics/mau.mdx' }] }).slice(2)).toEqual([
    '### Not compared, because of mistakes in the base',
    '- <code>content/metrics/mau.mdx</code>, <code>mau</code>',
  ]);
});

test('a rule that the site explains is a link to its section, and no other name is', () => {
  const [, , , problems] = told({ problems: [warning, error] }, { explained: new Set(['known-entry']) });
  expect(problems).toMatch(/ \(\[known-entry\]\(https:\/\/\S+\/contributing\/checks\/#known-entry\)\)\n/);
  expect(problems).toMatch(/ \(stale\)$/);
});

test('ten problems are told at most, the worst first', () => {
  expect(told({ problems: [warning, error] }).slice(2)).toEqual([
    '<details open><summary>2 problems</summary>',
    '- error in <code>content/teams.yaml:4:8</code>: Unexpected team <code>dota</code> (known-entry)\n- warning in <code>content/teams.yaml:4:8</code>: Unexpected age (stale)',
    '</details>',
  ]);
  const many = told({ problems: [...Array.from({ length: 11 }, () => warning), error] });
  expect(many[2]).toBe('<details open><summary>12 problems</summary>');
  expect(many[3]?.split('\n').map((line) => line.slice(0, 9))).toEqual([
    '- error i',
    ...Array.from({ length: 9 }, () => '- warning'),
    '- and 2 m',
  ]);
  expect(told({ problems: [warning] })[2]).toBe('<details><summary>1 problem</summary>');
});

test('the commit that was checked stands last', () => {
  expect(told({}, { sha: 'a'.repeat(40) }).at(-1)).toBe(`<sub>Checked at ${'a'.repeat(40)}.</sub>`);
});

test('what does not fit is counted, and the comment stays below the limit', () => {
  const long = { ...dauMau, fields: [{ part: 'formula' as const, path: '', before: '*'.repeat(400), after: 'b'.repeat(400) }] };
  const changed = [...Array.from({ length: 100 }, () => long), ...Array.from({ length: 900 }, () => wording)];
  const text = comment({ changed }, { runUrl: run });
  expect(text.length).toBeLessThan(MOST_LETTERS);
  expect(text.length).toBeGreaterThan(MOST_LETTERS - 3_000);
  expect(text.trimEnd().split('\n\n').at(-1)).toBe(
    `Left out, because a comment holds no more: 47 definitions, 897 wording changes. [The run](${run}) tells all.`,
  );
});

test('long text, many fields and many names are cut', () => {
  const fields = Array.from({ length: 23 }, () => ({
    part: 'formula' as const,
    path: '',
    before: 'a'.repeat(301),
    after: 'a'.repeat(300),
  }));
  const inherits = Array.from({ length: 12 }, (_, index) => ({ ...look, title: `R${index}` }));
  const parts = told({ changed: [{ ...dauMau, fields, inherits }] });
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

test.each(attacks)('text of a stranger stays text: %j', (text, shown) => {
  const field = { part: 'formula' as const, path: 'x', before: text, after: 'b' };
  expect(told({ changed: [{ ...dauMau, fields: [field] }] })[4]?.split('\n')[2]).toBe(`| formula | ${shown} | b |`);
});

test('whatever a report holds, the comment has no markup, link or image of its making', { timeout: 20_000 }, () => {
  const piece = fc.oneof(
    fc.constantFrom(...attacks.map(([text]) => text), '</details>', '</code>', '`', '||', '\n\n', '$$', '::'),
    fc.string({ unit: 'binary', maxLength: 5 }),
  );
  const text = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''));
  const address = text.map((rest) => `/x${rest}`);
  fc.assert(
    fc.property(text, text, address, (one, two, where) => {
      const fields = [{ part: 'formula' as const, path: one, before: one, after: two }];
      const inherits = [{ collection: one, id: one, title: two, address: where, how: 'shows it' as const }];
      const hostile: ReportedChange = {
        ...other,
        collection: one,
        id: one,
        title: two,
        file: one,
        address: where,
        formerId: one,
        formerAddress: where,
        fields,
        inherits,
      };
      const words = { ...hostile, kind: 'changed' as const, fields: [{ part: 'wording' as const, path: one, before: one, after: two }] };
      const problems = [{ ...error, file: one, rule: two, message: one }];
      const unread = [{ collection: one, id: two, file: one }];
      const written = comment(
        { changed: [{ ...hostile, meaning: true }, hostile, words], unread, problems },
        { preview: 'https://p.example.com' },
      );
      expect(strangersIn(written)).toEqual([]);
      expect(written.replace(/\]\([^)]*\)/g, '')).not.toMatch(/[@#][a-z\d]|:\/\/evil|www\.evil/i);
      expect(written.length).toBeLessThan(MOST_LETTERS);
    }),
    { numRuns: 60 },
  );
});

/** Everything in Markdown that the comment does not make itself, read as GitHub reads it. */
function strangersIn(markdown: string): string[] {
  const found: string[] = [];
  const ours = /^(?:<!-- analytics-handbook -->|<details(?: open)?><summary>\d+ problems?<\/summary>|<\/details>|<\/?(?:code|span)>)$/;
  visit(unified().use(remarkParse).use(remarkGfm).parse(markdown), (node) => {
    if (node.type === 'html' && !ours.test(node.value)) found.push(node.value);
    if (node.type === 'link' && !/^https:\/\/(?:handbook|p)\.example\.com(?:\/x|$)/.test(node.url)) found.push(node.url);
    if (node.type === 'tableRow' && node.children.length !== 3) found.push('a row');
    if (node.type === 'heading' && node.depth !== 3) found.push('a heading');
    if (
      ['image', 'code', 'inlineCode', 'definition', 'footnoteReference', 'blockquote', 'delete', 'emphasis', 'thematicBreak'].includes(
        node.type,
      )
    )
      found.push(node.type);
  });
  return found;
}

test('what the diff of two states writes is read, and told', () => {
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
  expect(text).toContain('Computed from it, so its numbers change too: Health.');
  expect(text).toMatch(/\n\| window \| .+ \| the last 28 days \|\n/);
});

const spoiled = (more: object) => JSON.stringify({ ...empty, ...more });

test.each([
  ['{', 'Unexpected text, expected the report as JSON.'],
  [spoiled({ more: 1 }), 'Unexpected report, expected the output of `scripts/diff.ts`: Unrecognized key: "more" at ``.'],
  [spoiled({ version: 2 }), 'Unexpected report, expected the output of `scripts/diff.ts`: Invalid input: expected 1 at `version`.'],
  [
    spoiled({ number: '7; ls' }),
    'Unexpected report, expected the output of `scripts/diff.ts`: Invalid input: expected number, received string at `number`.',
  ],
  [
    spoiled({ sha: 'main' }),
    'Unexpected report, expected the output of `scripts/diff.ts`: Unexpected commit, expected 40 hexadecimal digits at `sha`.',
  ],
  [
    spoiled({ changed: [{ ...dauMau, address: '//evil.example/' }] }),
    'Unexpected report, expected the output of `scripts/diff.ts`: Unexpected address, expected one that starts with one slash at `changed.0.address`.',
  ],
  ['x'.repeat(5_000_001), 'Unexpected size of the report, expected 5000000 bytes at most.'],
])('a report that is none is refused with a sentence (%#)', (json, message) => {
  expect(() => readReport(json)).toThrow(new Error(message));
});
