import { rangeWords } from './calendar.ts';
import { dayIn, dayOf } from '../days/day.ts';
import { heldBy, sprintOf, type Rhythm } from './sprint.ts';

/** When things happen in every sprint, in a sentence. */
export const rhythmWords =
  'A sprint starts on a Monday and ends on a Friday: planning is on the Thursday before, the kick-off message on the first Monday, the mid-sprint update on the first Friday.';

/** What a reader should know while no first Monday is set. */
export const noDateWords =
  'No date is set: the team has not said on which Monday a sprint starts, so this page cannot tell the current one.';

/** Each rhythm in a sentence or two: from when on, how long, its first sprint, and its last one if it ends. */
export function rhythmsInWords(rhythms: readonly Rhythm[]): string[] {
  return heldBy(rhythms)
    .filter(({ count }) => count > 0)
    .map((held) => {
      const { firstMonday, weeks, timeZone } = held.rhythm;
      const from = dayIn({ dateStyle: 'long' }, dayOf(firstMonday));
      const last = Number.isFinite(held.count) ? `, and the last is ${rangeWords(sprintOf(held, held.count - 1))}` : '';
      const every = weeks === 1 ? 'every week' : `every ${weeks} weeks`;
      return `From ${from} on a sprint starts ${every}, by the days of ${timeZone}. The first is ${rangeWords(sprintOf(held, 0))}${last}.`;
    });
}
