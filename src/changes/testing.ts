import { catalogOf } from '../catalog/testing.ts';
import type { Entry } from '../catalog/entry.ts';
import type { ContentDiff, FieldChange } from './change.ts';
import { diffContent } from './diff-content.ts';

/** The diff between two states, each given by its entries. */
export function diffOf(before: readonly Entry[], after: readonly Entry[]): ContentDiff {
  return diffContent(catalogOf(...before), catalogOf(...after), 'main');
}

/** A changed field as `part path: before → after`, with `–` for a side that does not have it. */
function fieldText({ part, path, before = '–', after = '–' }: FieldChange): string {
  return `${part} ${path}: ${before} → ${after}`;
}

/** The fields that changed in one entry, while all others are the same in both states. */
export function fieldsOf(before: Entry, after: Entry, ...others: readonly Entry[]): string[] {
  return diffOf([before, ...others], [after, ...others]).changed.flatMap(({ fields }) => fields.map(fieldText));
}
