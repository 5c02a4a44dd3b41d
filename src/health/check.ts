import { ownerName } from '../facts/names.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { addressOf, titleOf, type Entry } from '../catalog/entry.ts';
import type { Lock } from '../link-check/lock/record.ts';
import type { CollectionName } from '../schemas/index.ts';

/** What the checks are about, in the order in which they are shown. */
export const topics = {
  definitions: 'Definitions that need work',
  reports: 'Reports',
  stakeholders: 'Stakeholders',
  words: 'Names to avoid',
  owners: 'Teams that own entries',
  links: 'Links to Looker and Amplitude',
} as const;

/** One thing that entries should have: how many were checked, and which of them lack it. */
export type Check = {
  /** Its name, and its anchor on the page. */
  name: string;
  topic: keyof typeof topics;
  title: string;
  /** What an entry lacks, in a word or two for a table. */
  lacks: string;
  /** How many `things` were checked. */
  of: number;
  things: string;
  findings: readonly Finding[];
  /** What a reader must know to read the number. */
  note?: string;
};

/** What is known besides the content: today as `YYYY-MM-DD`, and the link lock once the link check has run. */
export type Known = { today: string; lock?: Lock | undefined };

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
  /** The address, where what is missing concerns one. */
  url?: string;
  /** The day since when, `YYYY-MM-DD`, where it is known. */
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
  return team === undefined ? undefined : ownerName({ data: { owner: team } }, catalog);
}
