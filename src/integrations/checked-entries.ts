import type { Loader } from 'astro/loaders';
import { z } from 'zod';
import type { Entry } from '../catalog/entry.ts';
import { formatProblems } from '../catalog/problem-report.ts';
import { readContent, type Content } from '../reader/read-content.ts';
import type { CollectionName } from '../schemas/index.ts';

/** What a checked entry holds in Astro's store: everything but the places in its file. */
export type StoredEntry = Omit<Entry, 'locate'>;

/** One Astro collection with the entries of one collection of the registry, read and checked as the content check does. */
export function checkedEntries(name: CollectionName, folder: string) {
  const loader: Loader = {
    name: `checked-entries: ${name}`,
    load: ({ store, watcher, logger }) => {
      const fill = () => {
        const { entries } = readOnce(folder);
        store.clear();
        for (const { locate: _, ...entry } of entries.filter(({ collection }) => collection === name)) {
          store.set({ id: entry.id, data: { entry } });
        }
      };
      fill();
      watcher?.on('all', (_, path) => {
        if (!path.replaceAll('\\', '/').includes(`/${folder}/`)) return;
        last = undefined;
        fill();
        const mistakes = readOnce(folder).problems.filter(({ file }) => path.endsWith(file));
        if (mistakes.length > 0) logger.error(`\n${formatProblems(mistakes, 'text', '')}`);
      });
      return Promise.resolve();
    },
  };
  return { loader, schema: z.object({ entry: z.custom<StoredEntry>() }) };
}

let last: Content | undefined;

/** All collections are filled from one reading, until a file changes. */
function readOnce(folder: string): Content {
  return (last ??= readContent(folder));
}
