import { existsSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { checkContent } from '../src/read/check-content.ts';
import { formatProblems } from '../src/problems/report.ts';
import { Failure, exit, formatOf, readArgs, run, today } from './lib/run.ts';

const usage = `Usage: npm run check:content -- [--content DIR] [--format text|json|github] [FILE …]

Checks every entry of the content folder and prints all problems; with files or folders, only the problems of those.`;

await run(() => {
  const { values, positionals } = readArgs(
    { content: { type: 'string', default: 'content' }, format: { type: 'string' }, help: { type: 'boolean' } },
    usage,
  );
  if (values.help) {
    console.log(usage);
    return exit.clean;
  }
  const format = formatOf(values.format);
  if (!statSync(values.content, { throwIfNoEntry: false })?.isDirectory())
    throw new Failure(`There is no folder \`${values.content}\`; run this in the handbook's folder or name the folder with \`--content\`.`);
  const lost = positionals.find((path) => !existsSync(path));
  if (lost !== undefined) throw new Failure(`There is no file \`${lost}\`.`);
  const { catalog, problems } = checkContent(values.content, today());
  if (catalog.entries.length + problems.length === 0) throw new Failure(`There are no entries in \`${values.content}\`.`);
  const wanted = positionals.map((path) => resolve(path));
  const told = problems.filter(({ file }) => {
    const path = resolve(values.content, relative('content', file));
    return wanted.length === 0 || wanted.some((place) => path === place || path.startsWith(place + sep));
  });
  console.log(formatProblems(told, format, `${catalog.entries.length} entries, no problems.`));
  return told.some(({ severity }) => severity === 'error') ? exit.problems : exit.clean;
});
