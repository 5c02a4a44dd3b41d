import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { count } from '../src/problems/report.ts';
import { checkContent, checkWith } from '../src/checks/check-content.ts';
import { listFiles } from '../src/read/files.ts';
import { goldenFile } from './lib/golden.ts';
import { Failure, command, contentFolder, exit, start } from './lib/run.ts';
import { planRename, sidebarFile, type RenamePlan } from './rename/plan.ts';
import { checkRename, collectionOf, type Rename } from './rename/request.ts';
import { writeAll } from './rename/write-all.ts';

const usage = `Usage: npm run rename -- KIND OLD-ID NEW-ID [--dry-run] [--content DIR]

Gives an entry another id: moves its file, keeps the old id in its formerIds and fixes every reference to it in the content,
in ${sidebarFile} and in ${goldenFile}. With --dry-run it only says what it would change.
KIND is metric, report, page, tool, data-source, capability or persona.`;

const unchanged = 'Nothing was changed.';

const options = { 'dry-run': { type: 'boolean' }, content: { type: 'string', default: 'content' } } as const;

/** `npm run rename`. */
export const main = command({ usage, options }, (call) => {
  const { values, today, print } = call;
  const rename = renameOf(call.positionals);
  const content = contentFolder(call);
  const { catalog, errors } = checkContent(content, today);
  if (errors.length > 0)
    return call.refuse(errors, `Fix the content first (\`npm run check:content\` reports the same), then rename. ${unchanged}`);
  checkRename(catalog, rename, today);

  const siteFiles = [sidebarFile, goldenFile].filter((file) => existsSync(pathOf(file, content)));
  const texts = new Map([
    ...listFiles(content).sources.map(({ file, text }) => [file, text] as const),
    ...siteFiles.map((file) => [file, readFileSync(pathOf(file, content), 'utf8')] as const),
  ]);
  const plan = planRename(catalog, texts, rename);
  const target = pathOf(plan.moved.to, content);
  if (existsSync(target)) throw new Failure(`Unexpected \`${target}\`, expected no file there; move it away, then rename.`);
  print(`${planText(plan, namedInCode(content, rename))}\n`);
  const caused = checkWith(content, textsAfter(plan), today).errors;
  if (caused.length > 0)
    return call.refuse(caused, `The content would have these problems after it; choose another id, or fix what they name. ${unchanged}`);
  if (values['dry-run']) {
    print(unchanged);
    return exit.clean;
  }
  const old = pathOf(plan.moved.from, content);
  const writes = [...plan.texts].map(([file, text]) => {
    const path = pathOf(file, content);
    return { path, text, before: texts.get(file), mode: statSync(file === plan.moved.to ? old : path).mode };
  });
  writeAll(writes, old);
  const format = siteFiles.some((file) => plan.texts.has(file)) ? '`npm run format`, ' : '';
  print(
    `Renamed \`${rename.from}\` to \`${rename.to}\`. Next: ${format}\`npm run build\`, then \`npm run addresses\`; then commit all of it and open a pull request.`,
  );
  return exit.clean;
});

/** The last two arguments are ids; the ones before are the kind, which may be two words. */
function renameOf(positionals: readonly string[]): Rename {
  const [from, to] = positionals.slice(-2);
  if (positionals.length < 3 || from === undefined || to === undefined)
    throw new Failure(`Unexpected ${count(positionals.length, 'argument')}, expected a kind, the old id and the new one.\n\n${usage}`);
  return { collection: collectionOf(positionals.slice(0, -2).join(' ')), from, to };
}

/** The path of a file of a plan: `content/` may be another folder, and the others are beside it. */
function pathOf(file: string, content: string): string {
  return file.startsWith('content/') ? join(content, relative('content', file)) : join(content, '..', file);
}

/** The texts of the content that a plan changes; the file that moves has none where it was. */
function textsAfter({ moved, texts }: RenamePlan): Record<string, string | undefined> {
  const changed = [...texts].filter(([file]) => file.startsWith('content/'));
  return { ...Object.fromEntries(changed), [moved.from]: undefined };
}

function planText({ moved, changes }: RenamePlan, code: readonly string[]): string {
  const files = new Set(changes.map(({ file }) => file)).size;
  return [
    `${moved.from} → ${moved.to}`,
    ...changes.map(({ file, line, what }) => `${file}:${line}  ${what}`),
    `\n${count(changes.length, 'change')} in ${count(files, 'file')}.`,
    ...(code.length > 0
      ? [`\nThese files name the page too and are not changed; look at them, or ask the reviewer to:\n${code.join('\n')}`]
      : []),
  ].join('\n');
}

/** Code and documents that name the page by folder and id; unit tests are left out, because their entries are made up. */
function namedInCode(content: string, { collection, from }: Rename): string[] {
  const root = join(content, '..');
  const named = new RegExp(`(?<![\\w-])${collection}/${from}(?![\\w-])`);
  const folders = ['src', 'scripts', 'tests'].filter((folder) => existsSync(join(root, folder)));
  const code = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path).split(sep).join('/')),
  );
  return [...code, 'README.md', 'CONTRIBUTING.md', 'docs/development.md', 'docs/operations.md']
    .filter(
      (file) => /\.(?:ts|mjs|astro|md)$/.test(file) && !/^src\/sample-handbook\/|^(?:src|scripts)\/.*(?:\.test|\/testing)\.ts$/.test(file),
    )
    .filter((file) => file !== sidebarFile && file !== goldenFile && existsSync(join(root, file)))
    .filter((file) => named.test(readFileSync(join(root, file), 'utf8')));
}

if (import.meta.main) await start(main);
