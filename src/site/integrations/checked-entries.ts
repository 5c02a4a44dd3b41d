import { z } from 'zod';
import type { Entry } from '../../catalog/entry.ts';
import type { CollectionName } from '../../schemas/index.ts';
import type { FillFrom } from './content-source.ts';
import type { Loader } from 'astro/loaders';

/** What a checked entry holds in Astro's store: all but the places in its file and its text, which `pages` renders. */
export type StoredEntry = Omit<Entry, 'locate' | 'body'>;

/** The Astro collection with the entries of one collection of the registry, checked; `place` keeps their order, which the store does not. */
export function checkedEntries(name: CollectionName, fillFrom: FillFrom) {
  const loader: Loader = {
    name: 'checked-entries',
    load: ({ store, ...context }) =>
      fillFrom(context, (entries) => {
        store.clear();
        for (const [place, { locate: _, body: __, ...entry }] of entries.entries()) {
          if (entry.collection === name) store.set({ id: entry.id, data: { entry, place } });
        }
        // A collection may well be empty, which Astro would take for a mistake.
        if (store.keys().length === 0) store.set({ id: 'none', data: {} });
      }),
  };
  return { loader, schema: z.object({ entry: z.custom<StoredEntry>().optional(), place: z.int().optional() }) };
}
