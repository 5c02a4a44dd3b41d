import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sampleHandbook } from '../src/sample-handbook/sample-handbook.ts';
import { main as checkContent } from './check-content.ts';
import { approveWith, main } from './approve.ts';
import { edited, runCommand, sampleFolder, type Files } from './lib/testing.ts';

const mau = 'content/metrics/mau.mdx';
const text = sampleHandbook[mau] ?? '';
const without = text.replace(/^approved:\n(?: .*\n)*/m, '');
/** What is computed from it is no more settled than it is. */
const unsettled = edited('content/metrics/dau-mau.mdx', 'status: approved', 'status: in-review');
const env = { HANDBOOK_DAY: '2026-05-20' };

/** Runs the command with a person who answers; gives what the person saw too, and the file after it. */
async function approve(changes: Files, answer: string, ...args: string[]) {
  const cwd = sampleFolder(changes);
  const seen: string[] = [];
  const ask = (question: string) => {
    seen.push(question);
    return Promise.resolve(answer);
  };
  const show = (line: string) => void seen.push(line);
  const ran = await runCommand(
    approveWith((talk) => talk({ ask, show })),
    args,
    { cwd, env },
  );
  return { ...ran, cwd, seen: seen.join('\n'), file: readFileSync(join(cwd, mau), 'utf8') };
}

test('shows what a definition means, and writes who approved it once that person typed its id', async () => {
  const { code, stdout, seen, file, cwd } = await approve({ [mau]: without }, ' mau ', 'mau', '--by', '@grace-h');
  expect([code, stdout]).toEqual([0, `Wrote that @grace-h approved \`mau\` today.\nNext: commit ${mau} and open a pull request.\n`]);
  expect(seen).toMatch(
    /^Monthly active users \(MAU\)\n[^]*\n {2}Window: UTC calendar month\n[^]*\nType mau to approve this as @grace-h: $/,
  );
  const block = "approved:\n  by: '@grace-h'\n  on: 2026-05-20\n  meaning: '91ac765eb641dae6'\n";
  expect(file).toBe(without.replace(/\n---\n/, `\n${block}---\n`));
  expect(await runCommand(checkContent, [], { cwd })).toMatchObject({ code: 0, stdout: expect.stringMatching(/no problems/) as string });
});

test('replaces the approval of another meaning, and a status in review', async () => {
  const outdated = text.replace('91ac765eb641dae6', '0123456789abcdef').replace('status: approved', 'status: in-review');
  const { code, file } = await approve({ [mau]: outdated, ...unsettled }, 'mau', 'mau', '--by', '@ada');
  expect([code, file]).toEqual([0, text.replace('on: 2026-03-01\n  meaning', 'on: 2026-05-20\n  meaning')]);
});

test('leaves lines of the text below alone that look like fields', async () => {
  const body = '\n```yaml\napproved: yes\n  by: nobody\nstatus: draft\nchanges:\n```\n';
  const { code, file } = await approve({ [mau]: without + body }, 'mau', 'mau', '--by', '@ada-abbot');
  expect([code, file.endsWith(body)]).toEqual([0, true]);
  expect(file).toMatch(/^---\n[^]*\napproved:\n {2}by: '@ada-abbot'\n[^]*\n---\n/);
});

test('removes an approval', async () => {
  const { code, stdout, file } = await approve({}, '', 'mau', '--remove');
  expect([code, stdout, file]).toEqual([0, 'Removed the approval of `mau`.\n', without]);
});

test.each<[what: string, changes: Files, answer: string, args: string[], stderr: string]>([
  ['another answer', {}, 'yes', ['mau', '--by', '@ada'], 'Unexpected answer, expected `mau`. Nothing was written.'],
  ['no id', {}, '', [], 'Unexpected 0 arguments, expected one id.'],
  ['no name', {}, '', ['mau'], 'Missing `--by`, expected your name on GitHub such as `@ada`.'],
  ['another word', {}, '', ['mua', '--by', '@ada'], 'Unexpected definition `mua`, expected the id of one (did you mean `mau`?).'],
  [
    'a program',
    {},
    'mau',
    ['mau', '--by', '@dependabot'],
    'Unexpected `--by` `@dependabot`: Unexpected program `@dependabot`, expected a person',
  ],
  ['a robot', {}, 'mau', ['mau', '--by', '@acme-bot'], 'Unexpected `--by` `@acme-bot`: Unexpected program'],
  [
    'a status that it cannot find',
    { [mau]: without.replace('status: approved', '"status": in-review'), ...unsettled },
    'mau',
    ['mau', '--by', '@ada'],
    'Unexpected frontmatter of content/metrics/mau.mdx, expected `status: …` on a line of its own',
  ],
  ['a name with a quote', {}, 'mau', ['mau', '--by', "@a'b"], "Unexpected `--by` `@a'b`: Unexpected"],
  [
    'a draft',
    { [mau]: text.replace('status: approved', 'status: draft'), ...unsettled },
    'mau',
    ['mau', '--by', '@ada'],
    'Unexpected status `draft` of `mau`',
  ],
  ['nothing to remove', { [mau]: without }, '', ['mau', '--remove'], 'Unexpected `--remove`, expected an approved definition'],
])('refuses %s and writes nothing', async (_, changes, answer, args, message) => {
  const { code, stderr, file } = await approve(changes, answer, ...args);
  expect([code, stderr.slice(0, message.length), file]).toEqual([1, message, changes[mau] ?? text]);
});

test('approves nothing where no person can be asked, and where the content has a mistake', async () => {
  const { stderr } = await runCommand(main, ['mau', '--by', '@ada'], { cwd: sampleFolder(), env });
  expect(stderr).toBe('Missing terminal, expected a person who reads the meaning and confirms: no program approves a definition.\n');
  const { code, stdout } = await approve(edited(mau, 'unit: count', 'unit: counts'), 'mau', 'mau', '--by', '@ada');
  expect([code, stdout]).toEqual([2, expect.stringContaining('Unexpected `counts`')]);
});
