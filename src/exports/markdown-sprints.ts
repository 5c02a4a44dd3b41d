import { feedPath, hasFeed } from '../sprints/feed.ts';
import { noDateWords, rhythmsInWords, rhythmWords } from '../sprints/words.ts';
import { bullets, inline, link, type Handbook } from './markdown-text.ts';

/** The sprints by their rhythms, from which every one of them can be computed: a text that is kept cannot say which one is current. */
export function sprintCalendar({ catalog, site }: Handbook): string {
  const rows = [...catalog.of('sprints').values()].map(({ data }) => data);
  if (!hasFeed(rows)) return [rhythmWords, noDateWords].join('\n\n');
  const notes = rows.flatMap(({ note }) => (note === undefined ? [] : [note]));
  return [
    rhythmWords,
    bullets([...rhythmsInWords(rows), ...notes].map(inline)),
    `${link('All dates as a calendar', site.url + feedPath)} in the iCalendar format.`,
  ].join('\n\n');
}
