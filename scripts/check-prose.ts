import { existsSync } from 'node:fs';
import { count, formats } from '../src/problems/report.ts';
import { changedFiles } from './lib/git.ts';
import { checkProse, readHandbook } from './check-prose/prose-check.ts';
import { fixFiles } from './check-prose/prose-fix.ts';
import { namedFiles, proseFilesIn, type ProseFile } from './check-prose/prose-files.ts';
import { Failure, command, start } from './lib/run.ts';
import { changeLines } from './lib/edits.ts';
import { listFile, listProblems, unusedProblems } from './check-prose/spelling-list.ts';

const usage = `Usage: npm run check:prose -- [--since BASE] [--fix] [--format text|json|github] [FILE …]

Checks Markdown, the handbook's rules of prose and spelling in content/, README.md, CONTRIBUTING.md, docs/ and the forms of .github/.
With files or folders only those are checked; with --since only what changed since this branch left BASE (a branch, tag or commit).
With --fix it first fixes in those files what a program can, and says what; \`npm run fix\` also writes generated text.`;

const options = { since: { type: 'string' }, fix: { type: 'boolean' } } as const;

/** `npm run check:prose`. */
export const main = command({ usage, formats, options }, async ({ values, positionals, cwd: root, today, at, warn, report }) => {
  if (values.since !== undefined && positionals.length > 0) throw new Failure('Unexpected files with `--since`, expected one of the two.');
  if (!existsSync(at('content'))) throw new Failure('There is no folder `content`; run this in the handbook’s folder.');
  const all = proseFilesIn(root);
  const wanted = values.since === undefined ? namedFiles(root, positionals, all) : changedOf(changedFiles(root, values.since), all);
  const fixed = values.fix ? await fixFiles(root, wanted, today) : undefined;
  if (fixed && fixed.changes.length > 0) warn(`${changeLines(fixed.changes)}\n`);
  const handbook = await readHandbook(root, today);
  const { found, used, skipped } = await checkProse(wanted, handbook);
  const { list, names } = handbook.known;
  // Only all files can show whether a word of the list is needed.
  const ofList =
    wanted.length === all.length ? [...listProblems(list), ...(skipped.length > 0 ? [] : unusedProblems(list, used, names))] : [];
  if (skipped.length > 0)
    warn(`Not checked, because \`npm run check:content\` cannot read ${skipped.length === 1 ? 'it' : 'them'}: ${skipped.join(', ')}.`);
  return report([...found.map(({ problem }) => problem), ...ofList], clean(wanted.length - skipped.length, values.since));
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

if (import.meta.main) await start(main);
