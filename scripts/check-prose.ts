import { existsSync } from 'node:fs';
import { count } from '../src/problems/report.ts';
import { changedFiles } from './lib/changed-files.ts';
import { checkProse, readHandbook } from './check-prose/prose-check.ts';
import { fixFiles } from './check-prose/prose-fix.ts';
import { namedFiles, proseFilesIn, type ProseFile } from './check-prose/prose-files.ts';
import { Failure, exit, formatOf, readArgs, report, run } from './lib/run.ts';
import { changeLines } from './lib/text-edits/lines.ts';
import { listFile, listProblems, unusedProblems } from './check-prose/spelling-list.ts';

const usage = `Usage: npm run check:prose -- [--since BASE] [--fix] [--format text|json|github] [FILE …]

Checks Markdown, the handbook's rules of prose and spelling in content/, README.md, CONTRIBUTING.md, docs/ and the forms of .github/.
With files or folders only those are checked; with --since only what changed since BASE (a branch, tag or commit) was left.
With --fix it first fixes in those files what a program can, and says what; \`npm run fix\` also writes generated text.`;

await run(async () => {
  const { values, positionals } = readArgs(
    { since: { type: 'string' }, fix: { type: 'boolean' }, format: { type: 'string' }, help: { type: 'boolean' } },
    usage,
  );
  if (values.help) {
    console.log(usage);
    return exit.clean;
  }
  const format = formatOf(values.format);
  if (values.since !== undefined && positionals.length > 0)
    throw new Failure('Unexpected files beside `--since`, expected one of the two.');
  const root = process.cwd();
  if (!existsSync('content')) throw new Failure('There is no folder `content`; run this in the handbook’s folder.');
  const all = proseFilesIn(root);
  const wanted = values.since === undefined ? namedFiles(positionals, all) : changedOf(changedFiles(root, values.since), all);
  const fixed = values.fix ? await fixFiles(root, wanted) : undefined;
  if (fixed && fixed.changes.length > 0) console.error(`${changeLines(fixed.changes)}\n`);
  const handbook = await readHandbook(root);
  const { told, used, skipped } = await checkProse(wanted, handbook);
  const { list, names } = handbook.known;
  // Whether a word of the list is needed can be told only by all files.
  const ofList =
    wanted.length === all.length ? [...listProblems(list), ...(skipped.length > 0 ? [] : unusedProblems(list, used, names))] : [];
  if (skipped.length > 0)
    console.error(
      `Not checked, because \`npm run check:content\` cannot read ${skipped.length === 1 ? 'it' : 'them'}: ${skipped.join(', ')}.`,
    );
  const problems = [...told.map(({ problem }) => problem), ...ofList];
  return report(problems, format, clean(wanted.length - skipped.length, values.since));
});

/** The files with text among those that changed; all of them where a list changed that every page is checked against. */
function changedOf(changed: readonly string[], all: ProseFile[]): ProseFile[] {
  if (changed.includes(listFile) || changed.includes('content/words.yaml')) return all;
  return all.filter(({ file }) => changed.includes(file));
}

function clean(files: number, since: string | undefined): string {
  if (since === undefined) return `${count(files, 'file')}, no problems.`;
  return files === 0 ? `No file with text changed since \`${since}\`.` : `${count(files, 'changed file')}, no problems.`;
}
