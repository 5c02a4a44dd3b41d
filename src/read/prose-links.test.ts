import { expect, test } from 'vitest';
import type { Link, Prose } from '../catalog/prose.ts';
import { readProse } from './prose.ts';

function read(source: string): Prose {
  const { prose, problems } = readProse(source, 'page.mdx');
  expect(problems).toEqual([]);
  return prose;
}

/** A link as `line:column url "text" line:column`, where the second place is that of its address, or `-`. */
const shown = ({ line, column, url, text, written }: Link) =>
  `${line}:${column} ${url} ${JSON.stringify(text)} ${written ? `${written.line}:${written.column}` : '-'}`;

/** The text at the place where an address is said to begin, as long as the address is. */
function atPlace(source: string, { url, written }: Link): string | undefined {
  return written && source.split('\n')[written.line - 1]?.slice(written.column - 1, written.column - 1 + url.length);
}

test.each<[source: string, ...found: string[]]>([
  ['See [the *daily* `dau`](/metrics/dau/ "title").', '1:5 /metrics/dau/ "the daily dau" 1:25'],
  ['[x]( </a b/?q=1#h> "t")', '1:1 /a b/?q=1#h "x" 1:7'],
  ['[x](\n  /a/\n)', '1:1 /a/ "x" 2:3'],
  ['x\n[one\ntwo](/a/)', '2:1 /a/ "one\\ntwo" 3:6'],
  ['[*a* `](` \\] b](/a/)', '1:1 /a/ "a ]( ] b" 1:17'],
  ['[](/a/) [![alt](/i.png)](/b/)', '1:1 /a/ "" 1:4', '1:9 /b/ "alt" 1:26'],
  ['é 🎉 [🎉](/a/)', '1:6 /a/ "🎉" 1:11'],
  ['---\ntitle: "[a](/a/)"\n---\n\né 🎉 [a](/a/)', '5:6 /a/ "a" 5:10'],
  ['[a][One  two] [b][]\n\n[one two]: <https://a.example/1> "t"\n[b]: /b/', '1:1 https://a.example/1 "a" 3:13', '1:15 /b/ "b" 4:6'],
  ['[a]\n\n[a]: /first/\n[a]: /second/', '1:1 /first/ "a" 3:6'],
  ['> [x][]\n>\n> [x]: /a/', '1:3 /a/ "x" 3:8'],
  ['See https://a.example/1.', '1:5 https://a.example/1 "https://a.example/1" 1:5'],
  ['[https://a.example](https://a.example)', '1:1 https://a.example "https://a.example" 1:21'],
  ['a@b.example', '1:1 mailto:a@b.example "a@b.example" -'],
  ['> - [a](/a/)\n>   [b](/b/)', '1:5 /a/ "a" 1:9', '2:5 /b/ "b" 2:9'],
  ['| x |\n| --- |\n| [a](/a/) |', '3:3 /a/ "a" 3:7'],
  ['## Of [a](/a/)', '1:7 /a/ "a" 1:11'],
  [':::note[On [a](/a/)]\n[b](/b/)\n:::', '1:12 /a/ "a" 1:16', '2:1 /b/ "b" 2:5'],
  ['x[^1]\n\n[^1]: [a](/a/)', '3:7 /a/ "a" 3:11'],
  ['<Note>\n  [a](/a/) <b>[c](/c/)</b>\n</Note>', '2:3 /a/ "a" 2:7', '2:15 /c/ "c" 2:19'],
  // Not written as it reads: an entity, an escape, and a protocol that the parser adds
  ['[x](/?a&amp;b)', '1:1 /?a&b "x" -'],
  ['[x](/\\_b)', '1:1 /_b "x" -'],
  ['www.a.example', '1:1 http://www.a.example "www.a.example" -'],
  ['`[a](/a/)`\n\n```md\n[a](/a/)\n```\n\n{/* [a](/a/) */}\n\n![a](/a.png) [a] \\[a](/a/)'],
])('finds the links of %j and where their addresses are', (source, ...found) => {
  const { links } = read(source);
  expect(links.map(shown)).toEqual(found);
  for (const link of links) expect([undefined, link.url]).toContain(atPlace(source, link));
});

test('reports where the address of a link by reference is defined', () => {
  expect(read('[a][b]\n\n[b]: </b/>').links[0]).toMatchObject({ definedAt: { line: 3, column: 1 } });
});

/** In these texts, `§` is an address. */
test.each<[source: string, ...found: string[]]>([
  ['<a href="§">the *words*</a>', '1:1 § "the words" 1:10'],
  ["<Card title='KPIs' link='§' />", '1:1 § "KPIs" 1:26'],
  ['<Card\n  label = "KPIs"\n  to="§"\n/>', '1:1 § "KPIs" 3:7'],
  ['<Grid>\n  <Card href="§">x</Card>\n</Grid>', '2:3 § "x" 2:15'],
  ['> > <Card a="b"\n> >   href="§"\n> > />', '1:5 § "" 2:13'],
  ['<Card note="See §." />', '1:1 § "" 1:17'],
  ['<Card href={"§"} />', '1:1 § "" 1:14'],
  ['<Card href={`§`} />', '1:1 § "" 1:14'],
  ['<Card of={"\\"a" + \'}\' + `}` /* } */} b={} {...c} d=\'\' e f-g:h="/>" to="§" />', '1:1 § "" 1:72'],
  ["<Card open to='§' d='' />", '1:1 § "" 1:16'],
  ['<Card to="§" href="§" />', '1:1 § "" 1:11', '1:1 § "" 1:38'],
  ['<Cards of={[{ to: "§" }, { to: "/x/" }]} />', '1:1 § "" 1:20'],
  ['<Card {...{ to: "§" }} />', '1:1 § "" 1:18'],
  ['{<a href="§">x</a>}', '1:1 § "" 1:11'],
  ['export const a = "§"; // "https://b.example"', '1:1 § "" 1:19'],
  [':::note[a]{b="§"}\nText\n:::', '1:1 § "aText" -'],
  ['<a href="javascript:alert(1)">x</a>', '1:1 javascript:alert(1) "x" 1:10'],
  ['<a href="/metrics/mau/">x</a>', '1:1 /metrics/mau/ "x" 1:10'],
  ['<a href="https://a.example/?a&amp;b">x</a>', '1:1 https://a.example/?a&b "x" -'],
  ['<a href={"https:\\/\\/a.example/1"}>x</a>', '1:1 § "x" -'],
  // Neither an image nor code, a comment or a field leads anywhere.
  ['<img src="§" />'],
  ['`<a href="§">`'],
  ['```html\n<a href="§">\n```'],
  ['{/* <a href="§"> */}'],
  ['<Card to={/* "§" */ "/x"} />'],
  ['---\nurl: §\n---\n'],
])('finds the addresses of %j that are no links of Markdown', (pattern, ...found) => {
  const [source = '', ...expected] = [pattern, ...found].map((text) => text.replaceAll('§', 'https://a.example/1'));
  const { addresses } = read(source);
  expect(addresses.map(shown)).toEqual(expected);
  for (const link of addresses) expect([undefined, link.url]).toContain(atPlace(source, link));
});
