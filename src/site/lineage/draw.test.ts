import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawLineage, MOST_NODES, type Step } from './draw.ts';

const step = (key: string, through?: string): Step => ({
  key,
  label: key.toUpperCase(),
  href: `/metrics/${key}/`,
  kind: 'metric',
  through,
});
const self = step('me');
const rows = (nodes: { key: string; x: number }[]) => nodes.map(({ key, x }) => `${key} ${x}`);

test('draws what it is computed from above and what is computed from it below, further right with each step', () => {
  const { nodes } = drawLineage(self, [step('a', 'me'), step('b', 'me'), step('c', 'a')], [step('d', 'me'), step('e', 'd')]);
  expect(rows(nodes)).toEqual(['b 34', 'c 54', 'a 34', 'me 14', 'd 34', 'e 54']);
});

test('joins each node to the one it goes through', () => {
  const { lines } = drawLineage(self, [step('a', 'me')], [step('b', 'me')]);
  expect(lines).toEqual(['M14 42V24Q14 14 24 14H34', 'M14 42V60Q14 70 24 70H34']);
});

test('leaves out the furthest of many and counts them', () => {
  const many = Array.from({ length: MOST_NODES + 3 }, (_, place) => step(`n${place}`, 'me'));
  const { nodes, hidden } = drawLineage(self, many, []);
  expect(nodes).toHaveLength(MOST_NODES + 1);
  expect(hidden).toEqual({ above: 3, below: 0 });
});

const side = (name: string) =>
  fc
    .array(fc.nat(), { maxLength: 12 })
    .map((picks) => picks.map((pick, place) => step(`${name}${place}`, place === 0 || pick % 3 === 0 ? 'me' : `${name}${pick % place}`)));

test('whatever the shape: one row per node, everything inside, and no line passes a label', () => {
  fc.assert(
    fc.property(side('u'), side('d'), (upstream, downstream) => {
      const { nodes, lines, width, height } = drawLineage(self, upstream, downstream);
      expect(new Set(nodes.map(({ y }) => y)).size).toBe(nodes.length);
      expect(lines).toHaveLength(nodes.length - 1);
      for (const { x, y } of nodes) {
        expect(x).toBeGreaterThan(0);
        expect(x).toBeLessThan(width);
        expect(y).toBeLessThan(height);
      }
      for (const line of lines) {
        const [, rail = 0, from = 0, to = 0] = (/^M(\d+) (\d+)V(\d+)/.exec(line) ?? []).map(Number);
        const between = nodes.filter(({ y }) => y > Math.min(from, to) && y < Math.max(from, to));
        // A label begins to the right of its mark, so only a line to the right of the mark passes it.
        for (const { x } of between) expect(rail).toBeLessThan(x);
      }
    }),
  );
});
