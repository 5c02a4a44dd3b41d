import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TODAY } from '../../src/catalog/testing.ts';
import { checkFiles } from '../../src/checks/check-content.ts';
import { linkFixes, fixEdits } from './fix.ts';
import { applyEdits } from '../lib/edits.ts';

const looker = 'https://acme.looker.com';
const fields = 'description: What a test has made to see which of its links are fixed and how.';
const tool = `---\ntitle: Looker\n${fields}\nkind: business-intelligence\nhosts: [acme.looker.com]\nowner: data\n---\n`;
const page = (prose: string, more = '') => `---\ntitle: Vision\n${fields}\n${more}---\n\n${prose}`;

/** A file of the handbook after the fix, which reads `asRead` in place of it where that cannot be read. */
function fixed(file: string, text: string, asRead = text, others: Readonly<Record<string, string>> = {}): string {
  const { catalog } = checkFiles({ ...others, 'content/tools/looker.mdx': tool, [file]: asRead }, TODAY);
  const fixes = linkFixes(catalog).filter(({ link }) => link.entry.file === file);
  return applyEdits(text, fixEdits(text, fixes)).text;
}

const inPage = (prose: string) => fixed('content/handbook/a.mdx', page(prose)).slice(page('').length);

test.each([
  ['a Markdown link', `See [x](${looker}/dashboard/1).`, `See [x](${looker}/dashboards/1).`],
  ['one in angle brackets with a title', `[x](<${looker}/dashboard/1> "T")`, `[x](<${looker}/dashboards/1> "T")`],
  ['a bare address', 'See http://a.example/1.', 'See https://a.example/1.'],
  ['a link that shows its address', '[http://a.example/1](http://a.example/1)', '[https://a.example/1](https://a.example/1)'],
  ['a reference', '[x][r] [y][r]\n\n[r]: http://a.example/1 "t"', '[x][r] [y][r]\n\n[r]: https://a.example/1 "t"'],
  ['a tag', '<a href="http://a.example/1">x</a>', '<a href="https://a.example/1">x</a>'],
  ['a tag of several lines', "<A\n  b='c'\n  to='http://a.example/1'\n/>", "<A\n  b='c'\n  to='https://a.example/1'\n/>"],
  ['an attribute in braces', '<A to={"http://a.example/1"} />', '<A to={"https://a.example/1"} />'],
  ['a sentence in an attribute', '<A to="See http://a.example/1." />', '<A to="See https://a.example/1." />'],
  ['a table', '| a |\n| --- |\n| [x](http://a.example/1) |', '| a |\n| --- |\n| [x](https://a.example/1) |'],
  ['filters', `[x](${looker}/dashboards/1?Account=Globex&b=)`, `[x](${looker}/dashboards/1)`],
  [
    'one that starts like another',
    '[x](http://a.example/12) [y](http://a.example/1)',
    '[x](https://a.example/12) [y](https://a.example/1)',
  ],
])('fixes %s', (_, before, after) => {
  expect(inPage(before)).toBe(after);
  expect(inPage(after)).toBe(after);
});

test('touches nothing else, not even the same address in code, in comments, in images and in words', () => {
  const text =
    '`http://a.example/1`\n\n[http://a.example/1 x](http://a.example/1) `http://a.example/1`  \n{/* http://a.example/1 */}\t\n\n```\n[x](http://a.example/1)\n```\n\n![x](http://a.example/1)';
  expect(inPage(text)).toBe(text.replace('x](http:', 'x](https:'));
});

test.each([
  ['whose address is written otherwise than it reads', '[x](http://a.example/?a=1&amp;b=2) `http://a.example/?a=1&b=2`'],
  ['whose protocol nobody wrote', 'www.a.example'],
  ['that a person must fix', `[x](${looker}:99/looks/1) [y](https://globex.looker.com/looks/1)`],
  ['that is right', `[x](${looker}/looks/1) [y](https://a.example/)`],
])('leaves a link %s', (_, text) => {
  expect(inPage(text)).toBe(text);
});

const report = (url: string, more: string) =>
  `---\ntitle: KPIs\n${fields}\ntool: looker\ngroup: company\nurl: ${url}\n${more}---\n\nText\n`;

test.each([
  ['plain', `${looker}/embed/dashboards/1`, `${looker}/dashboards/1`],
  ['in quotes', `"${looker}/embed/dashboards/1"`, `"${looker}/dashboards/1"`],
  ['in single quotes with a comment', `'${looker}/embed/dashboards/1' # a`, `'${looker}/dashboards/1' # a`],
  ['in a block', `>-\n  ${looker}/embed/dashboards/1`, `>-\n  ${looker}/dashboards/1`],
])('fixes the address of a field that is written %s', (_, before, after) => {
  const file = 'content/reports/kpis.mdx';
  expect(fixed(file, report(before, ''))).toBe(report(after, ''));
});

test('fixes addresses in the sentences of a field, but for code and for what is spelled otherwise', () => {
  const notes = (url: string) =>
    `notes:\n  - See ${url}, not \`${looker}/look/1\`; ${url}.\n  - "Not ${looker.replaceAll('/', '\\/')}/look/1"\n`;
  const file = 'content/reports/kpis.mdx';
  const at = `${looker}/dashboards/2`;
  expect(fixed(file, report(at, notes(`${looker}/look/1`)))).toBe(report(at, notes(`${looker}/looks/1`)));
});

test('leaves the addresses that a report had before', () => {
  const text = report(`${looker}/dashboards/2`, `formerUrls: [${looker}/embed/dashboards/1, ${looker}/dashboard/1]\n`);
  expect(fixed('content/reports/kpis.mdx', text)).toBe(text);
});

test('fixes the fields of rows, and no comment', () => {
  const rows = (url: string) =>
    `# ${looker}/look/1\n- id: analytics\n  for: "See ${url}." # ${looker}/look/1\n- id: data\n  for: See ${url}\n`;
  expect(fixed('content/channels.yaml', rows(`${looker}/look/1`))).toBe(rows(`${looker}/looks/1`));
});

test('leaves what the settings do not tell', () => {
  const others = { 'content/links.yaml': '- id: link-http\n  severity: "off"\n' };
  const text = page(`[x](http://a.example/) [y](${looker}/look/1)`);
  expect(fixed('content/handbook/a.mdx', text, text, others)).toBe(text.replace('/look/', '/looks/'));
});

test('keeps Windows line ends, a byte order mark and spaces at the ends of lines', () => {
  const text = page(`Text  \n[x](${looker}/look/1)\t\n\n<A\n  to="${looker}/look/2"\n/>\n`, 'aliases: [a]  \n');
  const windows = (lines: string) => `\uFEFF${lines.replaceAll('\n', '\r\n')}`;
  const file = 'content/handbook/a.mdx';
  expect(fixed(file, windows(text), text)).toBe(windows(text.replaceAll('/look/', '/looks/')));
  const of = report(`${looker}/embed/dashboards/1`, `notes: [See ${looker}/look/1 too]\n`);
  expect(fixed('content/reports/kpis.mdx', windows(of), of)).toBe(windows(of.replace('/embed/', '/').replace('/look/', '/looks/')));
});

test('does not write where a file has changed since it was read', () => {
  const text = page(`[x](${looker}/look/1)`);
  expect(fixed('content/handbook/a.mdx', page('Text'), text)).toBe(page('Text'));
  expect(fixed('content/handbook/a.mdx', '', text)).toBe('');
});

test('tells no filter in what it says that it changed', () => {
  const text = page(`[x](${looker}/dashboards/1?Account=Globex)`);
  const { catalog } = checkFiles({ 'content/tools/looker.mdx': tool, 'content/handbook/a.mdx': text }, TODAY);
  expect(fixEdits(text, linkFixes(catalog)).map(({ what }) => what)).toEqual([`address of a link → \`${looker}/dashboards/1\``]);
});

type Address = { from: string; to: string };
const fixable = fc.constantFrom<Address>(
  { from: 'http://a.example/x_(y)', to: 'https://a.example/x_(y)' },
  { from: 'HTTP://a.example/?b=c', to: 'https://a.example/?b=c' },
  { from: `${looker}/dashboard/12`, to: `${looker}/dashboards/12` },
  { from: `${looker}/dashboard/1`, to: `${looker}/dashboards/1` },
  { from: `${looker}/embed/looks/3?Account=Globex&toggle=fil`, to: `${looker}/looks/3` },
  { from: `${looker}/dashboards/m%3A%3Ad?x=`, to: `${looker}/dashboards/m::d` },
  { from: `${looker}/looks/7`, to: `${looker}/looks/7` },
);
const link = fc.tuple(
  fc.constantFrom<(url: string, id: number) => string>(
    (url) => `[words](${url})`,
    (url) => `*[wörds 🎉 \`b\`](<${url}> "t")* and`,
    (url) => `> - [a](${url})  \n>   b`,
    (url) => `See ${url}, or not.`,
    (url) => `<Card title="a" to="${url}" />`,
    (url) => `<Card>\n  [a](${url})\n</Card>`,
    (url, id) => `[a][r${id}] and [b][r${id}]\n\n[r${id}]: ${url}`,
    (url) => `| a | b |\n| --- | --- |\n| [a](${url}) | c |`,
  ),
  fixable,
);
const filler = fc.constantFrom(
  `Text with \`${looker}/dashboard/1\` and \\[brackets\\].\t`,
  `\`\`\`\n[x](${looker}/dashboard/1)\n\`\`\``,
  `{/* [x](http://a.example/x_(y)) */}`,
  `![x](${looker}/dashboard/1)`,
  '## A heading  ',
  'é 🎉 中文',
);

test('changes addresses alone, wherever they stand, and a second time nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(link, filler), { maxLength: 8 }), fc.array(fixable, { maxLength: 3 }), (blocks, notes) => {
      const written = (which: 'from' | 'to') =>
        report(
          `${looker}/dashboards/2`,
          notes.length === 0 ? '' : `notes:\n${notes.map((note) => `  - 'It''s in ${note[which]}, too.'  \n`).join('')}`,
        ) + blocks.map((block, id) => (typeof block === 'string' ? block : block[0](block[1][which], id))).join('\n\n');
      const file = 'content/reports/kpis.mdx';
      expect(fixed(file, written('from'))).toBe(written('to'));
      expect(fixed(file, written('to'))).toBe(written('to'));
    }),
    { numRuns: 150, seed: 3 },
  );
});
