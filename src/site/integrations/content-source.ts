import { resolve, sep } from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import type { Entry } from '../../catalog/entry.ts';
import { today } from '../../days/day.ts';
import { formatProblems } from '../../problems/report.ts';
import { checkContent } from '../../read/check-content.ts';

/** Fills one of Astro's collections from the entries of the handbook. */
export type Fill = (entries: readonly Entry[]) => void | Promise<void>;

/**
 * Reads and checks a content folder once for all collections, and again when a file of it changes; the result fills each collection.
 * A build ends here, with exit code 2, while there is an error: nothing wrong is ever published. The editing server tells the problems and goes on.
 */
export function contentSource(folder: string) {
  let last: readonly Entry[] | undefined;
  let watched: LoaderContext['watcher'];
  const fills: Fill[] = [];

  const read = (logger: LoaderContext['logger']): readonly Entry[] => {
    if (last) return last;
    const { catalog, problems } = checkContent(folder, today(process.env));
    if (problems.length > 0) logger.error(`\n${formatProblems(problems, 'text', '')}`);
    if (!watched && problems.some(({ severity }) => severity === 'error')) {
      console.error('Nothing was built: fix the errors above, then run it again.');
      process.exit(2);
    }
    return (last = catalog.entries);
  };

  return async function fillFrom({ logger, watcher }: Pick<LoaderContext, 'logger' | 'watcher'>, fill: Fill): Promise<void> {
    if (watcher && watcher !== watched) {
      watched = watcher;
      watcher.on('all', (_, path) => {
        if (!resolve(path).startsWith(resolve(folder) + sep)) return;
        last = undefined;
        const entries = read(logger);
        for (const refill of fills) void refill(entries);
      });
    }
    fills.push(fill);
    await fill(read(logger));
  };
}

/** Runs a function that fills a collection, now and after each change of the content. */
export type FillFrom = ReturnType<typeof contentSource>;
