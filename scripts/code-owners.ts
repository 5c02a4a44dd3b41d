import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Problem } from '../src/problems/problem.ts';
import { codeOwners } from '../src/repository/code-owners.ts';
import { checkContent } from '../src/read/check-content.ts';
import { exit, formatOf, readArgs, report, run, today } from './lib/run.ts';

const usage = `Usage: npm run owners -- [--check] [--out FILE] [--content DIR] [--format text|json|github]

Writes who reviews which file on GitHub, from the owners of the entries and content/teams.yaml; with --check it only says whether the file is behind.`;

await run(() => {
  const { values } = readArgs(
    {
      check: { type: 'boolean' },
      out: { type: 'string', default: '.github/CODEOWNERS' },
      content: { type: 'string', default: 'content' },
      format: { type: 'string' },
      help: { type: 'boolean' },
    },
    usage,
  );
  if (values.help) {
    console.log(usage);
    return exit.clean;
  }
  const format = formatOf(values.format);
  const { catalog, problems } = checkContent(values.content, today());
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return report(errors, format, '');
  const expected = codeOwners(catalog);
  const found = existsSync(values.out) ? readFileSync(values.out, 'utf8').replaceAll('\r\n', '\n') : '';
  if (values.check) return report(compare(values.out, found, expected), format, `${values.out} is up to date.`);
  if (found !== expected) writeFileSync(values.out, expected);
  console.log(found === expected ? `${values.out} was up to date.` : `Wrote ${values.out}.`);
  return exit.clean;
});

/** How the file differs from what the content gives: the first line that does. */
function compare(file: string, found: string, expected: string): Problem[] {
  if (found === expected) return [];
  const [lines, right] = [found.split('\n'), expected.split('\n')];
  const at = lines.findIndex((line, index) => line !== right[index]);
  const index = at < 0 ? lines.length : at;
  const message = `Unexpected ${told(lines[index], '')}, expected ${told(right[index], 'an ')}; run \`npm run owners\``;
  return [{ file, line: index + 1, column: 1, path: '', rule: 'code-owners', severity: 'error', message }];
}

function told(line: string | undefined, article: string): string {
  if (line === undefined) return article === '' ? 'end of the file' : 'the end of the file';
  return line === '' ? `${article}empty line` : `\`${line}\``;
}
