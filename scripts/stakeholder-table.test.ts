import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { changed, placesIn, runScript, smallContent, smallHandbook, type Files } from './lib/testing.ts';

vi.setConfig({ testTimeout: 60_000 });

const run = (content: string, ...args: string[]) => runScript('stakeholder-table.ts', ['--content', content, ...args]);
const pageOf = (content: string) => readFileSync(join(content, 'handbook/support-model.mdx'));
const stackTrace = /\n\s+at /;

const page = smallContent['handbook/support-model.mdx'];
const [before = '', after = ''] = page.split(/(?<=\{\/\* stakeholders:start \*\/\})[\s\S]*(?=\{\/\* stakeholders:end \*\/\})/);
const withTable = (text: string): Files => ({ 'handbook/support-model.mdx': before + text + after });
const withMarkers = (...lines: string[]): Files => ({
  'handbook/support-model.mdx': page.replace(/\{\/\* stak[\s\S]*:end \*\/\}/, () => lines.join('\n\n')),
});

test.concurrent('writes the rows in the order of their file, with gaps shown as gaps, between the markers and nowhere else', async () => {
  const content = smallHandbook(withTable('old'));
  expect(await run(content)).toEqual({
    code: 0,
    stdout: `Wrote 3 rows into ${join(content, 'handbook/support-model.mdx')}.\n`,
    stderr: '',
  });
  expect(pageOf(content).toString()).toBe(`${before}

| Group | Stakeholder (VP/Dir) | Data and Analytics |
| --- | --- | --- |
| Product | Ada Lovelace, Grace Hopper | Mary Somerville |
| Finance | Nobody named | TBD; ask in [#analytics](/handbook/ask-a-question/#analytics) |
| Sales | Nobody named; ask in [#analytics](/handbook/ask-a-question/#analytics) | Mary Somerville |

${after}`);
});

test.concurrent('writes nothing a second time, and then has nothing to say', async () => {
  const content = smallHandbook(withTable('\nold\n'));
  await run(content);
  const written = pageOf(content);
  expect(await run(content)).toEqual({ code: 0, stdout: 'The stakeholder table was up to date.\n', stderr: '' });
  expect(pageOf(content).equals(written)).toBe(true);
  expect(await run(content, '--check')).toEqual({ code: 0, stdout: 'The stakeholder table is up to date.\n', stderr: '' });
});

test.concurrent('leaves every byte outside the markers as it is', async () => {
  const odd = 'é 🎉 $& $1\t \n\n\n| --- |\n';
  const content = smallHandbook({
    ...changed('stakeholders.yaml', 'group: Product', 'group: Product $& development'),
    'handbook/support-model.mdx': `${odd}${page}${odd}`,
  });
  expect((await run(content)).code).toBe(0);
  expect(pageOf(content).toString()).toBe(`${odd}${page.replace('| Product |', () => '| Product $& development |')}${odd}`);
});

test.concurrent('puts a bar into a cell so that it does not end it', async () => {
  const content = smallHandbook(changed('stakeholders.yaml', 'group: Product', 'group: Product | Design'));
  await run(content);
  expect(pageOf(content).toString()).toContain('\n| Product \\| Design | Ada Lovelace, Grace Hopper | Mary Somerville |\n');
  expect((await run(content, '--check')).code).toBe(0);
});

test.concurrent('takes markers without empty lines around the table for up to date', async () => {
  const table = page.split(/\{\/\* stakeholders:(?:start|end) \*\/\}/)[1]?.trim() ?? '';
  const content = smallHandbook(withTable(`\n${table}\n`));
  expect((await run(content, '--check')).code).toBe(0);
});

const ask = '[#analytics](/handbook/ask-a-question/#analytics)';
const behind = (line: number, found: string, name: string, expected: string) =>
  `content/handbook/support-model.mdx\n  ${line}:1  error    Unexpected row \`${found}\` of ${name}, expected ${expected}; run \`npm run stakeholders\`  stakeholder-table\n\n1 error in 1 file.\n`;

test.concurrent.for<[difference: string, changes: Files, expected: string]>([
  [
    'a row that was changed on the page',
    changed('handbook/support-model.mdx', 'Finance | Nobody named', 'Finance | Jane Doe'),
    behind(13, `| Finance | Jane Doe | TBD; ask in ${ask} |`, 'Finance', `\`| Finance | Nobody named | TBD; ask in ${ask} |\``),
  ],
  [
    'a row that was changed in its file',
    changed('stakeholders.yaml', '[Ada Lovelace, Grace Hopper]', '[Ada Lovelace]'),
    behind(12, '| Product | Ada Lovelace, Grace Hopper | Mary Somerville |', 'Product', '`| Product | Ada Lovelace | Mary Somerville |`'),
  ],
  [
    'a row that the page does not have',
    changed('handbook/support-model.mdx', `| Sales | Nobody named; ask in ${ask} | Mary Somerville |\n`, ''),
    behind(14, '', 'Sales', `\`| Sales | Nobody named; ask in ${ask} | Mary Somerville |\``),
  ],
  [
    'a row that only the page has',
    changed('handbook/support-model.mdx', '\n\n{/* stakeholders:end', '\n| Legal | Jane Doe | TBD |\n\n{/* stakeholders:end'),
    behind(15, '| Legal | Jane Doe | TBD |', 'Legal', 'no row'),
  ],
  ['a page without a table', withTable('\n\n'), behind(10, '', 'Group', '`| Group | Stakeholder (VP/Dir) | Data and Analytics |`')],
])('tells %s with its line, without writing it', async ([, changes, expected]) => {
  const content = smallHandbook(changes);
  const bytes = pageOf(content);
  expect(await run(content, '--check')).toEqual({ code: 2, stdout: expected, stderr: '' });
  expect(pageOf(content).equals(bytes)).toBe(true);
});

const start = '{/* stakeholders:start */}';
const end = '{/* stakeholders:end */}';

test.concurrent.for<[markers: string, lines: string[]]>([
  ['no markers', []],
  ['markers in the wrong order', [end, 'text', start]],
  ['two starts', [start, start, 'text', end]],
  ['both twice', [start, end, start, end]],
])('refuses a page with %s and leaves it as it is', async ([, lines]) => {
  const content = smallHandbook(withMarkers(...lines));
  const bytes = pageOf(content);
  expect(await run(content)).toEqual({
    code: 2,
    stdout: `content/handbook/support-model.mdx\n  1:1  error    Missing place for the table, expected the lines ${start} and ${end} once each, in this order  markers\n\n1 error in 1 file.\n`,
    stderr: '',
  });
  expect(pageOf(content).equals(bytes)).toBe(true);
});

test.concurrent.for<[spoiled: string, changes: Files, place: string, message: string]>([
  [
    'a group that stands twice',
    changed('stakeholders.yaml', 'group: Finance', 'group: product'),
    'content/stakeholders.yaml 3:10 unique-name, content/stakeholders.yaml 8:10 unique-name',
    'Unexpected title `product`, expected a name of its own: it is also the title of line 3 of `content/stakeholders.yaml`',
  ],
  [
    'an analyst whom no team has',
    changed('stakeholders.yaml', 'Mary Somerville', 'Mary Somervile'),
    'content/stakeholders.yaml 6:12 supported-group',
    'Unexpected analyst `Mary Somervile`, expected `Mary Somerville` or `TBD`; a new analyst is added to `analysts` in `content/teams.yaml` first (did you mean `Mary Somerville`?)',
  ],
  [
    'an empty name of a stakeholder',
    changed('stakeholders.yaml', 'Grace Hopper', '""'),
    'content/stakeholders.yaml 5:32 shape',
    'Unexpected empty text, expected words',
  ],
  [
    'no stakeholders at all',
    changed('stakeholders.yaml', '  stakeholders: []\n  analyst: TBD', '  analyst: TBD'),
    'content/stakeholders.yaml 7:3 missing-field',
    'Missing `stakeholders`, expected a list: the group’s VPs or directors; an empty list `[]` says that nobody is named',
  ],
  [
    'a tab',
    changed('stakeholders.yaml', '  team: finance', '\tteam: finance'),
    'content/stakeholders.yaml 9:1 yaml-syntax',
    'Unexpected tab, expected spaces: YAML is indented with spaces only',
  ],
  [
    'a list of teams that does not parse',
    { 'teams.yaml': '- id: a: b\n' },
    'content/teams.yaml 1:7 yaml-syntax',
    'Unexpected YAML in `- id: a: b`: Nested mappings are not allowed in compact mappings; check indentation, and quote text that contains `: ` or starts with a special character',
  ],
])('refuses %s and leaves the page as it is', async ([, changes, place, message]) => {
  const content = smallHandbook({ ...withTable('old'), ...changes });
  const bytes = pageOf(content);
  const { code, stdout, stderr } = await run(content);
  expect({ code, places: placesIn(stdout), stderr }).toEqual({ code: 2, places: place.split(', '), stderr: '' });
  expect(stdout).toContain(`  error    ${message}  `);
  expect(stdout).not.toMatch(stackTrace);
  expect(pageOf(content).equals(bytes)).toBe(true);
});

test.concurrent('does its work while other files have mistakes', async () => {
  const content = smallHandbook({ ...withTable('old'), 'metrics/dau.mdx': 'no frontmatter' });
  expect((await run(content)).code).toBe(0);
  expect(pageOf(content).toString()).toBe(page);
});

test.concurrent('prints what differs for a program and for GitHub', async () => {
  const content = smallHandbook(withTable('old'));
  const json = await run(content, '--check', '--format', 'json');
  expect(json.code).toBe(2);
  expect(JSON.parse(json.stdout)).toMatchObject({ version: 1, problems: [{ line: 8, rule: 'stakeholder-table', severity: 'error' }] });
  expect((await run(content, '--check', '--format', 'github')).stdout).toMatch(
    /^::error file=content\/handbook\/support-model\.mdx,line=8,col=1,title=stakeholder-table::Unexpected row `old` of Group, /,
  );
});

test.concurrent('fails with a sentence where it is called wrongly', async () => {
  const content = smallHandbook({ ...withTable('old') });
  const page = join(content, 'nowhere/handbook/support-model.mdx');
  expect(await run(join(content, 'nowhere'))).toEqual({
    code: 1,
    stdout: '',
    stderr: `There is no page \`${page}\`; the table belongs between ${start} and ${end} in it.\n`,
  });
  expect(await run(content, '--format', 'xml')).toMatchObject({
    code: 1,
    stderr: 'Unexpected format `xml`, expected text, json, github.\n',
  });
  const { code, stderr } = await run(content, '--chekc');
  expect(code).toBe(1);
  expect(stderr).toMatch(/^Unknown option '--chekc'.*\n\nUsage: npm run stakeholders -- \[--check\]/);
  expect(stderr).not.toMatch(stackTrace);
  expect(pageOf(content).toString()).toBe(`${before}old${after}`);
});

test.concurrent('prints its usage where it is asked to', async () => {
  const { code, stdout } = await runScript('stakeholder-table.ts', ['--help']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Usage: npm run stakeholders -- \[--check\] \[--content DIR\] \[--format text\|json\|github\]\n/);
});
