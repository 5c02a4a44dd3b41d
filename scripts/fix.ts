import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { byPlace, type Problem } from '../src/problems/problem.ts';
import { count, formatProblems } from '../src/problems/report.ts';
import { checkProse, readHandbook } from './check-prose/prose-check.ts';
import { namedFiles, proseFilesIn, type ProseFile } from './check-prose/prose-files.ts';
import { fixFiles } from './check-prose/prose-fix.ts';
import { Failure, command, exit, start, capture, type Ran } from './lib/run.ts';
import { fixWordList, listFile, listProblems } from './check-prose/spelling-list.ts';
import { changeLines, type Change } from './lib/edits.ts';
import { main as codeOwners } from './code-owners.ts';
import { main as editorSchemas } from './editor-schemas.ts';
import { main as issueForms } from './issue-forms.ts';
import { main as stakeholderTable } from './stakeholder-table.ts';

const usage = `Usage: npm run fix -- [--dry-run] [FILE …]

Fixes what a program can in content/, README.md, CONTRIBUTING.md, docs/ and the forms of .github/: line ends and spaces, what a rule of prose
knows the right words for, generated text and the order of ${listFile}. With files or folders only those are fixed.
With --dry-run it only says what it would change. It reports what is left for a person.`;

/** All that the command reads or writes, for a copy that can be fixed in place of the real files. */
const copied = ['content', 'schemas', 'README.md', 'CONTRIBUTING.md', 'docs', '.github', listFile];

type Fixed = { changes: Change[]; problems: Problem[] };

/** `npm run fix`. */
export const main = command(
  { usage, options: { 'dry-run': { type: 'boolean' } } },
  async ({ values, positionals, cwd, today, at, print }) => {
    if (!existsSync(at('content'))) throw new Failure('There is no folder `content`; run this in the handbook’s folder.');
    const files = namedFiles(cwd, positionals, proseFilesIn(cwd));
    const isDryRun = values['dry-run'] === true;
    const fix = (root: string) => fixAll(root, files, positionals.length === 0, today);
    const fixed = isDryRun ? await inCopy(cwd, fix) : await fix(cwd);
    print(summary(fixed, isDryRun));
    return fixed.problems.some(({ severity }) => severity === 'error') ? exit.problems : exit.clean;
  },
);

/** Fixes files below `root`; gives what was changed and what is left. Only a run over everything writes generated text. */
async function fixAll(root: string, files: readonly ProseFile[], isWhole: boolean, today: string): Promise<Fixed> {
  const { changes, handbook } = await fixFiles(root, files, today);
  const generated = isWhole ? await fixGenerated(root, today) : { changes: [], problems: [] };
  changes.push(...generated.changes, ...(isWhole ? fixWordList(root) : []));

  const after = changes.length === 0 ? handbook : await readHandbook(root, today);
  const { found } = await checkProse(files, after);
  const content = after.content.filter(({ file }) => isWhole || files.some((wanted) => wanted.file === file));
  const known = new Set(content.map((problem) => JSON.stringify(problem)));
  const fromSources = generated.problems.filter((problem) => !known.has(JSON.stringify(problem)));
  const ofList = isWhole ? listProblems(after.known.list) : [];
  return { changes, problems: [...content, ...fromSources, ...found.map(({ problem }) => problem), ...ofList].sort(byPlace) };
}

async function inCopy(root: string, work: (copy: string) => Promise<Fixed>): Promise<Fixed> {
  const copy = mkdtempSync(join(tmpdir(), 'handbook-fix-'));
  try {
    for (const name of copied.filter((name) => existsSync(join(root, name)))) {
      mkdirSync(dirname(join(copy, name)), { recursive: true });
      cpSync(join(root, name), join(copy, name), { recursive: true });
    }
    return await work(copy);
  } finally {
    rmSync(copy, { recursive: true });
  }
}

function summary({ changes, problems }: Fixed, isDryRun: boolean): string {
  const files = new Set(changes.map(({ file }) => file)).size;
  const made = changes.length === 0 ? 'Nothing to fix' : `${count(changes.length, 'change')} in ${count(files, 'file')}`;
  const left = problems.length === 0 ? '' : `; ${count(problems.length, 'problem')} left for a person`;
  return [
    ...(changes.length === 0 ? [] : [changeLines(changes)]),
    ...(problems.length === 0 ? [] : [formatProblems(problems, 'text', '')]),
    `${made}${left}.${isDryRun && changes.length > 0 ? ' Nothing was written.' : ''}`,
  ].join('\n\n');
}

/** A command that writes generated text, how a person calls it, and the file or folder that it writes; without that it has nothing to do. */
const generators = [
  { main: stakeholderTable, command: 'npm run stakeholders', writes: 'content/handbook/support-model.mdx' },
  { main: editorSchemas, command: 'npm run schemas', writes: 'schemas' },
  { main: codeOwners, command: 'npm run owners', writes: '.github/CODEOWNERS' },
  { main: issueForms, command: 'npm run issue-forms', writes: '.github/ISSUE_TEMPLATE' },
];

/** Writes all generated text that is out of date; what a command cannot write is given as its problems. */
async function fixGenerated(root: string, today: string): Promise<{ changes: Change[]; problems: Problem[] }> {
  const result = { changes: [] as Change[], problems: [] as Problem[] };
  for (const { main, command } of generators.filter(({ writes }) => existsSync(join(root, writes)))) {
    const run = (...args: string[]) => capture(main, args, { cwd: root, env: { HANDBOOK_DAY: today } });
    const before = await problemsOf(run, command);
    if (before.length > 0) await run();
    const after = before.length > 0 ? await problemsOf(run, command) : [];
    const isLeft = ({ file }: Problem) => after.some((problem) => problem.file === file);
    result.problems.push(...after);
    for (const { file, line } of before.filter((problem) => !isLeft(problem)))
      result.changes.push({ file, line, what: `written by \`${command}\`` });
  }
  return result;
}

async function problemsOf(run: (...args: string[]) => Promise<Ran>, command: string): Promise<Problem[]> {
  const { code, stdout, stderr } = await run('--check', '--format', 'json');
  if (code !== exit.clean && code !== exit.problems) throw new Failure(`\`${command}\` failed: ${stderr.trim()}`);
  return (JSON.parse(stdout) as { problems: Problem[] }).problems;
}

if (import.meta.main) await start(main);
