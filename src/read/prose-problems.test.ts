import { expect, test } from 'vitest';
import { noProse } from '../catalog/prose.ts';
import { readProse } from './prose.ts';

const advice = 'write a literal `{` or `<` as `\\{` or `\\<`, or put it in backticks';
const syntax = (reason: string) => `mdx-syntax Unexpected MDX: ${reason}; ${advice}`;
const open = (mark: string) =>
  `unclosed-block Unexpected end of the text in a block of \`${mark}\`, expected a line \`${mark}\` where the block ends`;
const second = 'frontmatter Unexpected second block of fields, expected one at the start of the file; delete it';

test.for<[source: string, ...problems: string[]]>([
  // Text that does not compile.
  ['Text\n\na { b', `3:3 ${syntax('Unexpected end of file in expression, expected a corresponding closing brace for `{`')}`],
  ['Text {a b}', `1:9 ${syntax('Could not parse expression with oxc: Expected `,` or `)` but found `Identifier`')}`],
  ['---\ntitle: x\n---\n\nText </b>', `5:6 ${syntax('Unexpected closing tag `</b>`, expected an open tag first')}`],
  ['<Note>\n\nText', `1:1 ${syntax('Expected a closing tag for `<Note>` (1:1)')}`],
  [
    'é <https://a.example>',
    `1:3 ${syntax('Unexpected character after `<`, expected a valid JSX tag (note: to create a link in MDX, use `[text](url)`)')}`,
  ],
  [
    '<!-- note -->',
    `1:1 ${syntax('Unexpected character `!` (U+0021) before name, expected a character that can start a name, such as a letter, `$`, or `_` (note: to create a comment in MDX, use `{/* text */}`)')}`,
  ],
  [
    `${'> '.repeat(60)}x\n`,
    '1:81 nesting-depth Unexpected nesting of more than 40 levels, expected only a few nested lists and quotations; move the text out of them',
  ],
])('reports why %j cannot be read, and reads no prose', ([source, ...problems]) => {
  expect(problemsIn(source)).toEqual(problems);
  expect(readProse(source, 'content/page.mdx').prose).toEqual(noProse);
});

test.for<[source: string, ...problems: string[]]>([
  ['Text\n\n```\nabc\n', `3:1 ${open('```')}`],
  ['- a\n  ~~~~\n  abc\n  ~~~\n\nb', `2:3 ${open('~~~~')}`],
  [':::note\nabc\n', `1:1 ${open(':::')}`],
  ['---\ntitle: A\n---\n\nText\n\n---\ntitle: B\ndescription: C\n---\n\nText\n', `8:1 ${second}`],
  ['> - a\n>   - b\n>     1. **c `d`**\n'],
  ['```\nabc\n```\n'],
  ['````\n```\n````'],
  ['> ```\n> abc\n> ```'],
  ['- a\n  ```\n  b\n  ```\n- c'],
  [':::note[T]\nabc\n:::\n\nb'],
  ['::::note\n:::tip\na\n:::\n::::'],
  ['Text\n\n---\n\n## Note: this\n'],
])('reports blocks without an end and second fields in %j', ([source, ...problems]) => {
  expect(problemsIn(source)).toEqual(problems);
});

test('says what to write in place of `<br>`', () => {
  expect(problemsIn('a<br>b\n')).toEqual([expect.stringContaining('; end the line with `\\` in place of `<br>`; ')]);
});

/** The problems of prose, each as `line:column rule message`. */
function problemsIn(source: string): string[] {
  const { problems } = readProse(source, 'content/page.mdx');
  return problems.map(({ line, column, rule, message }) => `${line}:${column} ${rule} ${message}`);
}
