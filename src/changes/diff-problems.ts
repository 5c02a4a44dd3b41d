import type { Catalog } from '../catalog/catalog.ts';
import { byPlace, type Problem } from '../problems/problem.ts';
import type { Changed, ContentDiff } from './change.ts';
import { changeTold } from './change-told.ts';
import { meaningParts } from './field-parts.ts';
import { historyKept } from './history-kept.ts';

/** What a diff must not do: change a definition without a word in its history, or take a word out of it. A definition that is new has nobody to tell. */
export function diffProblems(diff: ContentDiff, before: Catalog, after: Catalog, today: string): Problem[] {
  return diff.changed.flatMap((changed) => problemsOf(changed, before, after, today)).sort(byPlace);
}

function problemsOf({ collection, id, formerId, fields }: Changed, before: Catalog, after: Catalog, today: string): Problem[] {
  if (collection !== 'metrics') return [];
  const old = before.of('metrics').get(formerId ?? id);
  const now = after.of('metrics').get(id);
  if (!old || !now) return [];
  const meaning = fields.filter(({ part }) => meaningParts.includes(part));
  return [...changeTold(old, now, meaning, today), ...historyKept(old, now)];
}
