import type { CollectionName } from '../schemas/index.ts';
import type { Part } from './change.ts';

const parts: Readonly<Record<string, Part>> = {
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
  return parts[field] ?? 'wording';
}

/** The parts where a number comes from. */
export const sourceParts: readonly Part[] = ['source of truth', 'sources'];

/** The parts that say what a number is. */
export const numberParts: readonly Part[] = ['formula', 'parts', 'window', 'unit', 'direction', 'in and out', 'type'];

/** The parts that carry the meaning of a definition: what the number is, where it comes from and who answers for it. */
export const meaningParts: readonly Part[] = [...numberParts, ...sourceParts, 'owner'];

/** All parts in the order in which a diff tells them: what matters most to a reader comes first. */
export const partOrder: readonly Part[] = [...meaningParts, 'names', 'status', 'wording', 'hidden'];

/** The lists whose order says something; in all others it does not. */
export const orderedLists: readonly string[] = ['flow'];
