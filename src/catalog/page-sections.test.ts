import { expect, test } from 'vitest';
import type { Entry } from './entry.ts';
import { pageName, pageSections, type Section } from './page-sections.ts';
import * as make from './testing.ts';
import { headings } from './rules/testing.ts';

/** Sections as their anchors, with those folded into one in brackets after it, and `|` in place of the prose. */
function shown(entry: Entry, ...others: Entry[]): string {
  const { before, after } = pageSections(entry, make.catalogOf(entry, ...others));
  const words = (sections: readonly Section[]): string =>
    sections.map(({ id, parts }) => (parts ? `${id} (${words(parts)})` : id)).join(', ');
  return `${words(before)} | ${words(after)}`.trim();
}

const changes = [{ on: '2026-01-01', kind: 'wording', summary: 'Shorter.' }];
const confusedWith = [{ id: 'dau', difference: 'A day.' }];
const calculation = { kind: 'simple', aggregation: 'count', of: { entry: 'dau', text: 'days' } };
const lists = { includes: ['All.'], caveats: ['Late.'], related: ['dau'], confusedWith, changes };
const full = make.metric({ reports: ['kpis'], calculation, sources: ['pings'], ...lists });

test('names every section of a definition in the order of the page', () => {
  const { before, after } = pageSections(full, make.catalogOf(full, make.metric({ id: 'dau', related: ['mau'] })));
  const titles = [...before, ...after].map(({ title, parts = [] }) => [title, ...parts.map((part) => part.title)].join(' > '));
  expect(titles.join(' | ')).toBe(
    'Where to see it | Caveats | For Creators > How it is calculated > Lineage > Where the data comes from > What is in and out > History | Not the same as | Related | Used by',
  );
});

test.each([
  [{}, '|'],
  [{ sourceOfTruth: { elsewhere: 'A sheet.' } }, 'where-to-see-it |'],
  [{ reports: ['kpis'] }, 'where-to-see-it |'],
  [{ includes: ['All.'] }, 'for-creators (in-and-out) |'],
  [{ excludes: ['None.'] }, 'for-creators (in-and-out) |'],
  [{ caveats: ['Late.'] }, 'caveats |'],
  [{ confusedWith }, 'not-the-same-as |'],
  [{ related: ['dau'] }, '| related'],
  [{ sources: ['pings'] }, 'for-creators (sources) |'],
  [{ changes }, 'for-creators (history) |'],
  [{ reports: [], includes: [], excludes: [], caveats: [], confusedWith: [], related: [], changes: [] }, '|'],
])('gives a definition only sections with content: %j', (given, expected) => {
  expect(shown(make.segment(given))).toBe(expected);
  expect(shown(make.term(given))).toBe(expected);
});

const users = make.metric({ calculation: { kind: 'simple', aggregation: 'count', of: { entry: 'active-user' } } });

test.each<[expected: string, entry: Entry, ...others: Entry[]]>([
  // Also what something is computed from has lineage.
  ['for-creators (lineage) | used-by', make.term({ id: 'active-user' }), users],
  ['|', make.report()],
  ['what-to-mind, definitions | history', make.report({ notes: ['Late.'], metrics: ['mau'], formerUrls: ['https://example.com/1'] })],
  ['| used-by, history', make.report({ history: [{ on: '2026-01-01', summary: 'Gone.' }] }), make.metric({ reports: ['company-kpis'] })],
  ['|', make.tool()],
  ['choose-for |', make.tool({ chooseFor: [{ need: 'a number', because: 'It is there.' }] })],
  ['| access', make.tool({ access: [{ who: ['All'], gets: 'Viewer' }] })],
  ['| wants, use-cases, tools', make.persona()],
  ['tasks | wants, use-cases, tools', make.persona({ tasks: [{ want: 'see a number', to: '/metrics/' }] })],
  ['| wants, use-cases, tools, reports', make.persona({ reports: ['kpis'] })],
  ['flow |', make.dataSource()],
  ['flow, datasets | used-by', make.dataSource({ datasets: ['a.b'] }), make.metric({ sources: ['pings'] })],
  ['examples |', make.capability()],
  ...[make.handbook(), make.team(), make.channel(), make.stakeholder()].map((entry): [string, Entry] => ['|', entry]),
])('gives the sections `%s` (%#)', (expected, entry, ...others) => {
  expect(shown(entry, ...others)).toBe(expected);
});

const mau = make.metric({
  title: 'Monthly active users',
  caveats: ['Late.'],
  prose: { headings: headings('How to read', 'Monthly active users by day') },
});
const namedPages = make.catalogOf(mau, make.handbook({ id: 'ask-a-question', title: 'Ask a question' }), make.channel());
const listPages = [
  { address: '/reports/', title: 'Reports' },
  { address: '/reports/#by-tool', title: 'Reports by tool' },
];

test.each([
  ['/metrics/mau/', 'Monthly active users'],
  ['/metrics/mau/#how-to-read', 'Monthly active users: How to read'],
  ['/metrics/mau/#caveats', 'Monthly active users: Caveats'],
  ['/metrics/mau/#monthly-active-users-by-day', 'Monthly active users by day'],
  ['/metrics/mau/#_top', 'Monthly active users'],
  ['/handbook/ask-a-question/#analytics', '#analytics'],
  ['/reports/', 'Reports'],
  ['/reports/#customer', 'Reports'],
  ['/reports/#by-tool', 'Reports by tool'],
  ['/no-such-page/', undefined],
])('names %s', (address, name) => {
  expect(pageName(address, namedPages, listPages)).toBe(name);
});
