import type { ObjectKind, System } from '../../tool-links/link.ts';
import type { Access } from './access.ts';
import type { PartRun } from './find.ts';

/** How many objects of a kind a tool has, where an earlier run learned it; only for the estimate of calls. */
export type Hints = Partial<Record<ObjectKind, number>>;

/** One API with the objects that it is asked for. */
export type Part = {
  system: System;
  /** The kinds that it knows. */
  kinds: readonly ObjectKind[];
  access: Access;
  /** How many calls it takes where everything is as expected. */
  planned: number;
  run: () => Promise<PartRun>;
};

/** Pages of a list that has `count` rows, as far as that is known. */
export function pagesOf(count: number | undefined, perPage: number): number {
  return Math.max(1, Math.ceil((count ?? 0) / perPage));
}
