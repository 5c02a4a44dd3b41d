import type { AstroIntegrationLogger } from 'astro';
import type { Loader } from 'astro/loaders';
import { z } from 'zod';
import type { Entry } from '../catalog/entry.ts';
import { formatProblems } from '../catalog/problem-report.ts';
import { checkContent } from '../reader/check-content.ts';
import type { CollectionName } from '../schemas/index.ts';

/** What a checked entry holds in Astro's store: everything but the places in its file. */
export type StoredEntry = Omit<Entry, 'locate'>;

/**
 * Reads and checks the content once for all collections, and again when a file of it changes.
 * A build ends here, with exit code 2, while there is an error: nothing wrong is ever published. The editing server tells the problems and goes on.
 */
export function checkedEntries(folder: string) {
  let last: readonly Entry[] | undefined;
  let watched: object | undefined;
  const fills: (() => void)[] = [];

  const entriesOf = (logger: AstroIntegrationLogger): readonly Entry[] => {
    if (last) return last;
    const { catalog, problems } = checkContent(folder, new Date().toISOString().slice(0, 10));
    if (problems.length > 0) logger.error(`\n${formatProblems(problems, 'text', '')}`);
    if (!watched && problems.some(({ severity }) => severity === 'error')) {
      console.error('Nothing was built: mend the errors above, then run it again.');
      process.exit(2);
    }
    return (last = catalog.entries);
  };

  /** The Astro collection with the entries of one collection of the registry whose shape is right. */
  return (name: CollectionName) => {
    const loader: Loader = {
      name: 'checked-entries',
      load: ({ store, watcher, logger }) => {
        const fill = () => {
          store.clear();
          for (const { locate: _, ...entry } of entriesOf(logger).filter(({ collection }) => collection === name)) {
            store.set({ id: entry.id, data: { entry } });
          }
        };
        if (watcher && watcher !== watched) {
          watched = watcher;
          watcher.on('all', (_, path) => {
            if (!path.replaceAll('\\', '/').includes(`/${folder}/`)) return;
            last = undefined;
            for (const refill of fills) refill();
          });
        }
        fill();
        fills.push(fill);
        return Promise.resolve();
      },
    };
    return { loader, schema: z.object({ entry: z.custom<StoredEntry>() }) };
  };
}
