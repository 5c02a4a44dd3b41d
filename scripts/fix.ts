import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { byPlace, type Problem } from '../src/problems/problem.ts';
import { count, formatProblems } from '../src/problems/report.ts';
import { checkProse, readHandbook } from './check-prose/prose-check.ts';
import { namedFiles, proseFilesIn, type ProseFile } from './check-prose/prose-files.ts';
import { fixFiles } from './check-prose/prose-fix.ts';
import { Failure, exit, readArgs, run } from './lib/run.ts';
import { listFile, listProblems } from './check-prose/spelling-list.ts';
import { fixWordList } from './check-prose/spelling-list-fix.ts';
import { writeGenerated } from './fix/generated.ts';
import { changeLines, type Change } from './lib/text-edits/lines.ts';

const usage = `Usage: npm run fix -- [--dry-run] [FILE …]

Fixes what a program can in content/, README.md, CONTRIBUTING.md, docs/ and the forms of .github/: line ends and spaces, what a rule of prose
knows the right words for, generated text and the order of ${listFile}. With files or folders only those are fixed.
With --dry-run it only says what it would change. What is left needs a person and is told.`;

/** All that the command reads or writes, for a copy that can be fixed in place of the real files. */
const copied = ['content', 'schemas', 'README.md', 'CONTRIBUTING.md', 'docs', '.github', listFile];

await run(async () => {
  const { values, positionals } = readArgs({ 'dry-run': { type: 'boolean' }, help: { type: 'boolean' } }, usage);
  if (values.help) {
    console.log(usage);
    return exit.clean;
  }
  if (!existsSync('content')) throw new Failure('There is no folder `content`; run this in the handbook’s folder.');
  const files = namedFiles(positionals, proseFilesIn(process.cwd()));
  const dry = values['dry-run'] === true;
  const { changes, problems } = dry
    ? await inCopy((root) => fixAll(root, files, positionals.length === 0))
    : await fixAll(process.cwd(), files, positionals.length === 0);
  console.log(told(changes, problems, dry));
  return problems.some(({ severity }) => severity === 'error') ? exit.problems : exit.clean;
});

/** Fixes files below `root` and says what was changed and what is left; only a run over everything writes generated text. */
async function fixAll(root: string, files: readonly ProseFile[], everything: boolean): Promise<{ changes: Change[]; problems: Problem[] }> {
  const { changes, handbook } = await fixFiles(root, files);
  const generated = everything ? await writeGenerated(root) : { changes: [], problems: [] };
  changes.push(...generated.changes, ...(everything ? fixWordList(root) : []));

  const after = changes.length === 0 ? handbook : await readHandbook(root);
  const { told } = await checkProse(files, after);
  const content = after.content.filter(({ file }) => everything || files.some((wanted) => wanted.file === file));
  const known = new Set(content.map((problem) => JSON.stringify(problem)));
  const fromSources = generated.problems.filter((problem) => !known.has(JSON.stringify(problem)));
  const ofList = everything ? listProblems(after.known.list) : [];
  return { changes, problems: [...content, ...fromSources, ...told.map(({ problem }) => problem), ...ofList].sort(byPlace) };
}

async function inCopy<Result>(work: (root: string) => Promise<Result>): Promise<Result> {
  const copy = mkdtempSync(join(tmpdir(), 'handbook-fix-'));
  try {
    for (const name of copied.filter((name) => existsSync(name))) {
      mkdirSync(dirname(join(copy, name)), { recursive: true });
      cpSync(name, join(copy, name), { recursive: true });
    }
    return await work(copy);
  } finally {
    rmSync(copy, { recursive: true });
  }
}

function told(changes: readonly Change[], problems: readonly Problem[], dry: boolean): string {
  const files = new Set(changes.map(({ file }) => file)).size;
  const made = changes.length === 0 ? 'Nothing to fix' : `${count(changes.length, 'change')} in ${count(files, 'file')}`;
  const left = problems.length === 0 ? '' : `; ${count(problems.length, 'problem')} left for a person`;
  return [
    ...(changes.length === 0 ? [] : [changeLines(changes)]),
    ...(problems.length === 0 ? [] : [formatProblems(problems, 'text', '')]),
    `${made}${left}.${dry && changes.length > 0 ? ' Nothing was written.' : ''}`,
  ].join('\n\n');
}
