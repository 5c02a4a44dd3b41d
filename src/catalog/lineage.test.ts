import { expect, test } from 'vitest';
import { lineageOf } from './lineage.ts';
import { catalogOf, metric } from './testing.ts';

const from = (id: string, ...parts: string[]) =>
  metric({ id, calculation: { kind: 'derived', formula: parts.length > 0 ? parts.map((part) => `{${part}}`).join(' + ') : 'a sum' } });

/** Each side as words: the id, the steps, and the id of the definition between. */
function reported(id: string, ...entries: ReturnType<typeof metric>[]) {
  const entry = entries.find((one) => one.id === id);
  if (!entry) throw new Error(id);
  const { upstream, downstream } = lineageOf(entry, catalogOf(...entries));
  const words = (side: typeof upstream) => side.map((kin) => `${kin.entry.id} ${kin.steps} ${kin.through.id}`);
  return [words(upstream), words(downstream)];
}

test('reports what a definition is computed from, and what from it', () => {
  expect(reported('ratio', from('dau'), from('mau'), from('ratio', 'dau', 'mau'), from('score', 'ratio'))).toEqual([
    ['dau 1 ratio', 'mau 1 ratio'],
    ['score 1 ratio'],
  ]);
});

test('goes on over any number of steps, the nearest first', () => {
  const chain = [from('a'), from('b', 'a'), from('c', 'b'), from('d', 'c', 'e'), from('e')];
  expect(reported('d', ...chain)).toEqual([['c 1 d', 'e 1 d', 'b 2 c', 'a 3 b'], []]);
  expect(reported('a', ...chain)).toEqual([[], ['b 1 a', 'c 2 b', 'd 3 c']]);
});

test('reports each once, by the nearest way', () => {
  expect(reported('d', from('a'), from('b', 'a'), from('d', 'b', 'a'))).toEqual([['b 1 d', 'a 1 d'], []]);
});

test('ends where calculations go in a circle', () => {
  expect(reported('a', from('a', 'b'), from('b', 'a'))).toEqual([['b 1 a'], ['b 1 a']]);
});

test('leaves out what does not exist, and what is only mentioned', () => {
  const mention = metric({ id: 'note', related: ['a'] });
  expect(reported('a', from('a', 'gone'), mention)).toEqual([[], []]);
});
