import { array, assert, dictionary, letrec, oneof, property, string, stringMatching } from 'fast-check';
import { yamlProblems as problemsOf } from './testing.ts';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Path } from '../problems/problem.ts';
import { parseYaml, type ParsedYaml } from './yaml.ts';

function parsed(text: string, firstLine?: number): ParsedYaml {
  const result = parseYaml(text, 'file.yaml', firstLine);
  if ('problems' in result) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result;
}

const entry = `title: Stickiness
calculation:
  kind: composite
  components:
    - entry: dau
      weight: half
    - text: "the rest"
aliases: [one, two]
window:
reports:
- a
`;

test.for<[path: Path, key: string, value: string]>([
  [['title'], '1:1', '1:8'],
  [['calculation'], '2:1', '3:3'],
  [['calculation', 'kind'], '3:3', '3:9'],
  [['calculation', 'components'], '4:3', '5:5'],
  [['calculation', 'components', 0], '5:7', '5:7'],
  [['calculation', 'components', 0, 'weight'], '6:7', '6:15'],
  [['calculation', 'components', 1, 'text'], '7:7', '7:13'],
  [['aliases'], '8:1', '8:10'],
  [['aliases', 1], '8:16', '8:16'],
  [['reports', 0], '11:3', '11:3'],
])('places the key and the value at %j', ([path, key, value]) => {
  const { locate } = parsed(entry);
  expect([locate(path, 'key'), locate(path)].map(({ line, column }) => `${line}:${column}`)).toEqual([key, value]);
});

test.for<[missing: string, path: Path, expected: string]>([
  ['the whole entry', [], '1:1'],
  ['a key', ['owner'], '1:1'],
  ['a key of a field', ['calculation', 'numerator'], '3:3'],
  ['a key of an item', ['calculation', 'components', 1, 'weight'], '7:7'],
  ['an item', ['aliases', 7], '8:10'],
  ['a key of a text', ['title', 'de'], '1:8'],
  ['the value of a key', ['window'], '9:8'],
])('places %s that is not there at what is around it', ([, path, expected]) => {
  const { line, column } = parsed(entry).locate(path);
  expect(`${line}:${column}`).toBe(expected);
});

test('counts lines from the line on which the text starts in its file', () => {
  expect(parsed('a: 1\nb: 2', 2).locate(['b'])).toEqual({ line: 3, column: 4 });
  expect(parsed('', 2).locate([])).toEqual({ line: 2, column: 1 });
  expect(problemsOf('a: 1\na: 2', 10)).toEqual(['11:1 duplicate-key Unexpected second `a`, expected each key once; delete one of the two']);
});

test('counts columns after accents and signs beyond the first plane as an editor does', () => {
  expect(parsed('a: [é, "🎉", b]').locate(['a', 2])).toEqual({ line: 1, column: 14 });
});

test('places every key of any tree of keys and lists where the key is', () => {
  const { tree } = letrec((tie) => ({
    tree: oneof({ maxDepth: 4 }, string(), array(tie('tree'), { maxLength: 4 }), dictionary(stringMatching(/^k[a-z]{0,5}$/), tie('tree'))),
  }));
  assert(
    property(tree, (value) => {
      const text = stringify({ root: value });
      const lines = text.split('\n');
      const { locate } = parsed(text);
      for (const path of keyPaths(value, ['root'])) {
        const { line, column } = locate(path, 'key');
        expect(lines[line - 1]?.slice(column - 1).startsWith(`${String(path.at(-1))}:`)).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});

test('keeps dates and words of older YAML as text', () => {
  expect(parsed('[2026-02-30, yes, on, 0o17, 12:30, 1_000]').value).toEqual(['2026-02-30', 'yes', 'on', 15, '12:30', '1_000']);
});

test('reads a reference to a value before it', () => {
  const { value, locate } = parsed('a: &all [x, y]\nb: *all');
  expect(value).toEqual({ a: ['x', 'y'], b: ['x', 'y'] });
  expect(locate(['b', 1])).toEqual({ line: 2, column: 4 });
});

test('has no value for text without any', () => {
  expect(parsed('').value).toBeNull();
  expect(parsed('# only a comment\n').value).toBeNull();
});

/** Every path to a key inside `value`. */
function keyPaths(value: unknown, path: Path): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const own = [...path, Array.isArray(value) ? Number(key) : key];
    return [...(Array.isArray(value) ? [] : [own]), ...keyPaths(inner, own)];
  });
}
