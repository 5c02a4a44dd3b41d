import { expect, test } from 'vitest';
import { parseYaml } from './yaml.ts';
import { yamlProblems as problemsOf } from './testing.ts';

test('reports what YAML would leave out without a word', () => {
  expect(problemsOf('a: UTC #month\nb: !x y\nc: !!js/function z')).toEqual([
    '2:4 yaml-syntax Unexpected tag (`!`), expected text; quote text that starts with `!`',
    '3:4 yaml-syntax Unexpected tag (`!`), expected text; quote text that starts with `!`',
    '1:8 yaml-syntax Unexpected `#month` after a value: YAML leaves it out, expected quotes around text that contains ` #`, or a space after the `#` of a comment',
  ]);
  expect(problemsOf('# a\nb: "c" # d\n# e\nf: "g # h"\ni: j#k # m\nl:\n  # m\n  - n')).toEqual([]);
});

test('reports text that starts with an asterisk, which YAML takes for a reference to nothing', () => {
  const message = 'expected text: YAML reads `*` as a reference to another value; quote text that starts with it';
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
    '2:8 yaml-syntax Unexpected number of references (`*name`), expected the values instead of references; write them out',
  ]);
});

test('takes the name of a value that another value uses, and an empty value with a comment', () => {
  expect(parseYaml('a: &x 1\nb: *x\nc: # nothing\n', 'content/a.yaml')).toMatchObject({ value: { a: 1, b: 1, c: null } });
});
