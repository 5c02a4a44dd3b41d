import { expect, test } from 'vitest';
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
      weight: |
        half: of
        it
    - text: "the: rest"
"aliases": [one, two]
window:
reports:
- a
`;

test.for<[path: Path, value: string, key?: string]>([
  [['title'], '1:8', '1:1'],
  [['calculation'], '3:3', '2:1'],
  [['calculation', 'kind'], '3:9', '3:3'],
  [['calculation', 'components'], '5:5', '4:3'],
  [['calculation', 'components', 0], '5:7', '5:7'],
  [['calculation', 'components', 0, 'weight'], '6:15', '6:7'],
  [['calculation', 'components', 1, 'text'], '9:13', '9:7'],
  [['aliases'], '10:12', '10:1'],
  [['aliases', 1], '10:18', '10:18'],
  [['reports', 0], '13:3', '13:3'],
  // Where nothing is, at what is around it.
  [[], '1:1'],
  [['owner'], '1:1'],
  [['calculation', 'numerator'], '3:3'],
  [['calculation', 'components', 1, 'weight'], '9:7'],
  [['aliases', 7], '10:12'],
  [['title', 'de'], '1:8'],
  [['window'], '11:8'],
])('places the value and the key at %j', ([path, ...expected]) => {
  const places = [parsed(entry).locate(path), parsed(entry).locate(path, 'key')].map(({ line, column }) => `${line}:${column}`);
  expect(places.slice(0, expected.length)).toEqual(expected);
});

test('counts lines from the line on which the text starts in its file, and columns as an editor does', () => {
  expect(parsed('a: [é, "🎉", b]').locate(['a', 2])).toEqual({ line: 1, column: 14 });
  expect(parsed('a: 1\nb: 2', 2).locate(['b'])).toEqual({ line: 3, column: 4 });
  expect(parsed('', 2).locate([])).toEqual({ line: 2, column: 1 });
  expect(yamlProblems('a: 1\na: 2', 10)).toEqual([
    '11:1 duplicate-key Unexpected second `a`, expected each key once; delete one of the two',
  ]);
});

test('keeps dates and words of older YAML as text', () => {
  expect(parsed('[2026-02-30, yes, on, 0o17, 12:30, 1_000]').value).toEqual(['2026-02-30', 'yes', 'on', 15, '12:30', '1_000']);
});

test('reads a reference to a value before it, an empty value with a comment, and text without a value', () => {
  const { value, locate } = parsed('a: &all [x, y]\nb: *all\nc: # nothing\n');
  expect(value).toEqual({ a: ['x', 'y'], b: ['x', 'y'], c: null });
  expect(locate(['b', 1])).toEqual({ line: 2, column: 4 });
  expect(['', '# only a comment\n'].map((text) => parsed(text).value)).toEqual([null, null]);
});

const advice = 'check indentation, and quote text that contains `: ` or starts with a special character';
const broken = (place: string, line: string, why: string) => `${place} yaml-syntax Unexpected YAML in \`${line}\`: ${why}; ${advice}`;
const tab = (place: string) => `${place} yaml-syntax Unexpected tab, expected spaces: YAML is indented with spaces only`;
const twice = (place: string, key: string) =>
  `${place} duplicate-key Unexpected second \`${key}\`, expected each key once; delete one of the two`;
const noColon = (line: string) => `Unexpected \`${line}\`, expected a colon and a space after the field name, \`unit: percent\``;
const noHyphen = (line: string) => `Unexpected \`${line}\`, expected a list item to start with a hyphen and a space, \`- \``;
const reference = 'expected text: YAML reads `*` as a reference to another value; quote text that starts with it';
const isTag = 'Unexpected tag (`!`), expected text; quote text that starts with `!`';

test.for<[text: string, ...problems: string[]]>([
  // Each key that is there twice, at any depth.
  [
    'a:\n  - b: 1\n    c: {d: 1, d: 2}\n    b: 2\na: 3\n"a": 4',
    twice('3:15', 'd'),
    twice('4:5', 'b'),
    twice('5:1', 'a'),
    twice('6:1', '"a"'),
  ],
  [
    '- id: a\n  b: 1\n  id: c\n  b: 2\n',
    '3:3 duplicate-key Unexpected second `id` in a row, expected a hyphen where the next row starts, as in `- id: analytics`',
  ],
  // A tab as the cause, but not a tab inside text.
  ['\ta: 1', tab('1:1')],
  ['a:\n\t- b', tab('2:1')],
  ['a:\n  \tb: 1', tab('2:3')],
  ['- id: a\n\tgroup: b', tab('2:1')],
  ['a:\n  - b: 1\n  \tc: 2', tab('3:3')],
  ['a: |\n  x\n  \ty\nb: 1\nb: 2', twice('5:1', 'b')],
  // One mistake of syntax is reported once, and instead of duplicate keys.
  ['title: a: b', broken('1:8', 'title: a: b', 'Nested mappings are not allowed in compact mappings')],
  ['title: @mau', broken('1:8', 'title: @mau', 'Plain value cannot start with reserved character @')],
  ['a: 1\ntitle: "x" y\nb', broken('2:12', 'title: "x" y', 'Unexpected scalar at node end')],
  ['- a\nb: 1', broken('2:1', 'b: 1', 'Unexpected scalar at node end')],
  ['a: [x, y\nb: 1\nc: 2', broken('2:1', 'b: 1', 'Flow sequence in block collection must be sufficiently indented and end with a ]')],
  // Where the parser stops at an empty line, the message quotes the last line with text.
  [
    'a: 1\non: [push\n\n',
    `4:1 yaml-syntax Unexpected YAML after \`on: [push\`: Flow sequence in block collection must be sufficiently indented and end with a ]; ${advice}`,
  ],
  ['a: 1\na: 2\nb: @', broken('3:4', 'b: @', 'Plain value cannot start with reserved character @')],
  ['a: 1\n---\nb: 1', '2:1 yaml-syntax Unexpected line `---`, expected one list or one set of fields in the file; delete the line'],
  ['a: 1\nunit:percent\nb: 2\n', `2:1 yaml-syntax ${noColon('unit:percent')}`],
  ['a: 1\nunit = percent\nb: 2\n', `2:1 yaml-syntax ${noColon('unit = percent')}`],
  ['a:\n  - one\n  • two\n', `3:1 yaml-syntax ${noHyphen('• two')}`],
  ['a:\n  - one\n  -two\n', `3:1 yaml-syntax ${noHyphen('-two')}`],
  // What YAML would silently leave out.
  [
    'a: UTC #month\nb: !x y\nc: !!js/function z',
    `2:4 yaml-syntax ${isTag}`,
    `3:4 yaml-syntax ${isTag}`,
    '1:8 yaml-syntax Unexpected `#month` after a value: YAML leaves it out, expected quotes around text that contains ` #`, or a space after the `#` of a comment',
  ],
  [
    'window: &UTC month\n',
    '1:9 yaml-syntax Unexpected `&UTC`, expected text: YAML reads it as the name of the value and leaves it out; quote text that starts with `&`',
  ],
  [
    'a: 1\nask: #analytics\n',
    '2:6 yaml-syntax Unexpected `#analytics` as a value: YAML leaves out everything after a `#`; write a channel without its `#`, and quote other text',
  ],
  [
    'title: *mau\nlist:\n  - *dau\n  - &mau x\n  - *mau',
    `1:8 yaml-syntax Unexpected \`*mau\`, ${reference}`,
    `3:5 yaml-syntax Unexpected \`*dau\`, ${reference}`,
  ],
  // Comments are not lost text.
  ['# a\nb: "c" # d\n# e\nf: "g # h"\ni: j#k # m\nl:\n  # m\n  - n'],
])('reports the mistakes in %j', ([text, ...problems]) => {
  expect(yamlProblems(text)).toEqual(problems);
});

test('reports a tower of brackets as a mistake and does not crash', () => {
  expect(yamlProblems('['.repeat(20_000))).toHaveLength(1);
});

test('refuses references to references that would fill the memory', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const itemsOf = (index: number) => Array<string>(9).fill(index === 0 ? 'x' : `*${names[index - 1] ?? ''}`);
  expect(yamlProblems(names.map((name, index) => `${name}: &${name} [${itemsOf(index).join()}]`).join('\n'))).toEqual([
    '2:8 yaml-syntax Unexpected number of references (`*name`), expected the values instead of references; write them out',
  ]);
});

/** The problems of YAML that does not parse, each as `line:column rule message`. */
function yamlProblems(text: string, firstLine?: number): string[] {
  const result = parseYaml(text, 'file.yaml', firstLine);
  if (!('problems' in result)) return [];
  expect(new Set(result.problems.map(({ file, path, severity }) => `${file}|${path}|${severity}`))).toEqual(new Set(['file.yaml||error']));
  return result.problems.map(({ line, column, rule, message }) => `${line}:${column} ${rule} ${message}`);
}
