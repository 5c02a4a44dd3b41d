import { posix } from 'node:path';
import { formats } from '../src/problems/report.ts';
import { requestForms } from '../src/requests/request-forms.ts';
import { writeGenerated } from './lib/generated.ts';
import { command, start } from './lib/run.ts';

const usage = `Usage: npm run issue-forms -- [--check] [--out DIR] [--format text|json|github]

Writes the issue forms for requests to the team; with --check it only says whether they are up to date.`;

const options = { check: { type: 'boolean' }, out: { type: 'string', default: '.github/ISSUE_TEMPLATE' } } as const;

/** `npm run issue-forms`. */
export const main = command({ usage, formats, options }, (call) => {
  const { out } = call.values;
  const files = requestForms().map(({ file, text }) => ({ file: posix.join(out, file), text }));
  return writeGenerated(call, { command: 'npm run issue-forms', rule: 'issue-forms', target: out, files });
});

if (import.meta.main) await start(main);
