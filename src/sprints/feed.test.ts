import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test, vi } from 'vitest';
import { dayOf, dayText, type Day } from '../days/day.ts';
import { hasFeed, sprintFeed, type NamedSchedule } from './feed.ts';
import { seriesOf, sprintOf } from './sprint.ts';

const site = { title: 'Analytics, Handbook; tests', url: 'https://handbook.example.com' };
const row = (id: string, firstMonday: string, weeks: number, until?: string): NamedSchedule => ({
  id,
  firstMonday,
  weeks,
  timeZone: 'America/New_York',
  until,
});
const feed = (...rows: NamedSchedule[]) => sprintFeed(rows, site);
const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));

/** The days of every event until a day, as another program expands the feed: what it is, when it starts, when it ends. */
function expanded(text: string, until: Day): string[] {
  return eventsOf(text)
    .flatMap((event) => {
      const found: string[] = [];
      const days = event.iterator();
      const next = () => days.next() as ICAL.Time | null;
      for (let start = next(); start && dayOf(start.toString()) <= until; start = next()) {
        const { endDate } = event.getOccurrenceDetails(start);
        expect(start.isDate).toBe(true);
        found.push(`${start.toString()} ${dayText(dayOf(endDate.toString()) - 1)} ${event.summary}`);
      }
      return found;
    })
    .sort();
}

/** The same days from the sprints themselves. */
function sprintDays(rows: readonly NamedSchedule[], until: Day): string[] {
  const sprints = seriesOf(rows).flatMap((series) => {
    const length = Math.min(series.count, Math.ceil((until - series.first) / series.step) + 2);
    return Array.from({ length: Math.max(0, length) }, (_, place) => sprintOf(series, place));
  });
  const days = sprints.flatMap(({ start, end }) => [
    { from: start, to: end, name: 'Sprint' },
    { from: start - 4, to: start - 4, name: 'Sprint planning' },
    { from: start, to: start, name: 'Kick-off message' },
    { from: start + 4, to: start + 4, name: 'Mid-sprint update' },
  ]);
  return days
    .filter(({ from }) => from <= until)
    .map(({ from, to, name }) => `${dayText(from)} ${dayText(to)} ${name}`)
    .sort();
}

/** Up to three schedules that start on different Mondays, and end some days later or never. */
const someSchedules = fc
  .uniqueArray(fc.tuple(fc.nat(150), fc.integer({ min: 1, max: 6 }), fc.option(fc.integer({ min: 40, max: 900 }))), {
    ...{ minLength: 1, maxLength: 3, selector: ([week]) => week },
  })
  .map((schedules) =>
    schedules.map(([week, weeks, days]) => {
      const first = dayOf('2026-01-05') + week * 7;
      return row(`week-${week}`, dayText(first), weeks, days === null ? undefined : dayText(first + days));
    }),
  );

test('another program finds the same days whatever the schedules', () => {
  const until = dayOf('2030-12-31');
  fc.assert(
    fc.property(someSchedules, (rows) => {
      expect(expanded(feed(...rows), until)).toEqual(sprintDays(rows, until));
    }),
    { numRuns: 50 },
  );
});

test('says its first sprint exactly so', () => {
  const text = feed({ ...row('two-weeks', '2027-01-04', 2, '2027-03-12'), note: 'No sprint over the holidays, and; none' });
  expect(text.split('BEGIN:VEVENT\r\n').slice(0, 2).join('')).toBe(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Analytics\\, Handbook\\; tests//Sprints//EN',
      'CALSCALE:GREGORIAN',
      'NAME:Analytics\\, Handbook\\; tests: sprints',
      'X-WR-CALNAME:Analytics\\, Handbook\\; tests: sprints',
      'REFRESH-INTERVAL;VALUE=DURATION:P1D',
      'X-PUBLISHED-TTL:P1D',
      'UID:two-weeks-sprint@sprints.handbook.example.com',
      'DTSTAMP:20270104T000000Z',
      'DTSTART;VALUE=DATE:20270104',
      'DTEND;VALUE=DATE:20270116',
      'RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20270301',
      'SUMMARY:Sprint',
      'DESCRIPTION:From Monday to the Friday on which it ends.\\nNo sprint over the',
      '  holidays\\, and\\; none',
      'URL:https://handbook.example.com/handbook/sprint-planning/',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      '',
    ].join('\r\n'),
  );
});

const oddities = [',', ';', '\\', '\n', '\r', '\r\n', '\u0000', '\u007F', 'END:VEVENT', '“é”', '🎉', ' '];

test('keeps the lines and the values that the format asks for, whatever the words', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.string({ unit: fc.constantFrom(...oddities) })), (note) => {
      const text = feed({ ...row('a', '2027-01-04', 2), note });
      for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      const descriptions = eventsOf(text).map(({ description }) => description);
      expect(descriptions).toHaveLength(4);
      const kept = note.replace(/\r\n?/g, '\n').replace(/(?!\n)\p{Cc}/gu, ' ');
      for (const description of descriptions) expect(description).toContain(kept);
    }),
  );
});

test('gives each event an id that no other has and that another length leaves alone', () => {
  const ids = (weeks: number) =>
    eventsOf(feed(row('a', '2027-01-04', weeks, '2027-02-12'), row('b', '2027-02-15', 1))).map(({ uid }) => uid);
  expect(new Set(ids(2)).size).toBe(8);
  expect(ids(3)).toEqual(ids(2));
});

test('is not there without a sprint', () => {
  expect(hasFeed([])).toBe(false);
  expect(hasFeed([row('a', '2027-01-04', 2, '2027-01-14')])).toBe(false);
  expect(hasFeed([row('a', '2027-01-04', 2)])).toBe(true);
});

test('has the same bytes on another day', () => {
  vi.useFakeTimers();
  const on = (day: string) => {
    vi.setSystemTime(day);
    return feed(row('a', '2027-01-04', 2, '2027-06-18'), row('b', '2027-07-05', 3));
  };
  expect(on('2026-05-20')).toBe(on('2031-02-03'));
  vi.useRealTimers();
});
