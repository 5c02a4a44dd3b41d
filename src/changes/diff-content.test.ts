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
const deprecation = { on: '2026-05-01', reason: 'Nobody reads it.', replacedBy: 'dau' };
const gone = { status: 'deprecated', deprecation };

test('gives the facts of a rename, and no change of what refers to the entry', () => {
  const around = (id: string, formula: string) => [
    metric({ id: 'share', calculation: ratio(id, 'all'), related: [id] }),
    metric({ id: 'net', calculation: { kind: 'derived', formula } }),
    metric({ id: 'all' }),
    { ...handbook(), body: `See [it](/metrics/${id}/#calculation).` } as Entry,
  ];
  const before = [metric({ id: 'mau', title: 'MAU' }), ...around('mau', '{ mau } - {all}')];
  const after = [metric({ id: 'users', title: 'MAU', formerIds: ['mau'] }), ...around('users', '{users} - {all}')];
  expect(diffOf(before, after).changed).toEqual([
    {
      kind: 'renamed',
      collection: 'metrics',
      id: 'users',
      title: 'MAU',
      file: 'content/metrics/users.mdx',
      address: '/metrics/users/',
      formerId: 'mau',
      formerAddress: '/metrics/mau/',
      fields: [{ part: 'hidden', path: 'formerIds', before: undefined, after: 'mau' }],
      meaning: false,
      inherits: [],
    },
  ]);
});

const row = (id: string, line: number, words: string) => ({ ...channel({ id, for: words }), locate: () => ({ line, column: 1 }) }) as Entry;

test.each<[what: string, before: Entry[], after: Entry[], ...expected: string[]]>([
  ['new and gone, in the order of files', [metric({ id: 'old' })], [handbook({ id: 'new' })], 'added new', 'removed old'],
  [
    'a page that moved',
    [handbook({ id: 'bi' })],
    [report({ id: 'bi', title: 'Page of bi', formerPaths: ['/handbook/bi/'] })],
    'renamed bi from /handbook/bi/',
  ],
  [
    'a former id of an entry that is still there',
    [metric({ id: 'a' })],
    [metric({ id: 'a' }), metric({ id: 'b', formerIds: ['a'] })],
    'added b',
  ],
  ['a deprecation', [metric()], [metric(gone)], 'deprecated mau'],
  ['a deprecated definition', [metric(gone)], [metric({ ...gone, window: 'one day' })], 'changed mau with its meaning'],
  ['the owner of a page', [handbook({ owner: 'a' })], [handbook({ owner: 'b' })], 'changed vision'],
  ['the words of a definition', [metric()], [metric({ description: `${DESCRIPTION} So.` })], 'changed mau'],
  ['rows in the order of their file', [row('a', 9, 'x'), row('b', 4, 'x')], [row('a', 9, 'y'), row('b', 4, 'y')], 'changed b', 'changed a'],
])('compares %s', (_, before, after, ...expected) => {
  const { changed } = diffOf(before, after);
  expect(
    changed.map(
      ({ kind, id, formerAddress, meaning }) =>
        `${kind} ${id}${formerAddress ? ` from ${formerAddress}` : ''}${meaning ? ' with its meaning' : ''}`,
    ),
  ).toEqual(expected);
});

test('names what could not be read before, and takes it for neither new nor changed', () => {
  const broken = [
    { collection: 'metrics', id: 'mau' },
    { collection: 'teams', id: '*' },
    { collection: 'metrics', id: 'old' },
  ] as const;
  const after = catalogOf(metric(), team(), metric({ id: 'dau' }), metric({ id: 'new', formerIds: ['old'] }));
  const { changed, unread } = diffContent(buildCatalog([], broken), after, 'main');
  expect([changed.map(({ id }) => id), unread]).toEqual([
    ['dau'],
    [
      { collection: 'metrics', id: 'mau', file: 'content/metrics/mau.mdx' },
      { collection: 'teams', id: 'data', file: 'content/teams.yaml' },
      { collection: 'metrics', id: 'new', file: 'content/metrics/new.mdx' },
    ],
  ]);
});

test('lists what inherits a change of meaning, each once and by its closest dependency', () => {
  const others = [
    metric({ id: 'dau-mau', calculation: ratio('dau', 'mau'), related: ['mau'] }),
    metric({ id: 'health', calculation: ratio('dau-mau', 'seats') }),
    metric({ id: 'seats', related: ['mau'], title: 'Seats' }),
    report({ id: 'kpis' }),
    report({ id: 'growth', metrics: ['mau'] }),
    report({ id: 'other' }),
    handbook({ id: 'how', prose: { links: [{ url: '/metrics/mau/#history', text: 'MAU', line: 9, column: 1 }] } }),
    team(),
  ];
  const mau = (window: string) => metric({ id: 'mau', window, sourceOfTruth: { report: 'kpis' }, reports: ['growth'] });
  const [changed] = diffOf([mau('a month'), ...others], [mau('28 days'), ...others]).changed;
  expect(changed?.inherits.map(({ address, how }) => `${how} ${address}`)).toEqual([
    'computed from it /metrics/dau-mau/',
    'computed from it /metrics/health/',
    'shows it /reports/kpis/',
    'shows it /reports/growth/',
    'names it /metrics/seats/',
    'names it /handbook/how/',
  ]);
  expect(changed?.inherits[4]).toEqual({ collection: 'metrics', id: 'seats', title: 'Seats', address: '/metrics/seats/', how: 'names it' });
});
