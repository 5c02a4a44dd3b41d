import { expect, test } from 'vitest';
import { buildCatalog } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import { catalogOf, channel, DESCRIPTION, handbook, metric, report, team } from '../catalog/testing.ts';
import { diffContent } from './diff-content.ts';
import { diffOf } from './testing.ts';

const ratio = (numerator: string, denominator: string) => ({
  kind: 'ratio',
  numerator: { entry: numerator },
  denominator: { entry: denominator },
});

test('tells an entry that is new and one that is gone, in the order of files', () => {
  const { base, changed } = diffOf([metric({ id: 'old', title: 'Old' })], [handbook({ id: 'new', title: 'New' })]);
  const nothing = { fields: [], meaning: false, inherits: [] };
  expect({ base, changed }).toEqual({
    base: 'main',
    changed: [
      {
        kind: 'added',
        collection: 'handbook',
        id: 'new',
        title: 'New',
        file: 'content/handbook/new.mdx',
        address: '/handbook/new/',
        ...nothing,
      },
      {
        kind: 'removed',
        collection: 'metrics',
        id: 'old',
        title: 'Old',
        file: 'content/metrics/old.mdx',
        address: '/metrics/old/',
        ...nothing,
      },
    ],
  });
});

test('tells a rename, and no change of what refers to the entry', () => {
  const linking = (id: string) => ({ ...handbook(), body: `See [it](/metrics/${id}/#calculation).` }) as Entry;
  const around = (id: string) => [
    metric({ id: 'share', calculation: ratio(id, 'all'), related: [id] }),
    metric({ id: 'net', calculation: { kind: 'derived', formula: `{ ${id} } - {all}` } }),
    metric({ id: 'all' }),
    linking(id),
  ];
  const { changed } = diffOf(
    [metric({ id: 'mau', title: 'MAU' }), ...around('mau')],
    [
      metric({ id: 'monthly-users', title: 'MAU', formerIds: ['mau'] }),
      ...around('monthly-users').map((entry) =>
        entry.id === 'net' ? metric({ id: 'net', calculation: { kind: 'derived', formula: '{monthly-users} - {all}' } }) : entry,
      ),
    ],
  );
  expect(changed).toEqual([
    {
      kind: 'renamed',
      collection: 'metrics',
      id: 'monthly-users',
      title: 'MAU',
      file: 'content/metrics/monthly-users.mdx',
      address: '/metrics/monthly-users/',
      formerId: 'mau',
      formerAddress: '/metrics/mau/',
      fields: [{ part: 'hidden', path: 'formerIds', before: undefined, after: 'mau' }],
      meaning: false,
      inherits: [],
    },
  ]);
});

test('tells a page that moved to another folder', () => {
  const { changed } = diffOf(
    [handbook({ id: 'looker', title: 'Looker' })],
    [report({ id: 'looker', title: 'Looker', formerPaths: ['/handbook/looker/'] })],
  );
  expect(changed.map(({ kind, formerId, formerAddress, address }) => ({ kind, formerId, formerAddress, address }))).toEqual([
    { kind: 'renamed', formerId: undefined, formerAddress: '/handbook/looker/', address: '/reports/looker/' },
  ]);
});

test('a former id of an entry that is still there is no rename', () => {
  const { changed } = diffOf([metric({ id: 'a' })], [metric({ id: 'a' }), metric({ id: 'b', formerIds: ['a'] })]);
  expect(changed.map(({ kind, id }) => [kind, id])).toEqual([['added', 'b']]);
});

test('tells a deprecation', () => {
  const deprecation = { on: '2026-05-01', reason: 'Nobody reads it.', replacedBy: 'dau' };
  const after = metric({ status: 'deprecated', deprecation });
  expect(diffOf([metric()], [after]).changed).toMatchObject([{ kind: 'deprecated', meaning: false }]);
  expect(diffOf([after], [metric({ status: 'deprecated', deprecation, window: 'one day' })]).changed).toMatchObject([
    { kind: 'changed', meaning: true },
  ]);
});

test('only definitions have a meaning that changes', () => {
  expect(diffOf([handbook({ owner: 'a' })], [handbook({ owner: 'b' })]).changed).toMatchObject([{ meaning: false, inherits: [] }]);
  expect(diffOf([metric()], [metric({ description: `${DESCRIPTION} So.` })]).changed).toMatchObject([{ meaning: false, inherits: [] }]);
});

test('tells rows in the order of their file', () => {
  const row = (id: string, line: number, words: string) =>
    ({ ...channel({ id, for: words }), locate: () => ({ line, column: 1 }) }) as Entry;
  const { changed } = diffOf([row('a', 9, 'x'), row('b', 4, 'x')], [row('a', 9, 'y'), row('b', 4, 'y')]);
  expect(changed.map(({ id, title }) => [id, title])).toEqual([
    ['b', '#b'],
    ['a', '#a'],
  ]);
});

test('tells what could not be read before, and takes it for neither new nor changed', () => {
  const before = buildCatalog(
    [],
    [
      { collection: 'metrics', id: 'mau' },
      { collection: 'teams', id: '*' },
      { collection: 'metrics', id: 'old' },
    ],
  );
  const after = catalogOf(metric(), team(), metric({ id: 'dau' }), metric({ id: 'new', formerIds: ['old'] }));
  const { changed, unread } = diffContent(before, after, 'main');
  expect(changed.map(({ id }) => id)).toEqual(['dau']);
  expect(unread).toEqual([
    { collection: 'metrics', id: 'mau', file: 'content/metrics/mau.mdx' },
    { collection: 'teams', id: 'data', file: 'content/teams.yaml' },
    { collection: 'metrics', id: 'new', file: 'content/metrics/new.mdx' },
  ]);
});

test('tells what inherits a change of meaning, each once and the nearest tie first', () => {
  const others = [
    metric({ id: 'dau-mau', title: 'DAU/MAU', calculation: ratio('dau', 'mau'), related: ['mau'] }),
    metric({ id: 'health', title: 'Health', calculation: ratio('dau-mau', 'seats') }),
    metric({ id: 'seats', related: ['mau'], title: 'Seats' }),
    report({ id: 'kpis', title: 'KPIs' }),
    report({ id: 'growth', title: 'Growth', metrics: ['mau'] }),
    report({ id: 'other', title: 'Other' }),
    handbook({ id: 'how', title: 'How', prose: { links: [{ url: '/metrics/mau/#history', text: 'MAU', line: 9, column: 1 }] } }),
    team(),
  ];
  const mau = (window: string) => metric({ id: 'mau', window, sourceOfTruth: { report: 'kpis' }, reports: ['growth'] });
  const { changed } = diffOf([mau('a month'), ...others], [mau('28 days'), ...others]);
  expect(changed.map(({ inherits }) => inherits)).toEqual([
    [
      { collection: 'metrics', id: 'dau-mau', title: 'DAU/MAU', address: '/metrics/dau-mau/', how: 'computed from it' },
      { collection: 'metrics', id: 'health', title: 'Health', address: '/metrics/health/', how: 'computed from it' },
      { collection: 'reports', id: 'kpis', title: 'KPIs', address: '/reports/kpis/', how: 'shows it' },
      { collection: 'reports', id: 'growth', title: 'Growth', address: '/reports/growth/', how: 'shows it' },
      { collection: 'metrics', id: 'seats', title: 'Seats', address: '/metrics/seats/', how: 'names it' },
      { collection: 'handbook', id: 'how', title: 'How', address: '/handbook/how/', how: 'names it' },
    ],
  ]);
});
