import { momentNames } from './calendar.ts';
import { calendarText, contentLine } from './content-line.ts';
import { dayText, type Day } from '../days/day.ts';
import { heldBy, momentAfter, moments, sprintOf, type Held, type Moment, type Rhythm } from './sprint.ts';

/** A rhythm that a calendar can know again. */
export type NamedRhythm = Rhythm & { id: string; note?: string | undefined };

/** The path at which the site serves the feed. */
export const feedPath = '/sprints.ics';

/** The page of the site that tells how sprints run. */
const page = '/handbook/sprint-planning/';

/** Whether there is anything to publish: a calendar without events is none. */
export function hasFeed(rhythms: readonly Rhythm[]): boolean {
  return heldBy(rhythms).some(({ count }) => count > 0);
}

/** Something that happens in every sprint of a rhythm, for some days from its first Monday. */
type Event = { name: string; summary: string; about: string; after: number; days: number };

const about: Readonly<Record<Moment, string>> = {
  planning: 'The team plans the sprint that starts on Monday, and looks 2-4 weeks ahead.',
  kickoff: 'A message to #analytics gives the wins of the last sprint and the plan for this one.',
  update: 'The issues of the sprint get an update with a status.',
};

/**
 * All sprints and their moments as an iCalendar feed (RFC 5545) of whole days, which are the same days in every time zone.
 * The text depends on the rhythms alone: the same rows give the same bytes on every day.
 */
export function sprintFeed(rhythms: readonly NamedRhythm[], site: { title: string; url: string }): string {
  const title = `${site.title}: sprints`;
  const lines: [string, string][] = [
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', `-//${calendarText(site.title)}//Sprints//EN`],
    ['CALSCALE', 'GREGORIAN'],
    ['NAME', calendarText(title)],
    ['X-WR-CALNAME', calendarText(title)],
    ['REFRESH-INTERVAL;VALUE=DURATION', 'P1D'],
    ['X-PUBLISHED-TTL', 'P1D'],
    ...heldBy(rhythms).flatMap((held) => (held.count > 0 ? eventsOf(held).flatMap((event) => eventLines(held, event, site.url)) : [])),
    ['END', 'VCALENDAR'],
  ];
  return lines.map(([name, value]) => contentLine(name, value)).join('');
}

function eventsOf(held: Held<NamedRhythm>): Event[] {
  const { start, end } = sprintOf(held, 0);
  return [
    { name: 'sprint', summary: 'Sprint', about: 'From Monday to the Friday on which it ends.', after: 0, days: end - start + 1 },
    ...moments.map((moment) => ({
      name: moment,
      summary: momentNames[moment],
      about: about[moment],
      after: momentAfter[moment],
      days: 1,
    })),
  ];
}

function eventLines(held: Held<NamedRhythm>, event: Event, url: string): [string, string][] {
  const { id, weeks, note, firstMonday } = held.rhythm;
  const start = held.first + event.after;
  // Without an hour, a planning that takes one of them would make its readers busy all day.
  return [
    ['BEGIN', 'VEVENT'],
    ['UID', calendarText(`${id}-${event.name}@sprints.${new URL(url).hostname}`)],
    ['DTSTAMP', `${dateText(firstMonday)}T000000Z`],
    ['DTSTART;VALUE=DATE', dateOf(start)],
    ['DTEND;VALUE=DATE', dateOf(start + event.days)],
    ['RRULE', `FREQ=WEEKLY;INTERVAL=${weeks}${untilText(held, start)}`],
    ['SUMMARY', calendarText(event.summary)],
    ['DESCRIPTION', calendarText([event.about, note].filter(Boolean).join('\n'))],
    ['URL', url + page],
    ['TRANSP', 'TRANSPARENT'],
    ['END', 'VEVENT'],
  ];
}

/** The day on which an event happens for the last time, where there is one. */
function untilText({ count, step }: Held, start: Day): string {
  return Number.isFinite(count) ? `;UNTIL=${dateOf(start + (count - 1) * step)}` : '';
}

function dateOf(day: Day): string {
  return dateText(dayText(day));
}

function dateText(day: string): string {
  return day.replaceAll('-', '');
}
