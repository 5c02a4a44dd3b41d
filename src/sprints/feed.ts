import { momentNames } from './calendar.ts';
import { dayText, type Day } from '../days/day.ts';
import { seriesOf, momentAfter, moments, sprintOf, type SprintSeries, type Moment, type SprintSchedule } from './sprint.ts';

/** A schedule that a calendar can recognize. */
export type NamedSchedule = SprintSchedule & { id: string; note?: string | undefined };

/** The path at which the site serves the feed. */
export const feedPath = '/sprints.ics';

/** The page of the site about how sprints run. */
const page = '/handbook/sprint-planning/';

/** Whether there is a feed to publish: a calendar without events is not published. */
export function hasFeed(schedules: readonly SprintSchedule[]): boolean {
  return seriesOf(schedules).some(({ count }) => count > 0);
}

/** Something that happens in every sprint of a schedule, for some days, counted from its first Monday. */
type Event = { name: string; summary: string; about: string; after: number; days: number };

const about: Readonly<Record<Moment, string>> = {
  planning: 'The team plans the sprint that starts on Monday, and looks 2-4 weeks ahead.',
  kickoff: 'A message to #analytics gives the wins of the last sprint and the plan for this one.',
  update: 'The issues of the sprint get an update with a status.',
};

/**
 * All sprints and their moments as an iCalendar feed (RFC 5545) of whole days, which are the same days in every time zone.
 * The text depends only on the schedules: the same rows give the same bytes on every day.
 */
export function sprintFeed(schedules: readonly NamedSchedule[], site: { title: string; url: string }): string {
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
    ...seriesOf(schedules).flatMap((series) =>
      series.count > 0 ? eventsOf(series).flatMap((event) => eventLines(series, event, site.url)) : [],
    ),
    ['END', 'VCALENDAR'],
  ];
  return lines.map(([name, value]) => contentLine(name, value)).join('');
}

function eventsOf(series: SprintSeries<NamedSchedule>): Event[] {
  const { start, end } = sprintOf(series, 0);
  const day = (name: Moment) => ({ name, summary: momentNames[name], about: about[name], after: momentAfter[name], days: 1 });
  return [
    { name: 'sprint', summary: 'Sprint', about: 'From Monday to the Friday on which it ends.', after: 0, days: end - start + 1 },
    ...moments.map(day),
  ];
}

function eventLines(series: SprintSeries<NamedSchedule>, event: Event, url: string): [string, string][] {
  const { id, weeks, note } = series.schedule;
  const start = series.first + event.after;
  // Without an hour, a planning that takes one of them would make its readers busy all day.
  return [
    ['BEGIN', 'VEVENT'],
    ['UID', calendarText(`${id}-${event.name}@sprints.${new URL(url).hostname}`)],
    ['DTSTAMP', `${dateOf(series.first)}T000000Z`],
    ['DTSTART;VALUE=DATE', dateOf(start)],
    ['DTEND;VALUE=DATE', dateOf(start + event.days)],
    ['RRULE', `FREQ=WEEKLY;INTERVAL=${weeks}${untilText(series, start)}`],
    ['SUMMARY', calendarText(event.summary)],
    ['DESCRIPTION', calendarText([event.about, note].filter(Boolean).join('\n'))],
    ['URL', url + page],
    ['TRANSP', 'TRANSPARENT'],
    ['END', 'VEVENT'],
  ];
}

/** The day on which an event happens for the last time, where there is one. */
function untilText({ count, step }: SprintSeries, start: Day): string {
  return Number.isFinite(count) ? `;UNTIL=${dateOf(start + (count - 1) * step)}` : '';
}

function dateOf(day: Day): string {
  return dayText(day).replaceAll('-', '');
}

/** The most bytes that a line of iCalendar may have, without its end (RFC 5545, 3.1). */
const LONGEST = 75;

const encoder = new TextEncoder();

/** One line of iCalendar with its end, folded where it is too long, and never within a character. */
function contentLine(name: string, value: string): string {
  let folded = '';
  let bytes = 0;
  for (const character of `${name}:${value}`) {
    const length = encoder.encode(character).length;
    if (bytes + length > LONGEST) {
      folded += '\r\n ';
      // The space that starts a further line counts too.
      bytes = 1;
    }
    folded += character;
    bytes += length;
  }
  return `${folded}\r\n`;
}

/** Words as a TEXT value of iCalendar, which must not contain other control characters. */
function calendarText(words: string): string {
  return words
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}
