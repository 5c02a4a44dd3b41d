import { daysBetween, pastDay } from '../../days/day.ts';
import type { Fact } from './fact.ts';
import { sinceOf, type Grounds, type Unnamed } from './judged.ts';
import { isFolder } from '../lock/fields.ts';
import type { LockRecord } from '../lock/record.ts';
import { isRenamed, plainTitle } from '../lock/title.ts';
import type { News } from '../lock/update.ts';
import { toldVerdicts, type ToldVerdict } from './verdict.ts';

type There = Extract<Fact, { is: 'there' }>;

/** The verdict on an object that is there: whether it is as it was, and as readers expect it. */
export function judgeThere(fact: There, before: LockRecord | undefined, grounds: Grounds): Unnamed {
  const { day, accept, titles } = grounds;
  const title = plainTitle(fact.title);
  const renamed = isRenamed(before, title, titles);
  const folder = isFolder(fact.folder?.id) ? fact.folder?.id : undefined;
  // A lock of hashes knows no folders.
  const moved = titles.mode === 'plain' && before?.folder !== undefined && folder !== undefined && folder !== before.folder;
  const held = holding(fact, renamed, moved, grounds);
  // What a person has looked at is told once more and then known.
  const lasting = accept ? held.filter((one) => one !== 'renamed' && one !== 'moved' && one !== 'moved-to-personal') : held;
  const ownDay = ownDayOf(fact, lasting[0], day);
  const news: News = {
    verdict: lasting[0] ?? 'verified',
    opens: !held.includes('trashed'),
    ...(ownDay !== undefined && { since: ownDay }),
    ...((!renamed || accept) && { title }),
    ...((!moved || accept) && { folder }),
  };
  const since = ownDayOf(fact, held[0], day) ?? sinceOf(held[0], before, day);
  const [verdict = 'verified', ...also] = held;
  return {
    verdict,
    also,
    ...(title !== undefined && { title }),
    ...(renamed && before?.title !== undefined && { formerTitle: before.title }),
    ...(since !== undefined && { since }),
    news,
  };
}

/** Every verdict that holds, the gravest first. */
function holding(fact: There, renamed: boolean, moved: boolean, { day, staleDays }: Grounds): ToldVerdict[] {
  const lastViewed = pastDay(fact.lastViewed, day);
  const holds: Partial<Record<ToldVerdict, boolean | undefined>> = {
    renamed,
    moved: moved && !fact.folder?.personal,
    'moved-to-personal': moved && fact.folder?.personal,
    stale: lastViewed !== undefined && daysBetween(lastViewed, day) > staleDays,
    revoked: fact.revoked,
    archived: fact.archived,
    trashed: fact.trashed !== undefined,
  };
  return toldVerdicts.filter((verdict) => holds[verdict]).reverse();
}

/** The day that the tool itself tells of a verdict. */
function ownDayOf({ trashed, lastViewed }: There, verdict: ToldVerdict | undefined, day: string): string | undefined {
  if (verdict === 'trashed') return pastDay(trashed?.since, day);
  return verdict === 'stale' ? pastDay(lastViewed, day) : undefined;
}
