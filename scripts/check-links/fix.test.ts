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

/** A file of the handbook after the fix, read as `asRead` where the content check refuses the file itself. */
function fixed(file: string, text: string, asRead = text, others: Readonly<Record<string, string>> = {}): string {
  const { catalog } = checkFiles({ ...others, 'content/tools/looker.mdx': tool, [file]: asRead }, TODAY);
  const fixes = linkFixes(catalog).filter(({ link }) => link.entry.file === file);
  return applyEdits(text, fixEdits(text, fixes)).text;
}

const inPage = (prose: string) => fixed('content/handbook/a.mdx', page(prose)).slice(page('').length);

const [from, to] = ['http://a.example/1', 'https://a.example/1'];
const report = (url: string, more = '') => `---\ntitle: KPIs\n${fields}\ntool: looker\ngroup: company\nurl: ${url}\n${more}---\n\nText\n`;
const inReport = (text: string) => fixed('content/reports/kpis.mdx', text);

/** In these texts `§` is an address to fix; every other address stays. The property below has what is more common. */
test.each([
  '[§](§)',
  '[x][r] [y][r]\n\n[r]: § "t"',
  "<A\n  b='c'\n  to='§'\n/>",
  '<A to={"§"} />',
  '<A to="See §." />',
  '[x](§) [y](https://a.example/12)',
  `\`${from}\`\n\n[${from} x](§) \`${from}\`  \n{/* ${from} */}\t`,
  // Written differently than it reads, without a protocol, for a person to fix, or right
  '[x](http://a.example/?a=1&amp;b=2) `http://a.example/?a=1&b=2`',
  'www.a.example',
  `[x](${looker}:99/looks/1) [y](https://globex.looker.com/looks/1)`,
  `[x](${looker}/looks/1) [y](https://a.example/)`,
])('fixes %j', (prose) => {
  const fixedOnce = inPage(prose.replaceAll('§', from));
  expect(fixedOnce).toBe(prose.replaceAll('§', to));
  expect(inPage(fixedOnce)).toBe(fixedOnce);
});

test.each([
  ...['§', '"§"', "'§' # a", '>-\n  §'].map((url) => (path: string) => report(url.replace('§', `${looker}${path}/dashboards/1`))),
  (path: string) => {
    const notes = `notes:\n  - See ${looker}${path}/looks/1, not \`${looker}/embed/looks/1\`; ${looker}${path}/looks/1.\n`;
    return report(`${looker}/looks/2`, `${notes}  - "Not ${looker.replaceAll('/', '\\/')}/embed/looks/1"\n`);
  },
])('fixes a field, whole or in a sentence, but no code and nothing that is spelled differently (%#)', (written) => {
  expect(inReport(written('/embed'))).toBe(written(''));
});

test('leaves the addresses that a report had before', () => {
  const text = report(`${looker}/dashboards/2`, `formerUrls: [${looker}/embed/dashboards/1, ${looker}/dashboard/1]\n`);
  expect(inReport(text)).toBe(text);
});

test('fixes the fields of rows, and no comment', () => {
  const rows = (url: string) =>
    `# ${looker}/look/1\n- id: analytics\n  for: "See ${url}." # ${looker}/look/1\n- id: data\n  for: See ${url}\n`;
  expect(fixed('content/channels.yaml', rows(`${looker}/look/1`))).toBe(rows(`${looker}/looks/1`));
});

test('leaves what the settings switch off', () => {
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

test('names no filter in what it says that it changed', () => {
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

test('changes addresses alone, wherever they are, and a second time nothing', () => {
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
