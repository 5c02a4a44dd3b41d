import { expect, test } from 'vitest';
import { catalogOf, handbook, metric, report, TODAY } from '../catalog/testing.ts';
import { buildCatalog } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import { diffContent } from './diff-content.ts';

import { diffProblems } from './diff-problems.ts';
import { diffReport } from './diff-report.ts';
import { diffMarkdown, diffText } from './diff-text.ts';

const COMMIT = '0123456789abcdef';
const reportOf = (before: Entry[], after: Entry[]) => {
  const [old, now] = [catalogOf(...before), catalogOf(...after)];
  const diff = diffContent(old, now, 'main');
  return diffReport(diff, COMMIT, diffProblems(diff, old, now, TODAY), true);
};
const mau = (more: object) => metric({ title: 'MAU', sourceOfTruth: { report: 'kpis' }, ...more });
const kpis = report({ id: 'kpis', title: 'KPIs' });
const changes = [{ on: TODAY, kind: 'meaning', summary: 'Now 28 days.' }];

test('counts what happened, and is a version of its own', () => {
  const { version, commit, complete, summary } = reportOf([metric(), handbook()], [metric({ window: 'a day' }), report()]);
  expect({ version, commit, complete, summary }).toEqual({
    version: 1,
    commit: COMMIT,
    complete: true,
    summary: { added: 1, removed: 1, renamed: 0, deprecated: 0, changed: 1, meaning: 1, unread: 0, problems: 1 },
  });
});

test('prints a block for each entry, in words, and what inherits it', () => {
  const after = [mau({ window: '28 days', changes, searchTerms: ['people'] }), kpis, handbook({ id: 'new', title: 'New' })];
  expect(diffText(reportOf([mau({ window: 'a month' }), kpis], after))).toBe(`content/handbook/new.mdx  New  new

content/metrics/mau.mdx  MAU  meaning changed
  window
    before: a month
    after:  28 days
  wording (changes)
    after:  May 20, 2026, meaning: Now 28 days.
  hidden (search terms)
    after:  people
  shows it: KPIs

2 entries differ from \`main\` (01234567): 1 new, 1 changed in meaning.`);
});

test('prints the problems, and lines to paste', () => {
  const text = diffText(reportOf([metric({ window: 'a month' })], [metric({ window: '28 days' })]));
  expect(text).toContain('expected a new item under `changes:`');
  expect(text).toContain('1 error in 1 file.\n\nTo paste into content/metrics/mau.mdx:\n\nchanges:\n  - on: 2026-05-20\n');
});

test.each<[string, Entry[], Entry[], string]>([
  ['nothing', [metric()], [metric()], 'No entries differ from `main` (01234567).'],
  [
    'a rename',
    [metric()],
    [metric({ id: 'users', title: 'Page of mau', formerIds: ['mau'] })],
    'content/metrics/users.mdx  Page of mau  renamed from `mau`',
  ],
  ['a page that is gone', [handbook()], [], 'content/handbook/vision.mdx  Page of vision  gone'],
  ['wording', [metric()], [metric({ caveats: ['A.'] })], 'content/metrics/mau.mdx  Page of mau  wording changed'],
  [
    'what nobody sees',
    [metric()],
    [metric({ searchTerms: ['a'] })],
    'content/metrics/mau.mdx  Page of mau  nothing changed that readers see',
  ],
])('names %s in a line', (_, before, after, line) => {
  expect(diffText(reportOf(before, after)).split('\n')[0]).toBe(line);
});

test('cuts a value that would fill the terminal', () => {
  const long = 'word '.repeat(200).trim();
  const text = diffText(reportOf([metric()], [metric({ caveats: [long] })]));
  expect(text).toContain(`    after:  ${long.slice(0, 400).trimEnd()} …`);
  expect(text).not.toContain(long);
});

test('shows a long text around the place where it changed', () => {
  const long = 'word '.repeat(200);
  const text = diffText(reportOf([metric({ caveats: [`${long}old.`] })], [metric({ caveats: [`${long}new.`] })]));
  expect(text).toContain(`    before: … ${'word '.repeat(12)}old.\n    after:  … ${'word '.repeat(12)}new.\n`);
});

test('names ten entries that inherit a change, and counts the rest', () => {
  const others = Array.from({ length: 12 }, (_, index) => metric({ id: `p${index}`, title: `P${index}`, related: ['mau'] }));
  const text = diffText(reportOf([mau({ window: 'a month' }), kpis, ...others], [mau({ window: '28 days', changes }), kpis, ...others]));
  expect(text).toMatch(/\n {2}shows it: KPIs\n {2}names it: P\d+(?:, P\d+){9} and 2 more\n/);
});

test('says how to fix a rename by hand', () => {
  const text = diffText(reportOf([handbook({ id: 'old', title: 'Plans' })], [handbook({ id: 'new', title: 'Plans' })]));
  expect(text).toContain(`content/handbook/old.mdx  Plans  gone
  renamed by hand? then its address breaks: put \`formerIds: [old]\` into content/handbook/new.mdx
`);
});

test.each<[string, Entry[], Entry[]]>([
  ['that is gone', [handbook({ id: 'old', title: 'Plans' })], [handbook({ id: 'new', title: 'Goals' })]],
  ['of another kind', [handbook({ id: 'old', title: 'Plans' })], [report({ id: 'new', title: 'Plans' })]],
])('takes no page %s for one that was renamed', (_, before, after) => {
  expect(diffText(reportOf(before, after))).not.toContain('renamed by hand');
});

test('names what cannot be compared', () => {
  const now = catalogOf(metric());
  const diff = diffContent(buildCatalog([], [{ collection: 'metrics', id: 'mau' }]), now, 'main');
  expect(diffText(diffReport(diff, COMMIT, [], true))).toBe(
    'content/metrics/mau.mdx  mau  could not be read at `main`\n\nNo entries differ from `main` (01234567): 1 not comparable.',
  );
});

test('says that content with mistakes cannot be compared', () => {
  const text = diffText(diffReport({ base: 'main', changed: [] }, COMMIT, [], false));
  expect(text).toBe('The content has mistakes; a diff needs content that `npm run check:content` passes.');
});

test('prints Markdown in which no text of the content makes markup or calls people', () => {
  const [before, after] = [mau({ window: '<b>a</b> @team' }), mau({ window: '[28](x) days', changes })];
  expect(diffMarkdown(reportOf([before, kpis], [after, kpis]))).toBe(`1 entry differs from \`main\` (01234567): 1 changed in meaning.

### MAU: meaning changed

\`content/metrics/mau.mdx\`

- window: before “\\<b\\>a\\</b\\> @\u200Bteam”, after “\\[28\\](x) days”
- wording (changes): after “May 20, 2026, meaning: Now 28 days.”
- shows it: KPIs`);
});
