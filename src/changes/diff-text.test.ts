import { expect, test } from 'vitest';
import { catalogOf, handbook, metric, report, TODAY } from '../catalog/testing.ts';
import { buildCatalog } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import { diffContent } from './diff-content.ts';
import { diffProblems } from './diff-problems.ts';
import { diffMarkdown, diffReport, diffText, type DiffReport } from './diff-text.ts';

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

const long = 'word '.repeat(200).trim();
const others = Array.from({ length: 12 }, (_, index) => metric({ id: `p${index}`, title: `P${index}`, related: ['mau'] }));
const gone = /(?:^|\n\n)content\/handbook\/old\.mdx {2}Plans {2}gone\n\n/;
const plans = (id: string, title = 'Plans') => [handbook({ id, title })];

test.each<[what: string, before: Entry[], after: Entry[], text: string | RegExp]>([
  ['nothing', [metric()], [metric()], 'No entries differ from `main` (01234567).'],
  [
    'a rename',
    [metric()],
    [metric({ id: 'users', title: 'Page of mau', formerIds: ['mau'] })],
    'content/metrics/users.mdx  Page of mau  renamed from `mau`\n',
  ],
  ['wording', [metric()], [metric({ caveats: ['A.'] })], 'content/metrics/mau.mdx  Page of mau  wording changed\n'],
  [
    'what nobody sees',
    [metric()],
    [metric({ searchTerms: ['a'] })],
    'content/metrics/mau.mdx  Page of mau  nothing changed that readers see\n',
  ],
  [
    'the problems, and lines to paste',
    [metric({ window: 'a month' })],
    [metric({ window: '28 days' })],
    /expected a new item under `changes:`[^]*1 error in 1 file\.\n\nTo paste into content\/metrics\/mau\.mdx:\n\nchanges:\n {2}- on: 2026-05-20\n/,
  ],
  ['the start of a long value', [metric()], [metric({ caveats: [long] })], `    after:  ${long.slice(0, 400).trimEnd()} …\n`],
  [
    'a long text around the place where it changed',
    [metric({ caveats: [`${long} old.`] })],
    [metric({ caveats: [`${long} new.`] })],
    `    before: … ${'word '.repeat(12)}old.\n    after:  … ${'word '.repeat(12)}new.\n`,
  ],
  [
    'ten entries that inherit a change, and how many more there are',
    [mau({ window: 'a month' }), kpis, ...others],
    [mau({ window: '28 days', changes }), kpis, ...others],
    /\n {2}shows it: KPIs\n {2}names it: P\d+(?:, P\d+){9} and 2 more\n/,
  ],
  [
    'how to fix a rename by hand',
    plans('old'),
    plans('new'),
    '\n\ncontent/handbook/old.mdx  Plans  gone\n  renamed by hand? then its address breaks: put `formerIds: [old]` into content/handbook/new.mdx\n',
  ],
  ['no rename to another title', plans('old'), plans('new', 'Goals'), gone],
  ['no rename to another kind', plans('old'), [report({ id: 'new', title: 'Plans' })], gone],
])('says %s', (_, before, after, text) => {
  const said = diffText(reportOf(before, after));
  if (text instanceof RegExp) expect(said).toMatch(text);
  else if (text.startsWith('content/')) expect(said.slice(0, text.length)).toBe(text);
  else expect(said).toContain(text);
});

test.each<[what: string, report: DiffReport, text: string]>([
  [
    'what cannot be compared',
    diffReport(diffContent(buildCatalog([], [{ collection: 'metrics', id: 'mau' }]), catalogOf(metric()), 'main'), COMMIT, [], true),
    'content/metrics/mau.mdx  mau  could not be read at `main`\n\nNo entries differ from `main` (01234567): 1 not comparable.',
  ],
  [
    'that content with mistakes cannot be compared',
    diffReport({ base: 'main', changed: [] }, COMMIT, [], false),
    'The content has mistakes; a diff needs content that `npm run check:content` passes.',
  ],
])('says %s', (_, report, text) => {
  expect(diffText(report)).toBe(text);
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
