import type { Problem } from '../problems/problem.ts';
import type { ContentDiff, EntryChange } from './change.ts';

/** What `npm run diff -- --format json` prints; within version 1 no field is removed. */
export type DiffReport = ContentDiff & {
  version: 1;
  /** The commit that the content is compared with: where HEAD left the base. */
  commit: string;
  /** Whether the content of the working tree could be read; when not, `changed` is empty and `problems` says why. */
  complete: boolean;
  summary: Record<EntryChange | 'meaning' | 'unread' | 'problems', number>;
  problems: Problem[];
};

/** A diff with the problems in it and how many there are of each. */
export function diffReport(diff: ContentDiff, commit: string, problems: Problem[], complete: boolean): DiffReport {
  const of = (kind: EntryChange) => diff.changed.filter((changed) => changed.kind === kind).length;
  const summary = {
    added: of('added'),
    removed: of('removed'),
    renamed: of('renamed'),
    deprecated: of('deprecated'),
    changed: of('changed'),
    meaning: diff.changed.filter(({ meaning }) => meaning).length,
    unread: diff.unread?.length ?? 0,
    problems: problems.length,
  };
  return { version: 1, ...diff, commit, complete, summary, problems };
}
