import { array, assert, dictionary, letrec, oneof, property, string, stringMatching } from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Path } from '../catalog/problem.ts';
import { parseYaml, type ParsedYaml } from './yaml.ts';

function parsed(text: string, firstLine?: number): ParsedYaml {
  const result = parseYaml(text, 'file.yaml', firstLine);
  if ('problems' in result) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result;
}

/** The problems of YAML that does not parse, each as `line:column rule message`. */
function problemsOf(text: string, firstLine?: number): string[] {
  const result = parseYaml(text, 'file.yaml', firstLine);
  if (!('problems' in result)) return [];
  expect(new Set(result.problems.map(({ file, path, severity }) => `${file}|${path}|${severity}`))).toEqual(new Set(['file.yaml||error']));
  return result.problems.map(({ line, column, rule, message }) => `${line}:${column} ${rule} ${message}`);
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

test('places every key of any tree of keys and lists where the key stands', () => {
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

test('reads a reference to a value that stands before it', () => {
  const { value, locate } = parsed('a: &all [x, y]\nb: *all');
  expect(value).toEqual({ a: ['x', 'y'], b: ['x', 'y'] });
  expect(locate(['b', 1])).toEqual({ line: 2, column: 4 });
});

test('has no value for text without any', () => {
  expect(parsed('').value).toBeNull();
  expect(parsed('# only a comment\n').value).toBeNull();
});

test('tells each key that stands twice, at any depth', () => {
  expect(problemsOf('a:\n  - b: 1\n    c: {d: 1, d: 2}\n    b: 2\na: 3\n"a": 4')).toEqual([
    '3:15 duplicate-key Unexpected second `d`, expected each key once; delete one of the two',
    '4:5 duplicate-key Unexpected second `b`, expected each key once; delete one of the two',
    '5:1 duplicate-key Unexpected second `a`, expected each key once; delete one of the two',
    '6:1 duplicate-key Unexpected second `"a"`, expected each key once; delete one of the two',
  ]);
});

test.for<[text: string, place: string]>([
  ['\ta: 1', '1:1'],
  ['a:\n\t- b', '2:1'],
  ['a:\n  \tb: 1', '2:3'],
  ['- id: a\n\tgroup: b', '2:1'],
  ['a:\n  - b: 1\n  \tc: 2', '3:3'],
])('names a tab as the cause in %j', ([text, place]) => {
  expect(problemsOf(text)).toEqual([`${place} yaml-syntax Unexpected tab, expected spaces: YAML is indented with spaces only`]);
});

test('does not blame a tab inside text for a key that stands twice', () => {
  expect(problemsOf('a: |\n  x\n  \ty\nb: 1\nb: 2')).toEqual([
    '5:1 duplicate-key Unexpected second `b`, expected each key once; delete one of the two',
  ]);
});

const advice = 'check indentation, and quote text that holds `: ` or starts with a special character';

test.for<[text: string, expected: string]>([
  ['title: a: b', '1:8 yaml-syntax Unexpected YAML in `title: a: b`: Nested mappings are not allowed in compact mappings'],
  ['title: @mau', '1:8 yaml-syntax Unexpected YAML in `title: @mau`: Plain value cannot start with reserved character @'],
  ['a: 1\ntitle: "x" y\nb', '2:12 yaml-syntax Unexpected YAML in `title: "x" y`: Unexpected scalar at node end'],
  ['- a\nb: 1', '2:1 yaml-syntax Unexpected YAML in `b: 1`: Unexpected scalar at node end'],
  [
    'a: [x, y\nb: 1\nc: 2',
    '2:1 yaml-syntax Unexpected YAML in `b: 1`: Flow sequence in block collection must be sufficiently indented and end with a ]',
  ],
])('tells broken YAML once: %j', ([text, expected]) => {
  expect(problemsOf(text)).toEqual([`${expected}; ${advice}`]);
});

test('tells a second document in plain words', () => {
  expect(problemsOf('a: 1\n---\nb: 1')).toEqual([
    '2:1 yaml-syntax Unexpected line `---`, expected one list or one set of fields in the file; delete the line',
  ]);
});

test('tells what YAML would leave out without a word', () => {
  expect(problemsOf('a: UTC #month\nb: !x y\nc: !!js/function z')).toEqual([
    '2:4 yaml-syntax Unexpected tag (`!`), expected text; quote text that starts with `!`',
    '3:4 yaml-syntax Unexpected tag (`!`), expected text; quote text that starts with `!`',
    '1:8 yaml-syntax Unexpected `#month` after a value: YAML leaves it out, expected quotes around text that holds ` #`, or a space after the `#` of a comment',
  ]);
  expect(problemsOf('# a\nb: "c" # d\n# e\nf: "g # h"\ni: j#k # m\nl:\n  # m\n  - n')).toEqual([]);
});

test('tells broken YAML instead of the keys that stand twice', () => {
  expect(problemsOf('a: 1\na: 2\nb: @')).toEqual([
    `3:4 yaml-syntax Unexpected YAML in \`b: @\`: Plain value cannot start with reserved character @; ${advice}`,
  ]);
});

test('tells text that starts with an asterisk, which YAML takes for a reference to nothing', () => {
  const message = 'expected text: YAML takes `*` for a reference to another value; quote text that starts with it';
  expect(problemsOf('title: *mau\nlist:\n  - *dau\n  - &mau x\n  - *mau')).toEqual([
    `1:8 yaml-syntax Unexpected \`*mau\`, ${message}`,
    `3:5 yaml-syntax Unexpected \`*dau\`, ${message}`,
  ]);
});

test('refuses references to references that would fill the memory', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const lines = names.map(
    (name, index) =>
      `${name}: &${name} [${Array(9)
        .fill(index === 0 ? 'x' : `*${names[index - 1] ?? ''}`)
        .join()}]`,
  );
  expect(problemsOf(lines.join('\n'))).toEqual([
    '2:8 yaml-syntax Unexpected number of references (`*name`), expected the values themselves; write them out',
  ]);
});

test('tells a tower of brackets as a mistake and does not fall over it', () => {
  expect(problemsOf('['.repeat(20_000))).toHaveLength(1);
});

/** Every path to a key inside `value`. */
function keyPaths(value: unknown, path: Path): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const own = [...path, Array.isArray(value) ? Number(key) : key];
    return [...(Array.isArray(value) ? [] : [own]), ...keyPaths(inner, own)];
  });
}

test.each([
  [
    'window: &UTC month\n',
    '1:9 Unexpected `&UTC`, expected text: YAML takes it for a name of the value and leaves it out; quote text that starts with `&`',
  ],
  [
    'a: 1\nask: #analytics\n',
    '2:6 Unexpected `#analytics` as a value: YAML leaves out what follows a `#`; leave the `#` of a channel away, and quote other text',
  ],
  ['a: 1\nunit:percent\nb: 2\n', '2:1 Unexpected `unit:percent`, expected a colon and a space after the name of a field, `unit: percent`'],
  [
    'a: 1\nunit = percent\nb: 2\n',
    '2:1 Unexpected `unit = percent`, expected a colon and a space after the name of a field, `unit: percent`',
  ],
  ['a:\n  - one\n  • two\n', '3:1 Unexpected `• two`, expected an item of a list to start with a hyphen and a space, `- `'],
  ['a:\n  - one\n  -two\n', '3:1 Unexpected `-two`, expected an item of a list to start with a hyphen and a space, `- `'],
  [
    '- id: a\n  b: 1\n  id: c\n  b: 2\n',
    '3:3 Unexpected second `id` in a row, expected a hyphen where the next row starts, as in `- id: analytics`',
  ],
])('tells %j as one mistake that an editor can mend', (text, expected) => {
  const parsed = parseYaml(text, 'content/a.yaml');
  expect('problems' in parsed && parsed.problems.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([expected]);
});

test('takes the name of a value that another value uses, and an empty value with a comment', () => {
  expect(parseYaml('a: &x 1\nb: *x\nc: # nothing\n', 'content/a.yaml')).toMatchObject({ value: { a: 1, b: 1, c: null } });
});
