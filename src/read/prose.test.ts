import { expect, test } from 'vitest';
import { noProse, type Prose } from '../catalog/prose.ts';
import { readProse } from './prose.ts';

function prose(source: string): Prose {
  const { prose: found, problems } = readProse(source, 'page.mdx');
  expect(problems).toEqual([]);
  return found;
}

/** What a text has of one kind, each as its place and the values of the rest. */
const shown = (kind: keyof Prose, source: string) =>
  prose(source)[kind].map(
    ({ line, column, ...rest }) =>
      `${line}:${column} ${Object.values(rest)
        .map((value) => JSON.stringify(value))
        .join(' ')}`,
  );

test.each<[kind: keyof Prose, source: string, ...found: string[]]>([
  // The text that a reader sees, outside code and addresses.
  [
    'texts',
    '---\ntitle: x\n---\n\n## One\n\nTwo **three** `four` [five](/six/)\nseven\n\n```\neight\n```\n\n![nine](/ten)',
    ...['5:4 "One"', '7:1 "Two "', '7:7 "three"', '7:14 " "', '7:21 " "', '7:23 "five"', '7:35 "\\nseven"'],
  ],
  ['headings', '# One `two`\n\n> ### [three](/a/)', '1:1 "One two"', '3:3 "three"'],
  ['tags', '<ReportList tool="looker" group=\'a "b"\' open />', '1:1 "ReportList" {"tool":"looker","group":"a \\"b\\"","open":null}'],
  ['tags', 'Text <b>bold</b> <></>', '1:6 "b" {}', '1:18 "" {}'],
  ['tags', '<A.B>\n  <C b={1} d="2" />\n</A.B>', '1:1 "A.B" {}', '2:3 "C" {"d":"2"}'],
  // Also by reference, and not in code.
  ['images', '![a](/a.png) ![b][c]\n\n`![d](/d.png)`\n\n[c]: /c.png', '1:1 "/a.png" "a"', '1:14 "/c.png" "b"'],
  // A time is text.
  ['directives', 'At 10:30\n\n:::note[a]{icon="b"}\nText\n:::\n\n::c{d="e"}', '3:1 "note" ":::" ["icon"]', '7:1 "c" "::" ["d"]'],
])('finds the %s of %j', (kind, source, ...found) => {
  expect(shown(kind, source)).toEqual(found);
});

test.each<[source: string, ...code: string[]]>([
  ['Text\n<A b={1} c="2" {...d} />', '2:1 computed attribute b', '2:1 computed attribute ...d'],
  [
    '---\ntitle: x\n---\n\nimport A from "a";\n\nText\n\nexport const b = 1;',
    '5:1 import or export import A from "a";',
    '9:1 import or export export const b = 1;',
  ],
  ['{1 + 1}\n\nText {name} and {}', '1:1 expression 1 + 1', '3:6 expression name', '3:17 expression '],
  // Comments are no code, but may hide some.
  ['{/* one */}\n\nText {/**two**/} {/* three */ /* four */}\n\n{\n  /* five\n     six */\n}'],
  ['{/* a */ run() /* b */}\n\n{/* a */ run()}', '1:1 expression /* a */ run() /* b */', '3:1 expression /* a */ run()'],
  ['Text {run() /* b */}', '1:6 expression run() /* b */'],
])('finds the code of %j', (source, ...expected) => {
  const found = prose(source).code.map(({ line, column, kind, source: code }) => `${line}:${column} ${kind} ${code}`);
  expect(found).toEqual(expected);
});

test('finds nothing in an empty text', () => {
  expect(prose('')).toEqual(noProse);
});

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
    'a<br>b\n',
    `1:2 ${syntax('Expected a closing tag for `<br>` (1:2) before the end of `paragraph`; end the line with `\\` in place of `<br>`')}`,
  ],
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

/** The problems of prose, each as `line:column rule message`. */
function problemsIn(source: string): string[] {
  const { problems } = readProse(source, 'content/page.mdx');
  return problems.map(({ line, column, rule, message }) => `${line}:${column} ${rule} ${message}`);
}
