import { expect, test } from 'vitest';
import { ANY, buildCatalog } from '../catalog.ts';
import {
  capability,
  catalogOf,
  channel,
  dataSource,
  handbook,
  metric,
  persona,
  placeOf,
  report,
  stakeholder,
  team,
  tool,
  TODAY,
} from '../testing.ts';
import { knownEntry } from './known-entry.ts';

const problem = { rule: 'known-entry', severity: 'error' };

test('passes references to entries that exist', () => {
  const entries = [
    team({ channel: 'analytics' }),
    channel(),
    tool(),
    dataSource(),
    report({ metrics: ['mau'] }),
    metric({
      sources: ['pings'],
      sourceOfTruth: { report: 'company-kpis' },
      calculation: { kind: 'derived', formula: '{dau} over 28 days' },
    }),
    metric({ id: 'dau', related: ['mau'] }),
    stakeholder(),
    persona(),
  ];
  expect(knownEntry(catalogOf(...entries), TODAY)).toEqual([]);
});

test('reports an id that no entry has and suggests the nearest', () => {
  const entry = metric({ id: 'dau', owner: 'dota', related: ['maus'] });
  expect(knownEntry(catalogOf(entry, metric({ id: 'mau' }), team()), TODAY)).toEqual([
    {
      ...problem,
      ...placeOf(entry, 'owner'),
      message: 'Unexpected team `dota`, expected the id of an entry (did you mean `data`?)',
      suggestion: 'data',
    },
    {
      ...problem,
      ...placeOf(entry, 'related.0'),
      message: 'Unexpected metric `maus`, expected the id of an entry (did you mean `mau`?)',
      suggestion: 'mau',
    },
  ]);
});

test('suggests nothing where no id is near', () => {
  const entry = handbook({ owner: 'marketing' });
  expect(knownEntry(catalogOf(entry, team()), TODAY)).toEqual([
    { ...problem, ...placeOf(entry, 'owner'), message: 'Unexpected team `marketing`, expected the id of an entry' },
  ]);
});

test('reports an id that only another collection has', () => {
  const entry = metric({ id: 'dau', related: ['company-kpis'] });
  expect(knownEntry(catalogOf(entry, report(), team(), tool()), TODAY)).toEqual([
    { ...problem, ...placeOf(entry, 'related.0'), message: 'Unexpected metric `company-kpis`, expected the id of an entry' },
  ]);
});

test('reports parts of a calculation and every id of a formula', () => {
  const ratio = metric({ id: 'a', calculation: { kind: 'ratio', numerator: { entry: 'arr' }, denominator: { entry: 'users' } } });
  const derived = metric({ id: 'b', calculation: { kind: 'derived', formula: '{a} - { arr } + {users}' } });
  const told = (id: string) => `Unexpected metric \`${id}\`, expected the id of an entry`;
  expect(knownEntry(catalogOf(team(), ratio, derived), TODAY)).toEqual([
    { ...problem, ...placeOf(ratio, 'calculation.numerator.entry'), message: told('arr') },
    { ...problem, ...placeOf(ratio, 'calculation.denominator.entry'), message: told('users') },
    { ...problem, ...placeOf(derived, 'calculation.formula'), message: told('arr') },
    { ...problem, ...placeOf(derived, 'calculation.formula'), message: told('users') },
  ]);
});

test('says what kind of entry is missing', () => {
  const entries = [
    capability({ askIn: 'x-channel' }),
    persona({ tools: ['x-tool'], reports: ['x-report'] }),
    metric({ owner: 'x-team', sources: ['x-source'], confusedWith: [{ id: 'x-metric', difference: 'All.' }] }),
  ];
  expect(knownEntry(catalogOf(...entries), TODAY).map(({ path, message }) => [path, message])).toEqual([
    ['askIn', 'Unexpected channel `x-channel`, expected the id of an entry'],
    ['tools.0', 'Unexpected tool `x-tool`, expected the id of an entry'],
    ['reports.0', 'Unexpected report `x-report`, expected the id of an entry'],
    ['owner', 'Unexpected team `x-team`, expected the id of an entry'],
    ['sources.0', 'Unexpected data source `x-source`, expected the id of an entry'],
    ['confusedWith.0.id', 'Unexpected metric `x-metric`, expected the id of an entry'],
  ]);
});

test('passes references to entries that cannot be read', () => {
  const broken = [
    { collection: 'metrics', id: 'dau' },
    { collection: 'teams', id: ANY },
  ] as const;
  expect(knownEntry(buildCatalog([metric({ related: ['dau'] })], broken), TODAY)).toEqual([]);
});

test('suggests the new id of an entry that was renamed, however it is spelled', () => {
  const renamed = metric({ id: 'seat-utilization', formerIds: ['adoption'] });
  expect(knownEntry(catalogOf(renamed, metric({ related: ['adoption'] })), TODAY).flatMap(({ suggestion }) => suggestion ?? [])).toEqual([
    'seat-utilization',
  ]);
});
