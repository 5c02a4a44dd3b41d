import { expect, test } from 'vitest';
import type { Prose } from '../catalog/prose.ts';
import { readProse } from './prose.ts';

function prose(source: string): Prose {
  const { prose: found, problems } = readProse(source, 'page.mdx');
  expect(problems).toEqual([]);
  return found;
}

/** The links of a text, each as `line:column url words`. */
function links(source: string): string[] {
  return prose(source).links.map(({ line, column, url, text }) => `${line}:${column} ${url} ${text}`);
}

/** The code of a text, each as `line:column kind source`. */
function code(source: string): string[] {
  return prose(source).code.map(({ line, column, kind, source: found }) => `${line}:${column} ${kind} ${found}`);
}

test.for<[kind: string, source: string, expected: string[]]>([
  ['inline', 'See [the *daily* `dau`](/metrics/dau/ "title").', ['1:5 /metrics/dau/ the daily dau']],
  ['of an address in angle brackets inside a link', '[a](</a b/?q=1#h>)', ['1:1 /a b/?q=1#h a']],
  ['with an entity in its address', '[a](/a&amp;b/)', ['1:1 /a&b/ a']],
  ['without words', '[](/a/) [![alt](/i.png)](/b/)', ['1:1 /a/ ', '1:9 /b/ alt']],
  ['over two lines', 'x\n[one\ntwo](/a/)', ['2:1 /a/ one\ntwo']],
  ['by reference', '[a][One  two] [b][] [c]\n\n[one two]: /a/\n[b]: </b/>\n[c]: /c/', ['1:1 /a/ a', '1:15 /b/ b', '1:21 /c/ c']],
  [
    'that is a bare address',
    'https://a.example/b and www.a.example',
    ['1:1 https://a.example/b https://a.example/b', '1:25 http://www.a.example www.a.example'],
  ],
  ['to a mail address', 'a@b.example', ['1:1 mailto:a@b.example a@b.example']],
  ['in a list in a quotation', '> - [a](/a/)\n>   [b](/b/)', ['1:5 /a/ a', '2:5 /b/ b']],
  ['in a table', '| x |\n| --- |\n| [a](/a/) |', ['3:3 /a/ a']],
  ['in a heading', '## Of [a](/a/)', ['1:7 /a/ a']],
  ['in an aside and its title', ':::note[On [a](/a/)]\n[b](/b/)\n:::', ['1:12 /a/ a', '2:1 /b/ b']],
  ['in a footnote', 'x[^1]\n\n[^1]: [a](/a/)', ['3:7 /a/ a']],
  ['in a component', '<Note>\n  [a](/a/) <b>[c](/c/)</b>\n</Note>', ['2:3 /a/ a', '2:15 /c/ c']],
])('finds a link %s', ([, source, expected]) => {
  expect(links(source)).toEqual(expected);
});

test('reports where the address of a link by reference is defined, and where it begins', () => {
  expect(prose('[a][b]\n\n[b]: </b/>').links).toEqual([
    { line: 1, column: 1, url: '/b/', text: 'a', definedAt: { line: 3, column: 1 }, written: { line: 3, column: 7 } },
  ]);
});

test('takes the first of two definitions of a reference, as the site does', () => {
  expect(links('[a]\n\n[a]: /first/\n[a]: /second/')).toEqual(['1:1 /first/ a']);
});

test('finds no link in code, comments, images and brackets without an address', () => {
  expect(links('`[a](/a/)`\n\n```md\n[a](/a/)\n```\n\n{/* [a](/a/) */}\n\n![a](/a.png) [a] \\[a](/a/)')).toEqual([]);
});

test('counts lines from the start of the file and columns as an editor does', () => {
  expect(links('---\ntitle: "[a](/a/)"\n---\n\né 🎉 [a](/a/)')).toEqual(['5:6 /a/ a']);
});

test('finds the text that a reader sees, outside code and addresses', () => {
  const { texts } = prose('---\ntitle: x\n---\n\n## One\n\nTwo **three** `four` [five](/six/)\nseven\n\n```\neight\n```\n\n![nine](/ten)');
  expect(texts).toEqual([
    { line: 5, column: 4, text: 'One' },
    { line: 7, column: 1, text: 'Two ' },
    { line: 7, column: 7, text: 'three' },
    { line: 7, column: 14, text: ' ' },
    { line: 7, column: 21, text: ' ' },
    { line: 7, column: 23, text: 'five' },
    { line: 7, column: 35, text: '\nseven' },
  ]);
});

test('finds headings by the words in them', () => {
  expect(prose('# One `two`\n\n> ### [three](/a/)').headings).toEqual([
    { line: 1, column: 1, text: 'One two' },
    { line: 3, column: 3, text: 'three' },
  ]);
});

test('finds tags in lines of their own and inside text, with what their attributes say', () => {
  expect(prose('<ReportList tool="looker" group=\'a "b"\' open />\n\nText <b>bold</b> <></>\n\n<A.B>\n  <C />\n</A.B>').tags).toEqual([
    { line: 1, column: 1, name: 'ReportList', attributes: { tool: 'looker', group: 'a "b"', open: null } },
    { line: 3, column: 6, name: 'b', attributes: {} },
    { line: 3, column: 18, name: '', attributes: {} },
    { line: 5, column: 1, name: 'A.B', attributes: {} },
    { line: 6, column: 3, name: 'C', attributes: {} },
  ]);
});

test('reports computed attributes as code and leaves them out of the tag', () => {
  const source = 'Text\n<A b={1} c="2" {...d} />';
  expect(code(source)).toEqual(['2:1 computed attribute b', '2:1 computed attribute ...d']);
  expect(prose(source).tags).toEqual([{ line: 2, column: 1, name: 'A', attributes: { c: '2' } }]);
});

test('reports imports and exports', () => {
  expect(code('---\ntitle: x\n---\n\nimport A from "a";\n\nText\n\nexport const b = 1;')).toEqual([
    '5:1 import or export import A from "a";',
    '9:1 import or export export const b = 1;',
  ]);
});

test('reports expressions in lines of their own and inside text', () => {
  expect(code('{1 + 1}\n\nText {name} and {}')).toEqual(['1:1 expression 1 + 1', '3:6 expression name', '3:17 expression ']);
});

test('takes comments for no code, however many and however written', () => {
  expect(code('{/* one */}\n\nText {/**two**/} {/* three */ /* four */}\n\n{\n  /* five\n     six */\n}')).toEqual([]);
});

test('reports code that hides between or after comments', () => {
  expect(code('{/* a */ run() /* b */}\n\n{/* a */ run()}\n\nText {run() /* b */}')).toEqual([
    '1:1 expression /* a */ run() /* b */',
    '3:1 expression /* a */ run()',
    '5:6 expression run() /* b */',
  ]);
});

test('finds nothing in an empty text', () => {
  expect(prose('')).toEqual({ headings: [], links: [], addresses: [], images: [], texts: [], tags: [], directives: [], code: [] });
});

test('finds images, also by reference, and not in code', () => {
  const source = '![a](/a.png) ![b][c]\n\n`![d](/d.png)`\n\n[c]: https://c.example/c.png';
  expect(prose(source).images).toEqual([
    { line: 1, column: 1, url: '/a.png', alt: 'a' },
    { line: 1, column: 14, url: 'https://c.example/c.png', alt: 'b' },
  ]);
});

test('finds blocks of colons, and takes a time for text', () => {
  const source = 'At 10:30\n\n:::note[a]{icon="b"}\nText\n:::\n\n::c{d="e"}';
  expect(prose(source).directives).toEqual([
    { line: 3, column: 1, name: 'note', colons: ':::', attributes: ['icon'] },
    { line: 7, column: 1, name: 'c', colons: '::', attributes: ['d'] },
  ]);
});
