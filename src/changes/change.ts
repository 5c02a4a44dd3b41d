import { z } from 'zod';
import type { CollectionName } from '../schemas/index.ts';

/** What a change can do to an entry as a whole. */
const entryChanges = ['added', 'removed', 'renamed', 'deprecated', 'changed'] as const;

/** What a change does to an entry as a whole. */
export type EntryChange = (typeof entryChanges)[number];

/** The parts that say what a number is. */
export const numberParts = ['formula', 'parts', 'window', 'unit', 'direction', 'in and out', 'type'] as const;

/** The parts that say where a number comes from. */
export const sourceParts = ['source of truth', 'sources'] as const;

/** The parts that carry the meaning of a definition: what the number is, where it comes from and which team answers for it. */
export const meaningParts = [...numberParts, ...sourceParts, 'owner'] as const;

/** All parts of an entry in the order of a diff: what matters most to a reader comes first. `wording` is all else that readers see, `hidden` what nobody sees. */
export const parts = [...meaningParts, 'names', 'status', 'wording', 'hidden'] as const;

/** A part of an entry. */
export type Part = (typeof parts)[number];

/** How something depends on a definition. */
export const dependencies = ['computed from it', 'shows it', 'names it'] as const;

const text = z.string().max(200_000);
// It becomes the end of a link, so it may not start with the name of another site.
const address = z
  .string()
  .max(2_000)
  .regex(/^\/(?!\/)/, 'Unexpected address, expected one that starts with one slash');

const fieldChange = z.strictObject({ part: z.enum(parts), path: text, before: text.optional(), after: text.optional() });

const inherits = z.strictObject({ collection: text, id: text, title: text, address, how: z.enum(dependencies) });

/**
 * One entry that differs between two states of the content, as a report has it. `file` and `address` are those of the later state, or of the
 * earlier one for an entry that is gone. Names of collections are not compared with the registry: a pull request may add one that this code does not know.
 */
export const changed = z.strictObject({
  kind: z.enum(entryChanges),
  collection: text,
  id: text,
  title: text,
  file: text,
  address: address.optional(),
  /** The id before, of a renamed entry. */
  formerId: text.optional(),
  /** The address before, where it differs. */
  formerAddress: address.optional(),
  fields: z.array(fieldChange),
  /** Whether the meaning of a definition changed, apart from its wording. */
  meaning: z.boolean(),
  /** Only where the meaning changed. */
  inherits: z.array(inherits),
});

/** An entry of the later state that has a mistake in the earlier one, so that nobody can say what changed. */
export const unread = z.strictObject({ collection: text, id: text, file: text });

/** What this code makes itself: every collection is one that it knows. */
type Known<T> = Omit<T, 'collection'> & { collection: CollectionName };

/** One field that changed, with its values in words as a reader would see them; undefined on the side that does not have it. */
export type FieldChange = z.output<typeof fieldChange>;

/** Something that is computed from what changed, shows it or names it, and so changes with it. */
export type Inherits = Known<z.output<typeof inherits>>;

/** One entry that differs between two states of the content. */
export type Changed = Known<Omit<z.output<typeof changed>, 'inherits'>> & { inherits: Inherits[] };

/** An entry that could not be compared. */
export type Unread = Known<z.output<typeof unread>>;

/** What differs between two states of the content, in the order of files. `unread` is there only when something could not be compared. */
export type ContentDiff = { base: string; changed: Changed[]; unread?: Unread[] };

const partOfField: Readonly<Record<string, Part>> = {
  window: 'window',
  unit: 'unit',
  direction: 'direction',
  includes: 'in and out',
  excludes: 'in and out',
  sourceOfTruth: 'source of truth',
  sources: 'sources',
  owner: 'owner',
  type: 'type',
  title: 'names',
  name: 'names',
  abbreviation: 'names',
  aliases: 'names',
  status: 'status',
  provenance: 'status',
  reviewed: 'status',
  approved: 'status',
  deprecation: 'status',
  searchTerms: 'hidden',
  order: 'hidden',
  formerIds: 'hidden',
  formerPaths: 'hidden',
  formerAnchors: 'hidden',
};

/** The part of an entry that a field belongs to; what is not known here is wording, because readers see it. */
export function partOf(collection: CollectionName, field: string): Part {
  if (collection === 'stakeholders' && field === 'group') return 'names';
  return partOfField[field] ?? 'wording';
}

/** The lists whose order has a meaning; in all others it has none. */
export const orderedLists: readonly string[] = ['flow'];
