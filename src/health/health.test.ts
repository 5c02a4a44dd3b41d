import { expect, test } from 'vitest';
import { meaningOf } from '../catalog/meaning.ts';
import type { Entry } from '../catalog/entry.ts';
import {
  at,
  capability,
  catalogOf,
  handbook,
  metric,
  report,
  segment,
  stakeholder,
  team,
  term,
  tool,
  TODAY,
  word,
} from '../catalog/testing.ts';
import { UNDEFINED_DESCRIPTION } from '../repository/template-suggestion.ts';
import { countWords, definitionRows, healthText, definitionWords, healthOf } from './health.ts';

const health = (...entries: Entry[]) => healthOf(catalogOf(...entries), { today: TODAY });
const check = (name: string, entries: Entry[]) => {
  const found = health(...entries).checks.find((one) => one.name === name);
  if (!found) throw new Error(`There is no check ${name}`);
  return found;
};
const texts = (...all: string[]) => ({ texts: all.map((text) => ({ text, ...at })) });
const linking = (...urls: string[]) => handbook({ prose: { links: urls.map((url) => ({ url, text: 'it', ...at })) } });

test('finds nothing in a handbook that lacks nothing', () => {
  const { checks } = health(
    team({ channel: 'analytics', github: '@acme/data' }),
    tool({ hosts: ['looker.example.com'] }),
    metric({ reviewed: TODAY, sourceOfTruth: { report: 'company-kpis' } }),
    segment({ reviewed: TODAY }),
    report(),
    stakeholder(),
  );
  expect(checks.filter(({ findings }) => findings.length > 0).map(({ name }) => name)).toEqual([]);
  expect(new Set(checks.map(({ name }) => name)).size).toBe(checks.length);
});

test('says of a finding what it is on, where, and which team answers for it', () => {
  expect(check('never-reviewed', [team(), metric({ title: 'MAU' })]).findings).toEqual([
    {
      collection: 'metrics',
      id: 'mau',
      title: 'MAU',
      address: '/metrics/mau/',
      file: 'content/metrics/mau.mdx',
      owner: 'Data',
      what: 'Nobody has reviewed it yet.',
    },
  ]);
  expect(check('unlinked-report', [report(), tool(), team()]).findings[0]?.owner).toBe('Data');
});

const noReport = 'mau: No report of this handbook shows it.';
const alone = 'company-kpis: No page and no definition names it, and it names no definition that it shows.';
const groups = [stakeholder(), stakeholder({ id: 'finance', analyst: 'TBD', stakeholders: [], ask: 'analytics' })];
const full = team({ id: 'full', name: 'Full', channel: 'analytics', github: '@full' });
const teams = [team(), team({ id: 'idle', name: 'Idle' }), full, metric(), tool(), term({ owner: 'full' }), capability()];
const old = word({ id: 'old', avoid: ['old score', 'NPS'], use: 'new score', entry: 'score', why: 'It was renamed.' });
const uses = (text: string, count: string) => `mau: Says “${text}” ${count}; the current name is “new score”.`;

test.each<[check: string, entries: Entry[], of: number, ...findings: string[]]>([
  [
    'no-definition',
    [metric({ description: UNDEFINED_DESCRIPTION }), metric({ id: 'dau' })],
    2,
    'mau: Somebody suggested the name, and nobody has defined it yet.',
  ],
  [
    'never-reviewed',
    ['Week 10', 'Week 2', 'abc'].map((title) => term({ id: title.replace(' ', '-').toLowerCase(), title })),
    3,
    ...['abc', 'week-2', 'week-10'].map((id) => `${id}: Nobody has reviewed it yet.`),
  ],
  ['reviewed-long-ago', [metric({ reviewed: '2025-05-20' })], 1],
  ['reviewed-long-ago', [metric({ reviewed: '2025-05-19' })], 1, 'mau: Last reviewed on May 19, 2025.'],
  ['never-reviewed', [metric({ approved: { by: '@ada', on: TODAY, meaning: '0123456789abcdef' } })], 1],
  [
    'reviewed-long-ago',
    [metric({ reviewed: '2022-01-01', approved: { by: '@ada', on: '2025-05-19', meaning: '0123456789abcdef' } })],
    1,
    'mau: Last reviewed on May 19, 2025.',
  ],
  ['draft', [metric({ status: 'draft', provenance: 'industry' })], 1, 'mau: Industry practice; the team has not stated it.'],
  [
    'in-review',
    [metric({ status: 'in-review', provenance: 'code' })],
    1,
    'mau: Read from the product’s public code and documentation, not stated by the team.',
  ],
  [
    'no-calculation',
    [metric({ calculation: undefined, status: 'draft' }), segment(), term()],
    1,
    'mau: It does not say how it is computed.',
  ],
  ['no-source-of-truth', [metric(), segment(), term()], 1, 'mau: It does not name the place whose number counts.'],
  ['no-source-of-truth', [metric({ sourceOfTruth: { elsewhere: 'A spreadsheet of Finance.' } })], 1],
  ['no-report', [metric({ sourceOfTruth: { elsewhere: 'A spreadsheet of Finance.' } }), segment(), term()], 1, noReport],
  ['no-report', [metric({ sourceOfTruth: { report: 'company-kpis' } })], 1],
  ['no-report', [metric({ reports: ['company-kpis'] })], 1],
  ['no-report', [metric(), report({ metrics: ['mau'] })], 1],
  ['unlinked-report', [report()], 1, alone],
  ['unlinked-report', [report(), metric({ reports: ['company-kpis'] })], 1],
  ['unlinked-report', [report(), linking('/reports/company-kpis/#top')], 1],
  ['unlinked-report', [report({ metrics: ['mau'] })], 1],
  ['no-analyst', groups, 2, 'finance: No analyst supports it yet.'],
  ['no-stakeholder', groups, 2, 'finance: No VP or director is named.'],
  ['no-channel', teams, 2, 'data: Owns 2 entries.'],
  ['no-github', [team(), term()], 1, 'data: Owns 1 entry.'],
  // A name to avoid: whole names and plurals in fields and prose, but not in history, code, quotations of the entry that explains it or the list itself.
  [
    'avoided-name',
    [
      old,
      metric({
        caveats: ['The old score.'],
        confusedWith: [{ id: 'dau', difference: 'Not the Old score.' }],
        prose: texts('An old score.', 'NPS'),
      }),
    ],
    1,
    `${uses('old score', '3 times')} ${uses('NPS', 'once').slice('mau: '.length)}`,
  ],
  [
    'avoided-name',
    [old, metric({ changes: [{ on: TODAY, kind: 'wording', summary: 'From old score.' }], caveats: ['The column `old score` stays.'] })],
    1,
  ],
  [
    'avoided-name',
    [old, metric({ prose: texts('bold score, older scores, nps', 'Old\nscores, OLD SCORE') })],
    1,
    uses('old score', '2 times'),
  ],
  ...[{ id: 'score' }, { aliases: ['Old score'] }, { searchTerms: ['old score'] }].map((given): [string, Entry[], number] => [
    'avoided-name',
    [old, metric({ ...given, prose: texts('Once an old score.') })],
    1,
  ]),
])('checks %s (%#)', (name, entries, of, ...findings) => {
  const found = check(name, entries);
  expect([found.of, found.findings.map(({ id, what }) => `${id}: ${what}`)]).toEqual([of, findings]);
});

test('does not check a deprecated definition', () => {
  const found = health(metric({ status: 'deprecated', deprecation: { on: TODAY, reason: 'Gone.', replacedBy: 'dau' } }));
  expect(found.checks.filter(({ topic, of }) => topic === 'definitions' && of > 0)).toEqual([]);
  expect(definitionWords(found)).toBe('1 definitions: 0 reviewed, 0 approved, 0 in review, 0 draft, 1 deprecated and not counted below.');
});

test('counts an approval of another meaning among those that were approved', () => {
  const approved = (meaning: string) => metric({ id: meaning, approved: { by: '@ada', on: '2026-05-01', meaning } });
  const current = meaningOf(metric(), catalogOf());
  const found = health(approved(current), approved('0123456789abcdef'), metric({ id: 'none' }));
  const check = found.checks.find(({ name }) => name === 'approval-outdated');
  expect([check && countWords(check), check?.findings.map(({ id, since }) => [id, since])]).toEqual([
    '1 of 2 definitions',
    [['0123456789abcdef', '2026-05-01']],
  ]);
});

test('prints all counts first, then a list for each that is not zero', () => {
  const entries = [metric({ title: 'MAU', reviewed: TODAY, reports: ['company-kpis'] }), report({ title: 'KPIs' }), tool()];
  const [counts, ...lists] = healthText(health(...entries)).split('\n\n');
  expect(counts?.split('\n').slice(0, 2)).toEqual([
    '1 definitions: 1 reviewed, 1 approved, 0 in review, 0 draft.',
    '  0 of 1 definitions        Definitions that need work: never reviewed',
  ]);
  expect(lists).toEqual([
    'Definitions that need work: without a source of truth (1 of 1 metrics)\n  content/metrics/mau.mdx  MAU (data): It does not name the place whose number counts.',
    'Links to Looker and Amplitude: not verified (1 of 1 linked objects)\nNobody has verified any of them yet: `npm run check:links -- --online` asks the tools.\n  content/reports/company-kpis.mdx  KPIs (data): Nobody has checked that it opens. https://example.looker.com/dashboards/1',
  ]);
});

test('has a row for each definition that lacks something, those that lack most first and then by title', () => {
  const catalog = catalogOf(
    term({ id: 'done', reviewed: TODAY }),
    segment({ id: 'b', title: 'B', reviewed: '2022-09-07' }),
    term({ id: 'a', title: 'A', status: 'draft', reviewed: TODAY }),
    metric({ id: 'mau', title: 'MAU', status: 'in-review' }),
  );
  const rows = definitionRows(healthOf(catalog, { today: TODAY }), catalog);
  expect(rows.map(({ id, checks, missing }) => [id, checks.length, missing])).toEqual([
    ['mau', 4, ['review', 'approval', 'source of truth', 'report']],
    ['a', 1, ['approval']],
    ['b', 1, ['recent review (last on September 7, 2022)']],
  ]);
  expect(rows[1]).toMatchObject({ title: 'A', owner: 'data', domain: 'revenue', status: 'draft', checks: ['draft'] });
});
