import { assert, property, string } from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { main, readBetween, writeBetween } from './stakeholder-table.ts';
import { edited, placesIn, runCommand, sampleFolder, type Files } from './lib/testing.ts';

const file = 'content/handbook/support-model.mdx';
const start = '{/* stakeholders:start */}';
const end = '{/* stakeholders:end */}';
const head = '---\ntitle: Support model\ndescription: Which analyst supports which group of the company, and where to ask.\n---\n\n';
const table = '| Group | Stakeholder (VP/Dir) | Data and Analytics |\n| --- | --- | --- |\n| Sales | Ada Lovelace | Grace Hopper |';
const page = (inside: string) => `${head}${start}${inside}${end}\n\nAfter $& $1 é 🎉.\t \n`;
const current = page(`\n\n${table}\n\n`);

const folder = (text: string, changes: Files = {}) => sampleFolder({ [file]: text, ...changes });
const textIn = (root: string) => readFileSync(join(root, file), 'utf8');
const run = (root: string, ...args: string[]) => runCommand(main, args, { cwd: root });

test('writes the rows between the markers and leaves every byte outside them as it is', async () => {
  const root = folder(page('old'));
  expect(await run(root)).toEqual({ code: 0, stdout: `Wrote ${file}.\n`, stderr: '' });
  expect(textIn(root)).toBe(current);
  expect(await run(root)).toEqual({ code: 0, stdout: `${file} was up to date.\n`, stderr: '' });
});

test.for<[difference: string, text: string, changes: Files, expected: string]>([
  ['a row that was changed on the page', current.replace('Ada', 'Jane'), {}, '10:1'],
  ['a row that was changed in its file', current, edited('content/stakeholders.yaml', 'Ada Lovelace', 'Jane Doe'), '10:1'],
  ['a row that only the page has', current.replace('Hopper |', 'Hopper |\n| Legal | Jane Doe | TBD |'), {}, '11:1'],
  ['a page without a table', page('\n\n'), {}, '8:1'],
])('reports %s with its line, without writing it', async ([, text, changes, place]) => {
  const root = folder(text, changes);
  const { code, stdout } = await run(root, '--check');
  expect([code, placesIn(stdout)]).toEqual([2, [`${file} ${place} stakeholder-table`]]);
  expect(textIn(root)).toBe(text);
});

test('takes markers without empty lines around the table for up to date', async () => {
  expect((await run(folder(page(`\n${table}\n`)), '--check')).code).toBe(0);
});

test('refuses a page without one place for the table, and leaves it as it is', async () => {
  const text = `${head}${end} ${start}`;
  const root = folder(text);
  const { code, stdout } = await run(root);
  expect([code, textIn(root)]).toEqual([2, text]);
  expect(stdout).toContain(
    `  1:1  error    Missing place for the table, expected the lines ${start} and ${end} once each, in this order  markers\n`,
  );
});

test('refuses errors in the files of the table, and does its work while other files have errors', async () => {
  const wrong = folder(page('old'), edited('content/stakeholders.yaml', 'Grace Hopper', 'Grace Hoper'));
  const { code, stdout } = await run(wrong);
  expect([code, placesIn(stdout), textIn(wrong)]).toEqual([2, ['content/stakeholders.yaml 5:12 supported-group'], page('old')]);
  expect((await run(folder(page('old'), { 'content/metrics/dau.mdx': 'no frontmatter' }))).code).toBe(0);
});

test('fails with a sentence where there is no page', async () => {
  const { code, stderr } = await run(sampleFolder());
  expect([code, stderr]).toEqual([1, expect.stringMatching(/^There is no page `.*`; the table belongs between .* in it\.\n$/)]);
});

const START = '{/* table:start */}';
const END = '{/* table:end */}';

test('leaves the markers of other names alone', () => {
  const other = '{/* other:start */}\n\nx\n\n{/* other:end */}';
  const file = `${other}\n${START}\n${END}\n`;
  expect(readBetween(file, 'other')).toBe('x');
  expect(writeBetween(file, 'table', 'y')).toBe(`${other}\n${START}\n\ny\n\n${END}\n`);
  expect(readBetween(file, 'chart')).toBeUndefined();
});

test.each([
  'text',
  `${START} text`,
  `text ${END}`,
  `${END} text ${START}`,
  `${START} ${START} text ${END}`,
  `${START} text ${END} ${END}`,
  `${END} ${START} text ${END}`,
  `${START} text ${END} ${START}`,
  `${START} a ${END} ${START} b ${END}`,
  `{/*table:start*/} text ${END}`,
])('finds no place in %s', (file) => {
  expect(readBetween(file, 'table')).toBeUndefined();
  expect(writeBetween(file, 'table', 'new')).toBeUndefined();
});

test('gives back any text that was written, and the file around it', () => {
  const text = string({ unit: 'binary', maxLength: 60 }).filter((value) => !value.includes('table:'));
  assert(
    property(text, text, text, text, (before, old, written, after) => {
      const file = writeBetween(before + START + old + END + after, 'table', written) ?? '';
      expect(readBetween(file, 'table')).toBe(written.trim());
      expect(file).toBe(`${before}${START}\n\n${written}\n\n${END}${after}`);
      expect(writeBetween(file, 'table', written)).toBe(file);
    }),
  );
});
