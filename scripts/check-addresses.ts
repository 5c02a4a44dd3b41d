import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { LEDGER_FILE } from '../src/read/files.ts';
import { readBuiltSite } from './lib/built-site.ts';
import { ledgerText, newLedger, readLedger } from './check-addresses/ledger.ts';
import { addressProblems, newAddressProblems, publishedAddresses } from './check-addresses/published.ts';
import { Failure, exit, formatOf, readArgs, report, run } from './lib/run.ts';

const usage = `Usage: npm run check:addresses -- [--site DIR] [--content DIR] [--update] [--format text|json|github]

Checks that the built pages answer every address that was ever published; run \`npm run build\` first.
With --update (\`npm run addresses\`) it first adds the new ones to ${LEDGER_FILE}.`;

await run(() => {
  const { values } = readArgs(
    {
      site: { type: 'string', default: 'dist' },
      content: { type: 'string', default: 'content' },
      update: { type: 'boolean', default: false },
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
  const { pages } = readBuiltSite(values.site);
  if (!existsSync(values.content))
    throw new Failure(`There is no folder \`${values.content}\`; name the content folder with \`--content\`.`);
  const path = join(values.content, basename(LEDGER_FILE));
  const text = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  if (text === undefined && !values.update)
    throw new Failure(`There is no ledger of addresses in \`${values.content}\`; run \`npm run addresses\`.`);
  const published = publishedAddresses(pages);
  const ledger = text === undefined ? newLedger : readLedger(text);
  const told = [...ledger.broken, ...addressProblems(ledger, pages)];
  if (!values.update || ledger.broken.length > 0) {
    // Before its broken lines are fixed, nobody can say which addresses the ledger lacks.
    const fresh = ledger.broken.length > 0 ? [] : newAddressProblems(ledger, published);
    return report([...told, ...ledger.untidy, ...fresh], format, `${ledger.lines.length} addresses, no problems.`);
  }
  const known = new Set(ledger.lines.map(({ address }) => address));
  const updated = ledgerText([...known, ...published]);
  if (updated !== text) writeWhole(path, updated);
  const written = readLedger(updated);
  const summary = `${written.lines.length} addresses, ${written.lines.length - known.size} added.`;
  const left = addressProblems(written, pages);
  if (left.length > 0 && format !== 'json') console.log(`${summary}\n`);
  return report(left, format, summary);
});

/** Writes a file so that nobody ever finds half of it: beside its place first, then at it. */
function writeWhole(path: string, text: string): void {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}`);
  try {
    const file = openSync(draft, 'w');
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
}
