import type { AstroIntegrationLogger } from 'astro';
import type { Loader } from 'astro/loaders';
import { z } from 'zod';
import type { Entry } from '../catalog/entry.ts';
import { formatProblems } from '../catalog/problem-report.ts';
import { readContent, type Content } from '../reader/read-content.ts';
import type { CollectionName } from '../schemas/index.ts';

/** What a checked entry holds in Astro's store: everything but the places in its file. */
export type StoredEntry = Omit<Entry, 'locate'>;

/** Reads the content once for all collections, and again when a file of it changes. */
export function checkedEntries(folder: string) {
  let last: Content | undefined;
  let watched: object | undefined;
  const fills: (() => void)[] = [];

  const content = (logger: AstroIntegrationLogger): Content => {
    if (last) return last;
    last = readContent(folder);
    if (watched && last.problems.length > 0) logger.error(`\n${formatProblems(last.problems, 'text', '')}`);
    return last;
  };

  /** The Astro collection with the entries of one collection of the registry whose shape is right. */
  return (name: CollectionName) => {
    const loader: Loader = {
      name: 'checked-entries',
      load: ({ store, watcher, logger }) => {
        const fill = () => {
          store.clear();
          for (const { locate: _, ...entry } of content(logger).entries.filter(({ collection }) => collection === name)) {
            store.set({ id: entry.id, data: { entry } });
          }
        };
        fill();
        fills.push(fill);
        if (watcher && watcher !== watched) {
          watched = watcher;
          watcher.on('all', (_, path) => {
            if (!path.replaceAll('\\', '/').includes(`/${folder}/`)) return;
            last = undefined;
            for (const refill of fills) refill();
          });
        }
        return Promise.resolve();
      },
    };
    return { loader, schema: z.object({ entry: z.custom<StoredEntry>() }) };
  };
}
