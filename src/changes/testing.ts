import { catalogOf } from '../catalog/testing.ts';
import type { Entry } from '../catalog/entry.ts';
import type { ContentDiff, FieldChange } from './change.ts';
import { diffContent } from './diff-content.ts';

/** The diff between two states, each given by its entries. */
export function diffOf(before: readonly Entry[], after: readonly Entry[]): ContentDiff {
  return diffContent(catalogOf(...before), catalogOf(...after), 'main');
}

/** The fields that changed in one entry, of which all others are the same in both states. */
export function fieldsOf(before: Entry, after: Entry, ...others: readonly Entry[]): FieldChange[] {
  return diffOf([before, ...others], [after, ...others]).changed.flatMap(({ fields }) => fields);
}
