import type { Lock, LockRecord } from './record.ts';

/** How the lock keeps titles: as they are, or as a keyed hash where the repository is public. */
export type TitleMode = 'plain' | 'hash';

/** How titles are kept; without a function nothing can be hashed, and then no title is kept. */
export type Titles = { mode: TitleMode; hash?: ((title: string) => string) | undefined };

/** What the lock keeps of the names of an object. */
export type Names = Pick<LockRecord, 'title' | 'titleHash' | 'folder'>;

const LONGEST = 300;

/** A title as it is compared and kept; undefined where it says nothing. */
export function plainTitle(title: string | undefined): string | undefined {
  const plain = Array.from(
    (title ?? '')
      .slice(0, 4 * LONGEST)
      .toWellFormed()
      .normalize('NFC')
      .trim(),
  );
  return plain.slice(0, LONGEST).join('').trim() || undefined;
}

/** How a lock keeps titles; undefined where it has none yet. */
export function titleMode(lock: Lock): TitleMode | undefined {
  const records = [...lock.values()];
  if (records.some(({ titleHash }) => titleHash !== undefined)) return 'hash';
  return records.some(({ title }) => title !== undefined) ? 'plain' : undefined;
}

/** Whether a title is another than the one that the lock knows; where it knows none, or it cannot be compared, it is not. */
export function isRenamed(before: LockRecord | undefined, title: string | undefined, { hash }: Titles): boolean {
  const now = plainTitle(title);
  if (before === undefined || now === undefined) return false;
  if (before.title !== undefined) return plainTitle(before.title) !== now;
  return before.titleHash !== undefined && hash !== undefined && hash(now) !== before.titleHash;
}

/** What the lock keeps of a title and a folder; with hashes it keeps no folder. */
export function keptNames(title: string | undefined, folder: string | undefined, { mode, hash }: Titles): Names {
  const plain = plainTitle(title);
  if (mode === 'plain') return { ...(plain !== undefined && { title: plain }), ...(folder !== undefined && { folder }) };
  return plain !== undefined && hash ? { titleHash: hash(plain) } : {};
}

/** The names that a record has, in a mode: what was hashed stays hashed, because nobody can read it back. */
export function inMode({ title, titleHash, folder }: Partial<LockRecord>, titles: Titles): Names {
  const hashed = titleHash !== undefined && { titleHash };
  if (titles.mode === 'hash') return { ...hashed, ...keptNames(title, folder, titles) };
  return { ...hashed, ...(title !== undefined && { title }), ...(folder !== undefined && { folder }) };
}
