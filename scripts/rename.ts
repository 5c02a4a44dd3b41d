import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { Problem } from '../src/problems/problem.ts';
import { count, formatProblems } from '../src/problems/report.ts';
import { checkContent } from '../src/read/check-content.ts';
import { listFiles } from '../src/read/files.ts';
import { goldenFile } from './rename/golden.ts';
import { planRename, type RenamePlan } from './rename/plan.ts';
import { checkRename, collectionOf, type Rename } from './rename/request.ts';
import { sidebarFile } from './rename/site-files.ts';
import { Failure, exit, readArgs, run, today } from './lib/run.ts';

const usage = `Usage: npm run rename -- KIND OLD-ID NEW-ID [--dry-run] [--content DIR]

Gives an entry another id: moves its file, keeps the old id in its formerIds and fixes every reference to it in the content,
in ${sidebarFile} and in ${goldenFile}. With --dry-run it only says what it would change.
KIND is metric, report, page, tool, data-source, capability or persona.`;

const unchanged = 'Nothing was changed.';

await run(() => {
  const { values, positionals } = readArgs(
    { 'dry-run': { type: 'boolean' }, content: { type: 'string', default: 'content' }, help: { type: 'boolean' } },
    usage,
  );
  if (values.help) {
    console.log(usage);
    return exit.clean;
  }
  const rename = renameOf(positionals);
  if (!statSync(values.content, { throwIfNoEntry: false })?.isDirectory())
    throw new Failure(`There is no folder \`${values.content}\`; run this in the handbook's folder or name the folder with \`--content\`.`);
  const { catalog, problems } = checkContent(values.content, today());
  if (problems.length > 0) return refuse(problems, 'Fix the content first (`npm run check:content` tells the same), then rename.');
  checkRename(catalog, rename, today());

  const texts = readTexts(values.content);
  const plan = planRename(catalog, texts, rename);
  const target = pathOf(plan.moved.to, values.content);
  if (existsSync(target)) throw new Failure(`Unexpected \`${target}\`, expected no file there; move it away, then rename.`);
  console.log(`${told(plan, values.content, rename)}\n`);
  const caused = problemsAfter(plan, texts);
  if (caused.length > 0) return refuse(caused, 'The content would have these problems after it; choose another id, or fix what they name.');
  if (values['dry-run']) {
    console.log(unchanged);
    return exit.clean;
  }
  apply(plan, texts, values.content);
  const format = plan.texts.has(sidebarFile) || plan.texts.has(goldenFile) ? '`npm run format`, ' : '';
  console.log(
    `Renamed \`${rename.from}\` to \`${rename.to}\`. Next: ${format}\`npm run build\`, then \`npm run addresses\`; then commit all of it and open a pull request.`,
  );
  return exit.clean;
});

/** The last two arguments are ids; what stands before them is the kind, which may be two words. */
function renameOf(positionals: readonly string[]): Rename {
  const [from, to] = positionals.slice(-2);
  if (positionals.length < 3 || from === undefined || to === undefined)
    throw new Failure(`Unexpected ${count(positionals.length, 'argument')}, expected a kind, the old id and the new one.\n\n${usage}`);
  return { collection: collectionOf(positionals.slice(0, -2).join(' ')), from, to };
}

function refuse(problems: readonly Problem[], why: string): number {
  console.log(`${formatProblems(problems, 'text', '')}\n\n${why} ${unchanged}`);
  return exit.problems;
}

/** Where a file of a plan is: `content/` may be another folder, and what is not in it stands beside it. */
function pathOf(file: string, content: string): string {
  return file.startsWith('content/') ? join(content, relative('content', file)) : join(content, '..', file);
}

function readTexts(content: string): ReadonlyMap<string, string> {
  const beside = [sidebarFile, goldenFile].filter((file) => existsSync(pathOf(file, content)));
  return new Map([
    ...listFiles(content).sources.map(({ file, text }) => [file, text] as const),
    ...beside.map((file) => [file, readFileSync(pathOf(file, content), 'utf8')] as const),
  ]);
}

function told({ moved, changes }: RenamePlan, content: string, rename: Rename): string {
  const files = new Set(changes.map(({ file }) => file)).size;
  const code = namedInCode(content, rename);
  return [
    `${moved.from} → ${moved.to}`,
    ...changes.map(({ file, line, what }) => `${file}:${line}  ${what}`),
    `\n${count(changes.length, 'change')} in ${count(files, 'file')}.`,
    ...(code.length > 0
      ? [`\nThese files name the page too and are not changed; look at them, or ask the reviewer to:\n${code.join('\n')}`]
      : []),
  ].join('\n');
}

/** Code and documents that name the page by folder and id; tests of units are left out, because their entries are made up. */
function namedInCode(content: string, { collection, from }: Rename): string[] {
  const named = new RegExp(`(?<![\\w-])${collection}/${from}(?![\\w-])`);
  const folders = ['src', 'scripts', 'tests'].map((folder) => join(content, '..', folder)).filter((folder) => existsSync(folder));
  const code = folders.flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)));
  return [
    ...code,
    ...['README.md', 'CONTRIBUTING.md', 'docs/development.md', 'docs/operations.md'].map((file) => join(content, '..', file)),
  ]
    .map((path) => ({ path, file: relative(join(content, '..'), path).split(sep).join('/') }))
    .filter(({ file }) => /\.(?:ts|mjs|astro|md)$/.test(file) && !/^(?:src|scripts)\/.*(?:\.test|\/testing)\.ts$/.test(file))
    .filter(({ path, file }) => file !== sidebarFile && file !== goldenFile && existsSync(path) && named.test(readFileSync(path, 'utf8')))
    .map(({ file }) => file);
}

/** The problems of the content as the plan leaves it, found in a copy of it. */
function problemsAfter({ moved, texts: changed }: RenamePlan, texts: ReadonlyMap<string, string>): Problem[] {
  const copy = mkdtempSync(join(tmpdir(), 'handbook-rename-'));
  try {
    for (const [file, text] of new Map([...texts, ...changed])) {
      if (file === moved.from || !file.startsWith('content/')) continue;
      mkdirSync(dirname(join(copy, file)), { recursive: true });
      writeFileSync(join(copy, file), text);
    }
    return checkContent(join(copy, 'content'), today()).problems;
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/** Writes all files of a plan or none: each first beside its place, then all into their places; a failure puts back what was there. */
function apply({ moved, texts: changed }: RenamePlan, texts: ReadonlyMap<string, string>, content: string): void {
  const old = pathOf(moved.from, content);
  const writes = [...changed].map(([file, text]) => {
    const path = pathOf(file, content);
    return { path, text, before: texts.get(file), mode: statSync(file === moved.to ? old : path).mode, beside: besideOf(path) };
  });
  const placed: typeof writes = [];
  try {
    for (const { beside, text, mode } of writes) writeFileSync(beside, text, { mode, flag: 'wx' });
    for (const write of writes) {
      renameSync(write.beside, write.path);
      placed.push(write);
    }
    rmSync(old);
  } catch (error) {
    const lost = placed.filter((write) => !putBack(write)).map(({ path }) => path);
    const state = lost.length === 0 ? 'Everything is as it was before' : `${lost.join(', ')} could not be put back; git has them`;
    throw new Failure(`${(error as Error).message}. ${state}; rename again when the file can be written.`);
  } finally {
    for (const { beside } of writes) rmSync(beside, { force: true });
  }
}

/** Whether a file has the text again that it had before, or is gone where there was none. */
function putBack({ path, before }: { path: string; before: string | undefined }): boolean {
  try {
    if (before === undefined) rmSync(path);
    else writeFileSync(path, before);
    return true;
  } catch {
    return false;
  }
}

/** The name under which a file is written first; names that start with a dot are no content. */
function besideOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}`);
}
