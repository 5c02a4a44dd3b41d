import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../src/problems/problem.ts';
import { requestForms } from '../src/requests/request-forms.ts';
import { exit, formatOf, readArgs, report, run } from './lib/run.ts';

const usage = `Usage: npm run issue-forms -- [--check] [--out DIR] [--format text|json|github]

Writes the issue forms for requests to the team; with --check it only says which are behind.`;

await run(() => {
  const { values } = readArgs(
    {
      check: { type: 'boolean' },
      out: { type: 'string', default: '.github/ISSUE_TEMPLATE' },
      format: { type: 'string' },
      help: { type: 'boolean' },
    },
    usage,
  );
  if (values.help) {
    console.log(usage);
    return exit.clean;
  }
  const { out } = values;
  const format = formatOf(values.format);
  const forms = requestForms();
  const behind = forms.filter(({ file, text }) => !existsSync(join(out, file)) || readFileSync(join(out, file), 'utf8') !== text);
  if (values.check)
    return report(
      behind.map(({ file }) => problemOf(join(out, file))),
      format,
      'The issue forms are up to date.',
    );
  mkdirSync(out, { recursive: true });
  for (const { file, text } of behind) writeFileSync(join(out, file), text);
  console.log(`Wrote ${behind.length} of ${forms.length} issue forms into ${out}/.`);
  return exit.clean;
});

function problemOf(file: string): Problem {
  const message = 'Unexpected content, expected what `src/requests/request.ts` gives; run `npm run issue-forms`';
  return { file, line: 1, column: 1, path: '', rule: 'issue-forms', severity: 'error', message };
}
