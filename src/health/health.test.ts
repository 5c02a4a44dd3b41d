import { expect, test } from 'vitest';
import type { Entry } from '../catalog/entry.ts';
import { at, capability, catalogOf, handbook, metric, report, segment, stakeholder, team, term, tool, TODAY } from '../catalog/testing.ts';
import { UNDEFINED } from '../repository/template-suggestion.ts';
import type { LockRecord } from '../link-check/lock/record.ts';
import { countWords, definitionWords, healthOf, type Known } from './health.ts';

const health = (...entries: Entry[]) => healthOf(catalogOf(...entries), { today: TODAY });
const check = (name: string, entries: Entry[], known: Partial<Known> = {}) => {
  const found = healthOf(catalogOf(...entries), { today: TODAY, ...known }).checks.find((one) => one.name === name);
  if (!found) throw new Error(`There is no check ${name}`);
  return found;
};
const told = (name: string, entries: Entry[], known?: Partial<Known>) =>
  check(name, entries, known).findings.map(({ id, what }) => `${id}: ${what}`);
const complete = { reviewed: TODAY, sourceOfTruth: { report: 'company-kpis' } };

test('finds nothing in a handbook that lacks nothing, and still names every check', () => {
  const { checks } = health(
    team({ channel: 'analytics', github: '@acme/data' }),
    tool({ hosts: ['looker.example.com'] }),
    metric(complete),
    segment({ reviewed: TODAY }),
    report(),
    stakeholder(),
  );
  expect(checks.filter(({ name }) => name !== 'unverified-link').flatMap(({ findings }) => findings)).toEqual([]);
  expect(checks.map(({ name }) => name)).toEqual([
    'never-reviewed',
    'reviewed-long-ago',
    'in-review',
    'draft',
    'no-definition',
    'no-calculation',
    'no-source-of-truth',
    'no-report',
    'unlinked-report',
    'no-analyst',
    'no-stakeholder',
    'avoided-name',
    'no-channel',
    'no-github',
    'unverified-link',
  ]);
});

test('a finding says what it is on, where, and who answers for it', () => {
  expect(check('never-reviewed', [team(), metric({ title: 'MAU' })]).findings).toEqual([
    {
      collection: 'metrics',
      id: 'mau',
      title: 'MAU',
      address: '/metrics/mau/',
      file: 'content/metrics/mau.mdx',
      owner: 'Data',
      what: 'Nobody has reviewed it since it was imported.',
    },
  ]);
});

test('tells a definition that was suggested and that nobody has written', () => {
  const suggested = metric({ title: 'MAU', description: UNDEFINED });
  expect(check('no-definition', [team(), suggested, metric({ id: 'dau' })]).findings.map(({ title, what }) => [title, what])).toEqual([
    ['MAU', 'Somebody suggested the name, and nobody has defined it.'],
  ]);
});

test('findings stand in the order of their titles, numbers by size', () => {
  const entries = ['Week 10', 'Week 2', 'abc'].map((title, index) => term({ id: `t${index}`, title }));
  expect(check('never-reviewed', entries).findings.map(({ title }) => title)).toEqual(['abc', 'Week 2', 'Week 10']);
});

test('a review is old after more than 365 days', () => {
  const on = (reviewed: string) => told('reviewed-long-ago', [metric({ reviewed })]);
  expect(on('2025-05-20')).toEqual([]);
  expect(on('2025-05-19')).toEqual(['mau: Last reviewed on May 19, 2025.']);
  expect(check('reviewed-long-ago', [metric({ reviewed: '2025-05-19' })]).findings[0]?.since).toBe('2025-05-19');
});

test('tells drafts and what is in review with where they come from', () => {
  const entries = [
    metric({ id: 'a', status: 'draft', provenance: 'industry' }),
    term({ id: 'b', status: 'in-review', provenance: 'code' }),
  ];
  expect(told('draft', entries)).toEqual(['a: Industry practice; the team has not stated it.']);
  expect(told('in-review', entries)).toEqual(['b: Read from the product’s public code and documentation, not stated by the team.']);
});

test('asks only metrics for a calculation, a source of truth and a report', () => {
  const entries = [metric({ calculation: undefined, status: 'draft' }), segment(), term()];
  for (const name of ['no-calculation', 'no-source-of-truth', 'no-report'])
    expect([check(name, entries).of, check(name, entries).findings.map(({ id }) => id)]).toEqual([1, ['mau']]);
});

test.each<[string, Entry[]]>([
  ['the source of truth', [metric({ sourceOfTruth: { report: 'company-kpis' } })]],
  ['its reports', [metric({ reports: ['company-kpis'] })]],
  ['a report that names it', [metric(), report({ metrics: ['mau'] })]],
])('a metric has a report by %s', (_, entries) => {
  expect(told('no-report', entries)).toEqual([]);
});

test('a number that is kept elsewhere has a source of truth and no report', () => {
  const entries = [metric({ sourceOfTruth: { elsewhere: 'A spreadsheet of Finance.' } })];
  expect(told('no-source-of-truth', entries)).toEqual([]);
  expect(told('no-report', entries)).toEqual(['mau: No report of this handbook shows it.']);
});

test('asks nothing of a deprecated definition', () => {
  const deprecation = { on: TODAY, reason: 'Gone.', replacedBy: 'dau' };
  const found = health(metric({ status: 'deprecated', deprecation }));
  expect(found.checks.filter(({ topic }) => topic === 'definitions').map(({ of, findings }) => of + findings.length)).toEqual(
    Array(8).fill(0),
  );
  expect(definitionWords(found)).toBe(
    '1 definitions: 0 reviewed since the import, 0 approved, 0 in review, 0 draft, 1 deprecated and not counted below.',
  );
});

test('tells a report that nothing refers to and that names no definition', () => {
  const found = (...entries: Entry[]) => told('unlinked-report', [report(), ...entries]);
  const alone = ['company-kpis: No page and no definition names it, and it names no definition that it shows.'];
  expect(found()).toEqual(alone);
  expect(found(metric({ reports: ['company-kpis'] }))).toEqual([]);
  expect(found(handbook({ prose: { links: [{ url: '/reports/company-kpis/#top', text: 'it', ...at }] } }))).toEqual([]);
  expect(told('unlinked-report', [report({ metrics: ['mau'] })])).toEqual([]);
  expect(check('unlinked-report', [report(), tool(), team()]).findings[0]?.owner).toBe('Data');
});

test('tells groups without an analyst and without a stakeholder', () => {
  const entries = [stakeholder(), stakeholder({ id: 'finance', analyst: 'TBD', stakeholders: [], ask: 'analytics' })];
  expect(told('no-analyst', entries)).toEqual(['finance: No analyst supports it yet.']);
  expect(told('no-stakeholder', entries)).toEqual(['finance: No VP or director is named.']);
  expect(countWords(check('no-analyst', entries))).toBe('1 of 2 groups');
});

test('tells teams that own entries and have no channel or no name on GitHub, with how many', () => {
  const entries = [
    team(),
    team({ id: 'idle', name: 'Idle' }),
    team({ id: 'full', name: 'Full', channel: 'analytics', github: '@full' }),
    metric(),
    tool(),
    term({ owner: 'full' }),
    capability(),
  ];
  expect(told('no-channel', entries)).toEqual(['data: Owns 2 entries.']);
  expect(told('no-github', [team(), term()])).toEqual(['data: Owns 1 entry.']);
  expect(check('no-github', entries).of).toBe(2);
});

const looker = tool({ hosts: ['example.looker.com'] });
const linking = (...urls: string[]) => handbook({ prose: { links: urls.map((url) => ({ url, text: 'it', ...at })) } });
const board = (id: number) => `https://example.looker.com/dashboards/${id}`;
const lockOf = (...records: Pick<LockRecord, 'verdict' | 'verified' | 'since' | 'why' | 'manual'>[]) =>
  new Map(
    records.map((record, index): [string, LockRecord] => {
      const key = `looker:example.looker.com/dashboard/${index + 1}`;
      return [key, { v: 1, key, ...record }];
    }),
  );

test('tells each object of a tool once, whatever is written beside its address, and that nobody verified any', () => {
  const links = linking(
    `${board(1)}?a=b`,
    `${board(2)}?a=b`,
    board(2),
    'https://example.com/',
    'https://example.looker.com/browse',
    '/metrics/mau/',
  );
  const found = check('unverified-link', [
    links,
    report({ formerUrls: [board(10)], history: [{ on: TODAY, summary: 'x', url: board(11) }] }),
    looker,
  ]);
  expect(found.findings.map(({ id, url, what }) => `${id} ${url ?? ''} ${what}`)).toEqual([
    `company-kpis ${board(1)} Nobody has checked that it opens.`,
    `vision ${board(2)} Nobody has checked that it opens.`,
  ]);
  expect([countWords(found), found.note]).toEqual([
    '2 of 2 linked objects',
    'Nobody has verified any of them yet: `npm run check:links -- --online` asks the tools.',
  ]);
});

test('leaves out what was seen to open or somebody opened by hand, and says of the rest what is known', () => {
  const manual = { by: '@ada', on: '2026-05-01', expires: '2026-06-01' };
  const lock = lockOf(
    { verdict: 'verified', verified: '2026-05-01' },
    { verdict: 'renamed', verified: '2026-05-01', since: '2026-05-01' },
    { verdict: 'unverifiable', why: 'no-api', manual },
    { verdict: 'unverifiable', why: 'no-api', manual: { ...manual, expires: '2026-05-19' } },
    { verdict: 'trashed', verified: '2026-05-01', since: '2026-05-03' },
  );
  const found = check('unverified-link', [looker, linking(...[1, 2, 3, 4, 5, 6].map(board))], { lock });
  expect(found.findings.map(({ url, what }) => `${url ?? ''} ${what}`)).toEqual([
    `${board(4)} Cannot be checked automatically; nobody has opened it by hand since May 1, 2026.`,
    `${board(5)} In the trash since May 3, 2026.`,
    `${board(6)} Nobody has checked that it opens.`,
  ]);
  expect([countWords(found), found.note]).toEqual([
    '3 of 6 linked objects',
    'What the tools told last stands in `content/links.lock.jsonl`, and what people opened by hand.',
  ]);
});
