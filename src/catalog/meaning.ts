import { createHash } from 'node:crypto';
import { canonical, sameLooks } from './canonical.ts';
import type { Catalog } from './catalog.ts';
import type { Entry } from './entry.ts';
import { withIds } from './references.ts';

/** The fields of a definition that carry its meaning: what the number is, where it comes from and which team answers for it. */
export const meaningFields: readonly string[] = [
  ...['type', 'calculation', 'window', 'unit', 'direction', 'includes', 'excludes'],
  ...['sourceOfTruth', 'sources', 'owner'],
];

/**
 * A fingerprint of what a definition means: 16 hexadecimal digits, the start of a SHA-256 over the fields of its meaning in canonical form.
 * It stays when only words, the order of lists, the style of the YAML, capitals, punctuation or the ids of other entries change.
 */
export function meaningOf(entry: Entry<'metrics'>, catalog: Catalog): string {
  const data = withIds(entry, (collection, id) => {
    const named = catalog.of(collection).get(id)?.data as { formerIds?: string[] } | undefined;
    // The first id that an entry ever had stays the same when it is renamed.
    return named?.formerIds?.[0];
  });
  const meaning = Object.fromEntries(meaningFields.map((field) => [field, plainLooks(data[field])]));
  return createHash('sha256')
    .update(canonical(meaning) ?? '')
    .digest('hex')
    .slice(0, 16);
}

function plainLooks(value: unknown): unknown {
  if (typeof value === 'string') return sameLooks(value);
  if (Array.isArray(value)) return value.map(plainLooks);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, plainLooks(field)]));
}

/** What the approval of a definition is worth: nobody gave one, it holds, or the meaning changed since. */
export type Approval = 'none' | 'current' | 'outdated';

/** What the approval of a definition is worth now. */
export function approvalOf(entry: Entry<'metrics'>, catalog: Catalog): Approval {
  const { approved } = entry.data;
  if (approved === undefined) return 'none';
  return approved.meaning === meaningOf(entry, catalog) ? 'current' : 'outdated';
}

/** Whether a definition is the team's word: its status says so, and a person approved what it means now. */
export function isCanonical(entry: Entry<'metrics'>, catalog: Catalog): boolean {
  return entry.data.status === 'approved' && approvalOf(entry, catalog) === 'current';
}
