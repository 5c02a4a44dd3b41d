import { expect, test } from 'vitest';
import { ANY, buildCatalog, type Catalog, type EntryKey } from './catalog.ts';
import { checkCatalog } from './rules/index.ts';
import type { Entry } from './entry.ts';
import {
  at,
  catalogOf,
  channel,
  dataSource,
  handbook,
  metric,
  persona,
  report,
  site,
  stakeholder,
  team,
  tool,
  TODAY,
  word,
} from './testing.ts';

const linking = (id: string, ...urls: string[]) => handbook({ id, prose: { links: urls.map((url) => ({ url, text: 'it', ...at })) } });
const backlinks = (catalog: Catalog, entry: EntryKey) => catalog.backlinks(entry).map(({ from, via }) => `${from.id} via ${via}`);

test('gives the entries of a collection by id, in the order given', () => {
  const [wau, mau] = [metric({ id: 'wau' }), metric({ id: 'mau' })];
  const catalog = catalogOf(wau, report({ id: 'mau' }), mau);
  expect([...catalog.of('metrics')]).toEqual([
    ['wau', wau],
    ['mau', mau],
  ]);
  expect([...catalog.of('tools')]).toEqual([]);
  expect(catalog.entries.map(({ id }) => id)).toEqual(['wau', 'mau', 'mau']);
});

test('keeps the first of two entries with one id, and lists both', () => {
  const [first, second] = [team({ name: 'First' }), team({ name: 'Second' })];
  const catalog = catalogOf(first, second);
  expect(catalog.of('teams').get('data')).toBe(first);
  expect(catalog.entries).toEqual([first, second]);
});

test('knows which entries exist, each in its own collection', () => {
  const catalog = catalogOf(metric({ id: 'mau' }));
  expect(catalog.has('metrics', 'mau')).toBe(true);
  expect(catalog.has('metrics', 'dau')).toBe(false);
  expect(catalog.has('reports', 'mau')).toBe(false);
});

test('knows broken entries as existing, and gives them in no collection', () => {
  const catalog = buildCatalog([metric()], [{ collection: 'metrics', id: 'dau' }]);
  expect(catalog.has('metrics', 'dau')).toBe(true);
  expect(catalog.has('metrics', 'wau')).toBe(false);
  expect(catalog.of('metrics').has('dau')).toBe(false);
});

test('takes every id of a file of rows that cannot be read as existing', () => {
  const catalog = buildCatalog([], [{ collection: 'teams', id: ANY }]);
  expect(catalog.has('teams', 'anyone')).toBe(true);
  expect(catalog.has('channels', 'anyone')).toBe(false);
});

test('knows which collections cannot all be read', () => {
  const catalog = buildCatalog([metric(), team()], [{ collection: 'teams', id: 'sales' }]);
  expect(catalog.incomplete('teams')).toBe(true);
  expect(catalog.incomplete('metrics')).toBe(false);
});

test('gives backlinks through fields, formulas and prose, in the order of the entries', () => {
  const mau = metric({ id: 'mau' });
  const catalog = catalogOf(
    mau,
    metric({ id: 'dau-mau', calculation: { kind: 'derived', formula: '{dau} / {mau}' } }),
    metric({ id: 'wau', confusedWith: [{ id: 'mau', difference: 'A week.' }] }),
    report({ id: 'kpis', metrics: ['mau'] }),
    linking('vision', '/metrics/mau/'),
  );
  expect(backlinks(catalog, mau)).toEqual(['dau-mau via calculation', 'wau via confusedWith', 'kpis via metrics', 'vision via prose']);
});

test('gives each entry and field once, and one entry under each of its fields', () => {
  const wau = metric({
    id: 'wau',
    related: ['mau'],
    calculation: { kind: 'ratio', numerator: { entry: 'mau' }, denominator: { entry: 'mau', text: 'MAU before' } },
  });
  const mau = metric({ id: 'mau' });
  const catalog = catalogOf(mau, wau, linking('vision', '/metrics/mau/', '/metrics/mau/#caveats', '/metrics/mau/?x'));
  expect(backlinks(catalog, mau)).toEqual(['wau via related', 'wau via calculation', 'vision via prose']);
});

test('gives no backlink of an entry to itself, nor for another collection or address', () => {
  const mau = metric({ id: 'mau', related: ['mau'], prose: { links: [{ url: '/metrics/mau/', text: 'it', ...at }] } });
  const catalog = catalogOf(mau, report({ id: 'mau' }), linking('vision', '/metrics/mau/history/', 'https://example.com/metrics/mau/'));
  expect(backlinks(catalog, mau)).toEqual([]);
  expect(catalog.backlinks({ collection: 'reports', id: 'mau' })).toEqual([]);
  expect(catalog.backlinks({ collection: 'reports', id: 'nothing' })).toEqual([]);
});

test('gives links in prose to the page that has the address, not to the rows that it shows', () => {
  const page = handbook({ id: 'support-model' });
  const catalog = catalogOf(page, stakeholder(), linking('vision', '/handbook/support-model/', '/'), site(), team());
  expect(backlinks(catalog, page)).toEqual(['vision via prose']);
  expect(backlinks(catalog, stakeholder())).toEqual([]);
  expect(backlinks(catalog, site())).toEqual(['vision via prose']);
});

test('finds no problem in a small handbook that keeps every rule', () => {
  const entries: Entry[] = [
    site(),
    linking('vision', '/metrics/mau/'),
    persona({ reports: ['company-kpis'] }),
    tool(),
    metric({ sources: ['pings'], sourceOfTruth: { report: 'company-kpis' } }),
    report({ metrics: ['mau'] }),
    dataSource(),
    stakeholder(),
    team({ channel: 'analytics' }),
    channel(),
  ];
  expect(checkCatalog(catalogOf(...entries), TODAY)).toEqual([]);
});

test('reports the problems of all rules in the order of files and places', () => {
  const entries = [
    tool({ owner: 'nobody' }),
    team(),
    metric({ id: 'b', reviewed: '2027-01-01', owner: 'nobody' }),
    metric({ id: 'a', title: 'Page of b' }),
  ];
  expect(checkCatalog(catalogOf(...entries), TODAY).map(({ file, rule }) => `${file} ${rule}`)).toEqual([
    'content/metrics/a.mdx unique-name',
    'content/metrics/b.mdx unique-name',
    'content/metrics/b.mdx known-entry',
    'content/metrics/b.mdx not-in-future',
    'content/tools/looker.mdx known-entry',
  ]);
});

test('a name to avoid is no user of the entry that it means', () => {
  const catalog = catalogOf(metric({ id: 'mau' }), word({ entry: 'mau' }));
  expect(catalog.backlinks({ collection: 'metrics', id: 'mau' })).toEqual([]);
});

test('counts the page that a task leads to as referred to by the persona', () => {
  const catalog = catalogOf(metric(), persona({ tasks: [{ want: 'see a number', to: '/metrics/mau/#caveats' }] }));
  expect(backlinks(catalog, metric())).toEqual(['viewer via tasks']);
});
