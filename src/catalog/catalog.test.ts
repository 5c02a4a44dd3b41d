import { expect, test } from 'vitest';
import { ANY, buildCatalog, type EntryKey } from './catalog.ts';
import type { Entry } from './entry.ts';
import { checkCatalog } from './rules/index.ts';
import { linksTo } from './rules/testing.ts';
import { catalogOf, handbook, metric, persona, report, site, stakeholder, team, tool, TODAY, word } from './testing.ts';

test('gives the entries of a collection by id in the order given, of two with one id the first', () => {
  const entries = [metric({ id: 'wau' }), report({ id: 'mau' }), metric({ id: 'mau' }), metric({ id: 'wau', title: 'Second' })];
  const catalog = catalogOf(...entries);
  expect([...catalog.of('metrics').values()]).toEqual([entries[0], entries[2]]);
  expect([[...catalog.of('tools')], catalog.entries]).toEqual([[], entries]);
});

test('knows which entries exist, also of those that cannot be read, and which collections have some of these', () => {
  const catalog = buildCatalog([metric(), team()], [metric({ id: 'dau' }), { collection: 'teams', id: ANY }]);
  const known = (['mau', 'dau', 'wau'] as const).map((id) => [catalog.has('metrics', id), catalog.of('metrics').has(id)]);
  expect(known).toEqual([
    [true, true],
    [true, false],
    [false, false],
  ]);
  expect((['reports', 'teams', 'channels'] as const).map((name) => catalog.has(name, 'mau'))).toEqual([false, true, false]);
  expect((['metrics', 'teams', 'channels'] as const).map((name) => catalog.incomplete(name))).toEqual([true, true, false]);
});

const linking = (...urls: string[]) => handbook({ prose: { links: linksTo(...urls) } });
const mau = metric();
const model = handbook({ id: 'support-model' });
const parts = { numerator: { entry: 'mau' }, denominator: { entry: 'mau', text: 'MAU before' } };
const toItself = metric({ related: ['mau'], prose: { links: linksTo('/metrics/mau/') } });

test.each<[of: EntryKey, expected: string, ...users: Entry[]]>([
  [mau, 'dau-mau via calculation', metric({ id: 'dau-mau', calculation: { kind: 'derived', formula: '{dau} / {mau}' } })],
  [mau, 'wau via confusedWith', metric({ id: 'wau', confusedWith: [{ id: 'mau', difference: 'A week.' }] })],
  [mau, 'viewer via tasks', persona({ tasks: [{ want: 'see a number', to: '/metrics/mau/#caveats' }] })],
  // In the order of the entries.
  [mau, 'company-kpis via metrics, vision via prose', report({ metrics: ['mau'] }), linking('/metrics/mau/')],
  // Each entry and field once, and one entry under each of its fields.
  [mau, 'wau via related, wau via calculation', metric({ id: 'wau', related: ['mau'], calculation: { kind: 'ratio', ...parts } })],
  [mau, 'vision via prose', linking('/metrics/mau/', '/metrics/mau/#caveats', '/metrics/mau/?x')],
  // Not itself, other addresses, other collections, or a name to avoid, which says which entry is meant and does not use it.
  [mau, '', toItself, linking('/metrics/mau/history/', 'https://example.com/metrics/mau/'), word({ entry: 'mau' })],
  [{ collection: 'reports', id: 'mau' }, '', metric({ id: 'wau', related: ['mau'] }), report({ id: 'mau' })],
  // The page that has an address, not the rows that it shows.
  [model, 'vision via prose', model, stakeholder(), linking('/handbook/support-model/')],
  [stakeholder(), '', model, stakeholder(), linking('/handbook/support-model/')],
  [site(), 'vision via prose', linking('/'), site()],
])('knows who refers to an entry (%#: %s)', (entry, expected, ...users) => {
  const backlinks = catalogOf(mau, ...users).backlinks(entry);
  expect(backlinks.map(({ from, via }) => `${from.id} via ${via}`).join(', ')).toBe(expected);
});

test('reports the problems of all rules in the order of files and places', () => {
  const b = metric({ id: 'b', reviewed: '2027-01-01', owner: 'nobody' });
  const catalog = catalogOf(tool({ owner: 'nobody' }), team(), b, metric({ id: 'a', title: 'Page of b' }));
  expect(checkCatalog(catalog, TODAY).map(({ file, rule }) => `${file} ${rule}`)).toEqual([
    'content/metrics/a.mdx unique-name',
    'content/metrics/b.mdx unique-name',
    'content/metrics/b.mdx known-entry',
    'content/metrics/b.mdx not-in-future',
    'content/tools/looker.mdx known-entry',
  ]);
});
