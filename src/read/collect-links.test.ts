import { expect, test } from 'vitest';
import type { Link } from '../catalog/prose.ts';
import { readProse } from './prose.ts';

function read(source: string) {
  const { prose, problems } = readProse(source, 'page.mdx');
  expect(problems).toEqual([]);
  return prose;
}

const shown = ({ line, column, url, text, written }: Link) =>
  `${line}:${column} ${url} ${JSON.stringify(text)} ${written ? `${written.line}:${written.column}` : '-'}`;

/** The text at the place where an address is said to begin, as long as the address is. */
function atPlace(source: string, { url, written }: Link): string | undefined {
  return written && source.split('\n')[written.line - 1]?.slice(written.column - 1, written.column - 1 + url.length);
}

test.each<[where: string, source: string, found: string[]]>([
  ['in brackets', '[x](https://a.example/1)', ['1:1 https://a.example/1 "x" 1:5']],
  ['in angle brackets', '[x]( <https://a.example/1> "t")', ['1:1 https://a.example/1 "x" 1:7']],
  ['on the next line', '[x](\n  https://a.example/1\n)', ['1:1 https://a.example/1 "x" 2:3']],
  ['after words with signs', '[*a* `](` \\] b](https://a.example/1)', ['1:1 https://a.example/1 "a ]( ] b" 1:17']],
  ['after an image', '[![KPIs](/i.png)](https://a.example/1)', ['1:1 https://a.example/1 "KPIs" 1:19']],
  ['after nothing', '[](https://a.example/1)', ['1:1 https://a.example/1 "" 1:4']],
  ['after signs of more than one unit', 'é 🎉 [🎉](https://a.example/1)', ['1:6 https://a.example/1 "🎉" 1:11']],
  ['as it is', 'See https://a.example/1.', ['1:5 https://a.example/1 "https://a.example/1" 1:5']],
  ['as words that are its address', '[https://a.example](https://a.example)', ['1:1 https://a.example "https://a.example" 1:21']],
  ['in a definition', '[x][One two]\n\n[one two]: <https://a.example/1> "t"', ['1:1 https://a.example/1 "x" 3:13']],
  ['in a definition in a quotation', '> [x][]\n>\n> [x]: https://a.example/1', ['1:3 https://a.example/1 "x" 3:8']],
  ['in the cell of a table', '| a |\n| --- |\n| [x](https://a.example/1) |', ['3:3 https://a.example/1 "x" 3:7']],
  ['not where an entity is written', '[x](https://a.example/?a&amp;b)', ['1:1 https://a.example/?a&b "x" -']],
  ['not where a sign is escaped', '[x](https://a.example/\\_b)', ['1:1 https://a.example/_b "x" -']],
  ['not where the parser adds the protocol', 'www.a.example', ['1:1 http://www.a.example "www.a.example" -']],
])('reports where the address of a link of Markdown begins: %s', (_, source, found) => {
  const { links } = read(source);
  expect(links.map(shown)).toEqual(found);
  for (const link of links) expect([undefined, link.url]).toContain(atPlace(source, link));
});

test.each<[where: string, source: string, found: string[]]>([
  ['in a tag', '<a href="https://a.example/1">the *words*</a>', ['1:1 https://a.example/1 "the words" 1:10']],
  ['in a component', "<Card title='KPIs' link='https://a.example/1' />", ['1:1 https://a.example/1 "KPIs" 1:26']],
  ['in a tag of several lines', '<Card\n  label="KPIs"\n  to="https://a.example/1"\n/>', ['1:1 https://a.example/1 "KPIs" 3:7']],
  ['in a tag in a tag', '<Grid>\n  <Card href="https://a.example/1">x</Card>\n</Grid>', ['2:3 https://a.example/1 "x" 2:15']],
  ['in a tag in a quotation', '> <Card\n>   href="https://a.example/1"\n> />', ['1:3 https://a.example/1 "" 2:11']],
  ['in a sentence of an attribute', '<Card note="See https://a.example/1." />', ['1:1 https://a.example/1 "" 1:17']],
  ['in braces', '<Card href={"https://a.example/1"} />', ['1:1 https://a.example/1 "" 1:14']],
  ['in a template', '<Card href={`https://a.example/1`} />', ['1:1 https://a.example/1 "" 1:14']],
  ['in a list of cards', '<Cards of={[{ to: "https://a.example/1" }, { to: "/x/" }]} />', ['1:1 https://a.example/1 "" 1:20']],
  ['in what is spread', '<Card {...{ to: "https://a.example/1" }} />', ['1:1 https://a.example/1 "" 1:18']],
  ['in an expression', '{<a href="https://a.example/1">x</a>}', ['1:1 https://a.example/1 "" 1:11']],
  ['in an export', 'export const a = "https://a.example/1";', ['1:1 https://a.example/1 "" 1:19']],
  ['in a block', ':::note[a]{b="https://a.example/1"}\nText\n:::', ['1:1 https://a.example/1 "aText" -']],
  ['that leads nowhere on the web', '<a href="javascript:alert(1)">x</a>', ['1:1 javascript:alert(1) "x" 1:10']],
  ['of the site itself', '<a href="/metrics/mau/">x</a>', ['1:1 /metrics/mau/ "x" 1:10']],
  ['whose signs are entities', '<a href="https://a.example/?a&amp;b">x</a>', ['1:1 https://a.example/?a&b "x" -']],
  ['whose signs are escaped', '<a href={"https:\\/\\/a.example/1"}>x</a>', ['1:1 https://a.example/1 "x" -']],
])('reports an address %s', (_, source, found) => {
  const { addresses } = read(source);
  expect(addresses.map(shown)).toEqual(found);
  for (const link of addresses) expect([undefined, link.url]).toContain(atPlace(source, link));
});

test.each([
  ['a file of an image', '<img src="https://a.example/1.png" />'],
  ['inline code', '`<a href="https://a.example/1">`'],
  ['a block of code', '```html\n<a href="https://a.example/1">\n```'],
  ['a comment', '{/* <a href="https://a.example/1"> */}'],
  ['a comment in braces', '<Card to={/* "https://a.example/1" */ "/x"} />'],
  ['the frontmatter', '---\nurl: https://a.example/1\n---\n'],
])('takes no address from %s', (_, source) => {
  const { links, addresses } = read(source);
  expect([...links, ...addresses].map(({ url }) => url)).toEqual([]);
});
