import type { Catalog } from '../catalog/catalog.ts';
import { addressOf, titleOf, type Entry } from '../catalog/entry.ts';
import type { CollectionName } from '../schemas/index.ts';

/** One thing that one entry lacks, as plain data. */
export type Finding = {
  collection: CollectionName;
  id: string;
  title: string;
  /** Its page, from the site's root; absent for a row that has none. */
  address?: string;
  /** The file to edit. */
  file: string;
  /** The name of the team that answers for it. */
  owner?: string;
  /** What is missing, in one sentence. */
  what: string;
  /** The address that is meant, where what is missing concerns one. */
  url?: string;
  /** The day since when, where it is known. */
  since?: string;
};

/** A finding on an entry. */
export function findingOn(entry: Entry, catalog: Catalog, what: string, more: Pick<Finding, 'url' | 'since'> = {}): Finding {
  const address = addressOf(entry);
  const owner = ownerOf(entry, catalog);
  return {
    collection: entry.collection,
    id: entry.id,
    title: titleOf(entry),
    ...(address === undefined ? {} : { address }),
    file: entry.file,
    ...(owner === undefined ? {} : { owner }),
    what,
    ...more,
  };
}

/** The name of the team that answers for an entry; a report belongs to the team that administers its tool. */
export function ownerOf({ data }: Entry, catalog: Catalog): string | undefined {
  const team = 'owner' in data ? data.owner : 'tool' in data ? catalog.of('tools').get(data.tool)?.data.owner : undefined;
  return team === undefined ? undefined : (catalog.of('teams').get(team)?.data.name ?? team);
}
