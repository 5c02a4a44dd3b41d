import { existsSync } from 'node:fs';
import { checkContent } from '../src/reader/check-content.ts';
import { formatProblems } from '../src/catalog/problem-report.ts';
import { Failure, exit, formatOf, readArgs, run, today } from './lib/run.ts';

const usage = `Usage: npm run check:content -- [--content DIR] [--format text|json|github] [FILE …]

Checks every entry of the content folder and prints all problems; with files, only the problems of those.`;

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
  if (!existsSync(values.content))
    throw new Failure(`There is no folder \`${values.content}\`; run this in the handbook's folder or name the folder with \`--content\`.`);
  const { catalog, problems } = checkContent(values.content, today());
  const told = problems.filter(
    ({ file }) => positionals.length === 0 || positionals.some((wanted) => wanted.replaceAll('\\', '/').endsWith(file)),
  );
  console.log(formatProblems(told, format, `${catalog.entries.length} entries, no problems.`));
  return told.some(({ severity }) => severity === 'error') ? exit.problems : exit.clean;
});
