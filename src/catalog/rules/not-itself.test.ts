import { expect, test } from 'vitest';
import { catalogOf, metric, persona, placeOf, report, TODAY } from '../testing.ts';
import { notItself } from './not-itself.ts';

const problem = { rule: 'not-itself', severity: 'error' };
const itself = (field: string) => `Unexpected \`mau\` in \`${field}\`, expected another entry: this is the entry itself`;
const second = (id: string, field: string) =>
  `Unexpected second \`${id}\` in \`${field}\`, expected each entry once; delete one of the two`;
const unlike = (id: string) => ({ id, difference: 'Another window.' });

test('passes lists of other entries, and one entry in two lists', () => {
  const entry = metric({ related: ['dau', 'wau'], confusedWith: [unlike('dau'), unlike('wau')], sources: ['dau'], reports: ['dau'] });
  expect(notItself(catalogOf(entry, report({ metrics: ['mau', 'dau'] })), TODAY)).toEqual([]);
});

test('passes an entry of another collection with the same id', () => {
  expect(notItself(catalogOf(metric({ id: 'mau', reports: ['mau'] }), report({ id: 'mau', metrics: ['mau'] })), TODAY)).toEqual([]);
});

test('reports an entry that lists itself, every time', () => {
  const entry = metric({ related: ['dau', 'mau', 'mau'], confusedWith: [unlike('mau')] });
  expect(notItself(catalogOf(entry), TODAY)).toEqual([
    { ...problem, ...placeOf(entry, 'related.1'), message: itself('related') },
    { ...problem, ...placeOf(entry, 'related.2'), message: itself('related') },
    { ...problem, ...placeOf(entry, 'confusedWith.0.id'), message: itself('confusedWith') },
  ]);
});

test('reports each further time that a list names an entry', () => {
  const entry = metric({ related: ['dau', 'wau', 'dau', 'dau'], confusedWith: [unlike('wau'), unlike('wau')] });
  const viewer = persona({ tools: ['looker', 'looker'] });
  expect(notItself(catalogOf(entry, viewer), TODAY)).toEqual([
    { ...problem, ...placeOf(entry, 'related.2'), message: second('dau', 'related') },
    { ...problem, ...placeOf(entry, 'related.3'), message: second('dau', 'related') },
    { ...problem, ...placeOf(entry, 'confusedWith.1.id'), message: second('wau', 'confusedWith') },
    { ...problem, ...placeOf(viewer, 'tools.1'), message: second('looker', 'tools') },
  ]);
});

test('leaves calculations and replacements to their own rules', () => {
  const entry = metric({
    status: 'deprecated',
    deprecation: { on: '2026-01-01', reason: 'Old.', replacedBy: 'mau' },
    calculation: { kind: 'derived', formula: '{dau} + {dau} + {mau}' },
  });
  expect(notItself(catalogOf(entry), TODAY)).toEqual([]);
});
