import { codeOwners } from '../src/repository/code-owners.ts';
import { formats } from '../src/problems/report.ts';
import { checkContent } from '../src/checks/check-content.ts';
import { writeGenerated } from './lib/generated.ts';
import { command, contentFolder, start } from './lib/run.ts';

const usage = `Usage: npm run owners -- [--check] [--out FILE] [--content DIR] [--format text|json|github]

Writes who reviews which file on GitHub, from the owners of the entries and content/teams.yaml; with --check it only says whether the file
is up to date.`;

const options = {
  check: { type: 'boolean' },
  out: { type: 'string', default: '.github/CODEOWNERS' },
  content: { type: 'string', default: 'content' },
} as const;

/** `npm run owners`. */
export const main = command({ usage, formats, options }, (call) => {
  const { out } = call.values;
  const { catalog, errors } = checkContent(contentFolder(call), call.today);
  if (errors.length > 0) return call.report(errors, '');
  const files = [{ file: out, text: codeOwners(catalog) }];
  return writeGenerated(call, { command: 'npm run owners', rule: 'code-owners', target: out, files });
});

if (import.meta.main) await start(main);
