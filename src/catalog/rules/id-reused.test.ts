import { expect, test } from 'vitest';
import { catalogOf, channel, metric, placeOf, report, team, TODAY } from '../testing.ts';
import { idReused } from './id-reused.ts';

const problem = { rule: 'id-reused', severity: 'error' };
const formerId = (id: string, file: string) =>
  `Unexpected former id \`${id}\`, expected one that no other entry has or had: \`${file}\` does; an id is never reused`;

test('passes ids and former ids that are each had once', () => {
  const entries = [metric({ id: 'mau', formerIds: ['monthly', 'actives'] }), metric({ id: 'dau', formerIds: ['daily'] })];
  expect(idReused(catalogOf(...entries), TODAY)).toEqual([]);
});

test('passes one id in two collections', () => {
  expect(idReused(catalogOf(metric({ id: 'nps' }), report({ id: 'nps' }), metric({ id: 'mau', formerIds: ['kpis'] })), TODAY)).toEqual([]);
  expect(idReused(catalogOf(report({ id: 'kpis' }), metric({ id: 'mau', formerIds: ['kpis'] })), TODAY)).toEqual([]);
});

test('reports each further row with an id, and where the first is', () => {
  const first = { ...team({ id: 'data' }), locate: () => ({ line: 40, column: 1 }) };
  const rows = [first, team({ id: 'data' }), team({ id: 'sales' }), team({ id: 'data' })];
  const told = {
    ...problem,
    ...placeOf(first, 'id'),
    message: 'Unexpected second `data`, expected an id of its own: line 40 of `content/teams.yaml` has it',
  };
  expect(idReused(catalogOf(...rows), TODAY)).toEqual([told, told]);
});

test('tells the line of the first row’s `id`', () => {
  expect(idReused(catalogOf(channel(), channel()), TODAY)).toEqual([
    {
      ...problem,
      ...placeOf(channel(), 'id'),
      message: 'Unexpected second `analytics`, expected an id of its own: line 3 of `content/channels.yaml` has it',
    },
  ]);
});

test('reports a former id that another entry has, whichever comes first', () => {
  const [mau, dau] = [metric({ id: 'mau' }), metric({ id: 'dau', formerIds: ['daily', 'mau'] })];
  const told = [{ ...problem, ...placeOf(dau, 'formerIds.1'), message: formerId('mau', 'content/metrics/mau.mdx') }];
  expect(idReused(catalogOf(mau, dau), TODAY)).toEqual(told);
  expect(idReused(catalogOf(dau, mau), TODAY)).toEqual(told);
});

test('reports a former id that another entry had', () => {
  const [mau, dau] = [metric({ id: 'mau', formerIds: ['actives'] }), metric({ id: 'dau', formerIds: ['actives'] })];
  expect(idReused(catalogOf(mau, dau), TODAY)).toEqual([
    { ...problem, ...placeOf(dau, 'formerIds.0'), message: formerId('actives', 'content/metrics/mau.mdx') },
  ]);
});

test('reports an entry’s own id, and one listed twice, among its former ids', () => {
  const mau = metric({ id: 'mau', formerIds: ['mau', 'actives', 'actives'] });
  expect(idReused(catalogOf(mau), TODAY)).toEqual([
    { ...problem, ...placeOf(mau, 'formerIds.0'), message: formerId('mau', 'content/metrics/mau.mdx') },
    { ...problem, ...placeOf(mau, 'formerIds.2'), message: formerId('actives', 'content/metrics/mau.mdx') },
  ]);
});
