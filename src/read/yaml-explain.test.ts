import { expect, test } from 'vitest';
import { parseYaml } from './yaml.ts';
import { yamlProblems as problemsOf } from './testing.ts';

test('reports each key that stands twice, at any depth', () => {
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

const advice = 'check indentation, and quote text that contains `: ` or starts with a special character';

test.for<[text: string, expected: string]>([
  ['title: a: b', '1:8 yaml-syntax Unexpected YAML in `title: a: b`: Nested mappings are not allowed in compact mappings'],
  ['title: @mau', '1:8 yaml-syntax Unexpected YAML in `title: @mau`: Plain value cannot start with reserved character @'],
  ['a: 1\ntitle: "x" y\nb', '2:12 yaml-syntax Unexpected YAML in `title: "x" y`: Unexpected scalar at node end'],
  ['- a\nb: 1', '2:1 yaml-syntax Unexpected YAML in `b: 1`: Unexpected scalar at node end'],
  [
    'a: [x, y\nb: 1\nc: 2',
    '2:1 yaml-syntax Unexpected YAML in `b: 1`: Flow sequence in block collection must be sufficiently indented and end with a ]',
  ],
])('reports broken YAML once: %j', ([text, expected]) => {
  expect(problemsOf(text)).toEqual([`${expected}; ${advice}`]);
});

test('reports a second document in plain words', () => {
  expect(problemsOf('a: 1\n---\nb: 1')).toEqual([
    '2:1 yaml-syntax Unexpected line `---`, expected one list or one set of fields in the file; delete the line',
  ]);
});

test('reports broken YAML instead of the keys that stand twice', () => {
  expect(problemsOf('a: 1\na: 2\nb: @')).toEqual([
    `3:4 yaml-syntax Unexpected YAML in \`b: @\`: Plain value cannot start with reserved character @; ${advice}`,
  ]);
});

test('reports a tower of brackets as a mistake and does not fall over it', () => {
  expect(problemsOf('['.repeat(20_000))).toHaveLength(1);
});

test.each([
  [
    'window: &UTC month\n',
    '1:9 Unexpected `&UTC`, expected text: YAML reads it as the name of the value and leaves it out; quote text that starts with `&`',
  ],
  [
    'a: 1\nask: #analytics\n',
    '2:6 Unexpected `#analytics` as a value: YAML leaves out everything after a `#`; write a channel without its `#`, and quote other text',
  ],
  ['a: 1\nunit:percent\nb: 2\n', '2:1 Unexpected `unit:percent`, expected a colon and a space after the field name, `unit: percent`'],
  ['a: 1\nunit = percent\nb: 2\n', '2:1 Unexpected `unit = percent`, expected a colon and a space after the field name, `unit: percent`'],
  ['a:\n  - one\n  • two\n', '3:1 Unexpected `• two`, expected a list item to start with a hyphen and a space, `- `'],
  ['a:\n  - one\n  -two\n', '3:1 Unexpected `-two`, expected a list item to start with a hyphen and a space, `- `'],
  [
    '- id: a\n  b: 1\n  id: c\n  b: 2\n',
    '3:3 Unexpected second `id` in a row, expected a hyphen where the next row starts, as in `- id: analytics`',
  ],
])('reports %j as one mistake that an editor can fix', (text, expected) => {
  const parsed = parseYaml(text, 'content/a.yaml');
  expect('problems' in parsed && parsed.problems.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([expected]);
});
