import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { formats } from '../src/problems/report.ts';
import { LEDGER_FILE } from '../src/read/files.ts';
import { ledgerText, newLedger, readLedger } from './check-addresses/ledger.ts';
import { addressProblems, newAddressProblems, publishedAddresses } from './check-addresses/published.ts';
import { readBuiltSite } from './lib/built-site.ts';
import { Failure, command, contentFolder, start } from './lib/run.ts';
import { writeWhole } from './lib/write-file.ts';

const usage = `Usage: npm run check:addresses -- [--site DIR] [--content DIR] [--update] [--format text|json|github]

Checks that the built pages answer every address that was ever published; run \`npm run build\` first.
With --update (\`npm run addresses\`) it first adds the new ones to ${LEDGER_FILE}.`;

const options = {
  site: { type: 'string', default: 'dist' },
  content: { type: 'string', default: 'content' },
  update: { type: 'boolean', default: false },
} as const;

/** `npm run check:addresses`, and `npm run addresses` with `--update`. */
export const main = command({ usage, options, formats }, (call) => {
  const { values, format, print, report } = call;
  const { pages } = readBuiltSite(call);
  const path = join(contentFolder(call), basename(LEDGER_FILE));
  const text = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  if (text === undefined && !values.update)
    throw new Failure(`There is no ledger of addresses in \`${values.content}\`; run \`npm run addresses\`.`);
  const published = publishedAddresses(pages);
  const ledger = text === undefined ? newLedger : readLedger(text);
  if (!values.update || ledger.broken.length > 0) {
    // Before its broken lines are fixed, nobody can say which addresses the ledger lacks.
    const added = ledger.broken.length > 0 ? [] : newAddressProblems(ledger, published);
    const problems = [...ledger.broken, ...addressProblems(ledger, pages), ...ledger.untidy, ...added];
    return report(problems, `${ledger.lines.length} addresses, no problems.`);
  }
  const known = new Set(ledger.lines.map(({ address }) => address));
  const updated = ledgerText([...known, ...published]);
  if (updated !== text) writeWhole(path, updated);
  const written = readLedger(updated);
  const summary = `${written.lines.length} addresses, ${written.lines.length - known.size} added.`;
  const remaining = addressProblems(written, pages);
  if (remaining.length > 0 && format !== 'json') print(`${summary}\n`);
  return report(remaining, summary);
});

if (import.meta.main) await start(main);
