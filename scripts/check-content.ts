import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { formats } from '../src/problems/report.ts';
import { checkContent } from '../src/checks/check-content.ts';
import { Failure, command, contentFolder, start } from './lib/run.ts';

const usage = `Usage: npm run check:content -- [--content DIR] [--format text|json|github] [FILE …]

Checks every entry of the content folder and prints all problems; with files or folders, only the problems of those.`;

/** `npm run check:content`. */
export const main = command({ usage, formats, options: { content: { type: 'string', default: 'content' } } }, (call) => {
  const { values, positionals, today, at, report } = call;
  const content = contentFolder(call);
  const missing = positionals.find((path) => !existsSync(at(path)));
  if (missing !== undefined) throw new Failure(`There is no file \`${missing}\`.`);
  const { catalog, problems } = checkContent(content, today);
  if (catalog.entries.length + problems.length === 0) throw new Failure(`There are no entries in \`${values.content}\`.`);
  const wanted = positionals.map(at);
  const isWanted = (path: string) => wanted.length === 0 || wanted.some((place) => path === place || path.startsWith(place + sep));
  return report(
    problems.filter(({ file }) => isWanted(join(content, relative('content', file)))),
    `${catalog.entries.length} entries, no problems.`,
  );
});

if (import.meta.main) await start(main);
