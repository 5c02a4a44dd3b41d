import type { CollectionName } from '../schemas/index.ts';

/** What a change does to an entry as a whole. */
export type EntryChange = 'added' | 'removed' | 'renamed' | 'deprecated' | 'changed';

/** The parts of a definition that carry its meaning, and `wording` for everything else that a reader sees; `hidden` changes nothing that anyone sees. */
export type Part =
  | 'formula'
  | 'parts'
  | 'window'
  | 'unit'
  | 'direction'
  | 'in and out'
  | 'source of truth'
  | 'sources'
  | 'owner'
  | 'type'
  | 'names'
  | 'status'
  | 'wording'
  | 'hidden';

/** One field that changed, with its values in words as a reader would see them; undefined on the side that does not have it. */
export type FieldChange = { part: Part; path: string; before: string | undefined; after: string | undefined };

/** Something that shows or is computed from what changed, and so changes with it. */
export type Inherits = {
  collection: CollectionName;
  id: string;
  title: string;
  address: string;
  how: 'computed from it' | 'shows it' | 'names it';
};

/** One entry that differs between two states of the content. `file` and `address` are those of the later state, or of the earlier one for an entry that is gone. */
export type Changed = {
  kind: EntryChange;
  collection: CollectionName;
  id: string;
  title: string;
  file: string;
  address: string | undefined;
  /** The id before, of a renamed entry. */
  formerId?: string;
  /** The address before, where it differs. */
  formerAddress?: string;
  fields: FieldChange[];
  /** Whether the meaning of a definition changed, apart from its wording. */
  meaning: boolean;
  /** Only where the meaning changed. */
  inherits: Inherits[];
};

/** An entry of the later state that has a mistake in the earlier one, so that nobody can say what changed. */
export type Unread = { collection: CollectionName; id: string; file: string };

/** What differs between two states of the content, in the order of files. `unread` is there only when something could not be compared. */
export type ContentDiff = { base: string; changed: Changed[]; unread?: Unread[] };
