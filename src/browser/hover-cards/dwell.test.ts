import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { dwell, type Dwell } from './dwell.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** What a reader does: waits some milliseconds, comes to a link, or leaves, stays or dismisses. */
type Act = number | 'leave' | 'stay' | 'dismiss' | 'enter mau' | 'enter dau' | 'enter slow' | 'enter broken';

/** What happens as a reader does this; the card of `slow` comes after two seconds, and that of `broken` never. */
async function follow(acts: readonly Act[]): Promise<string[]> {
  const events: string[] = [];
  const reader: Dwell<string> = dwell({
    load: async (link: string) => {
      events.push(`load ${link}`);
      if (link === 'broken') throw new Error('offline');
      if (link === 'slow') await new Promise((resolve) => setTimeout(resolve, 2000));
      return link.toUpperCase();
    },
    show: (link, card) => events.push(`show ${link} ${card}`),
    hide: () => events.push('hide'),
  });
  for (const act of acts) {
    if (typeof act === 'number') await vi.advanceTimersByTimeAsync(act);
    else if (act === 'leave' || act === 'stay' || act === 'dismiss') reader[act]();
    else reader.enter(act.replace('enter ', ''));
  }
  return events;
}

const [load, show] = ['load mau', 'show mau MAU'];

test.each<[string, Act[], string[]]>([
  ['nothing is fetched within 150 ms', ['enter mau', 149], []],
  ['a card is fetched after 150 ms', ['enter mau', 150], [load]],
  ['it is not shown within 500', ['enter mau', 499], [load]],
  ['it is shown after 500', ['enter mau', 500], [load, show]],
  ['a reader who only passes over a link sees nothing', ['enter mau', 400, 'leave', 1000], [load]],
  ['it stays for 299 ms after the reader has left', ['enter mau', 500, 'leave', 299], [load, show]],
  ['it goes away after 300', ['enter mau', 500, 'leave', 300], [load, show, 'hide']],
  ['it stays while the reader is on it', ['enter mau', 500, 'leave', 200, 'stay', 5000], [load, show]],
  ['it stays for a reader who comes back to the link', ['enter mau', 500, 'leave', 200, 'enter mau', 5000], [load, show]],
  ['it makes room for the card of another link', ['enter mau', 500, 'enter dau'], [load, show, 'hide']],
  ['the other card comes in its time', ['enter mau', 500, 'enter dau', 500], [load, show, 'hide', 'load dau', 'show dau DAU']],
  ['once dismissed, it does not come again', ['enter mau', 500, 'dismiss', 'enter mau', 1000], [load, show, 'hide']],
  ['until the reader has left', ['enter mau', 500, 'dismiss', 'leave', 'enter mau', 500], [load, show, 'hide', load, show]],
  ['without an answer nothing is shown', ['enter broken', 1000, 'leave'], ['load broken']],
  ['an answer that comes too late is not shown', ['enter slow', 1000, 'leave', 3000], ['load slow']],
  ['an answer that comes late but is still wanted is shown', ['enter slow', 2200], ['load slow', 'show slow SLOW']],
])('%s', async (_, acts, events) => {
  expect(await follow(acts)).toEqual(events);
});
