import { statSync } from 'node:fs';
import { healthOf } from '../src/health/health.ts';
import { healthText } from '../src/health/health-text.ts';
import { checkContent } from '../src/read/check-content.ts';
import { readLinksLock } from '../src/link-check/lock/lock-file.ts';
import { Failure, exit, readArgs, report, run, today } from './lib/run.ts';

const usage = `Usage: npm run health -- [--content DIR] [--format text|json]

Tells what the entries lack: reviews, sources of truth, reports, people. It is a report and no check: it passes whatever it finds.`;

await run(() => {
  const { values } = readArgs(
    { content: { type: 'string', default: 'content' }, format: { type: 'string', default: 'text' }, help: { type: 'boolean' } },
    usage,
  );
  const { content, format } = values;
  if (values.help) {
    console.log(usage);
    return exit.clean;
  }
  if (format !== 'text' && format !== 'json') throw new Failure(`Unexpected format \`${format}\`, expected text, json.`);
  if (!statSync(content, { throwIfNoEntry: false })?.isDirectory()) throw new Failure(`There is no folder \`${content}\`.`);
  const day = today();
  const { catalog, problems } = checkContent(content, day);
  const errors = problems.filter(({ severity }) => severity === 'error');
  // Of entries that cannot be read nobody can say what they lack.
  if (errors.length > 0) return report(errors, format, '');
  const health = healthOf(catalog, { today: day, lock: readLinksLock(content, day).lock });
  console.log(format === 'json' ? JSON.stringify({ version: 1, on: day, ...health }, null, 2) : healthText(health));
  return exit.clean;
});
