import { healthOf, healthText } from '../src/health/health.ts';
import { checkContent } from '../src/checks/check-content.ts';
import { readLinksLock } from '../src/link-check/lock/lock-file.ts';
import { command, contentFolder, exit, start } from './lib/run.ts';

const usage = `Usage: npm run health -- [--content DIR] [--format text|json]

Reports what the entries lack: reviews, sources of truth, reports, people. It is a report and no check: it passes whatever it finds.`;

const options = { content: { type: 'string', default: 'content' } } as const;

/** `npm run health`. */
export const main = command({ usage, formats: ['text', 'json'], options }, (call) => {
  const { format, today, print, report } = call;
  const content = contentFolder(call);
  const { catalog, errors } = checkContent(content, today);
  // Nobody can say what entries lack that cannot be read.
  if (errors.length > 0) return report(errors, '');
  const health = healthOf(catalog, { today, lock: readLinksLock(content, today).lock });
  print(format === 'json' ? JSON.stringify({ version: 1, on: today, ...health }, null, 2) : healthText(health));
  return exit.clean;
});

if (import.meta.main) await start(main);
