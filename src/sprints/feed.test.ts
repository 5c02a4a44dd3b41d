import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test, vi } from 'vitest';
import { dayOf, dayText, type Day } from '../days/day.ts';
import { hasFeed, sprintFeed, type NamedRhythm } from './feed.ts';
import { heldBy, momentAfter, sprintOf } from './sprint.ts';

const site = { title: 'Analytics, Handbook; tests', url: 'https://handbook.example.com' };
const row = (id: string, firstMonday: string, weeks: number, until?: string): NamedRhythm => ({
  id,
  firstMonday,
  weeks,
  timeZone: 'America/New_York',
  until,
});
const feed = (...rows: NamedRhythm[]) => sprintFeed(rows, site);
const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));

/** The days of every event until a day, as another program expands the feed: what it is, when it starts, when it ends. */
function expanded(text: string, until: Day): string[] {
  return eventsOf(text)
    .flatMap((event) => {
      const found: string[] = [];
      const days = event.iterator();
      for (
        let start = days.next() as ICAL.Time | null;
        start && dayOf(start.toString()) <= until;
        start = days.next() as ICAL.Time | null
      ) {
        const { endDate } = event.getOccurrenceDetails(start);
        expect(start.isDate).toBe(true);
        found.push(`${start.toString()} ${dayText(dayOf(endDate.toString()) - 1)} ${event.summary}`);
      }
      return found;
    })
    .sort();
}

/** The same from the sprints themselves. */
function told(rows: readonly NamedRhythm[], until: Day): string[] {
  const line = (start: Day, end: Day, name: string) => (start <= until ? [`${dayText(start)} ${dayText(end)} ${name}`] : []);
  return heldBy(rows)
    .flatMap((held) => {
      const length = Math.min(held.count, Math.ceil((until - held.first) / held.step) + 2);
      return Array.from({ length: Math.max(0, length) }, (_, place) => sprintOf(held, place));
    })
    .flatMap(({ start, end }) => {
      const moment = (name: keyof typeof momentAfter, words: string) => line(start + momentAfter[name], start + momentAfter[name], words);
      return [
        ...line(start, end, 'Sprint'),
        ...moment('planning', 'Sprint planning'),
        ...moment('kickoff', 'Kick-off message'),
        ...moment('update', 'Mid-sprint update'),
      ];
    })
    .sort();
}

test.each<[string, NamedRhythm[]]>([
  ['one rhythm without an end', [row('a', '2027-01-04', 2)]],
  ['lengths that change, and a break', [row('a', '2026-06-29', 2, '2026-12-18'), row('b', '2027-01-04', 3), row('c', '2028-02-28', 1)]],
  ['a single sprint', [row('a', '2027-01-04', 6, '2027-02-12')]],
])('another program finds the same days over twelve years in %s', (_, rows) => {
  const until = dayOf('2038-12-31');
  expect(told(rows, until).length).toBeGreaterThan(3);
  expect(expanded(feed(...rows), until)).toEqual(told(rows, until));
});

test('another program finds the same days whatever the rhythm', () => {
  const rows = fc
    .record({ week: fc.nat(2000), weeks: fc.integer({ min: 1, max: 6 }), days: fc.option(fc.integer({ min: 40, max: 900 })) })
    .map(({ week, weeks, days }) => {
      const first = dayOf('2026-01-05') + week * 7;
      return row('a', dayText(first), weeks, days === null ? undefined : dayText(first + days));
    });
  fc.assert(
    fc.property(rows, (rhythm) => {
      const until = dayOf(rhythm.firstMonday) + 500;
      expect(expanded(feed(rhythm), until)).toEqual(told([rhythm], until));
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

test('keeps the lines and the values that the format asks for, whatever the words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (note) => {
      const text = feed({ ...row('a', '2027-01-04', 2), note });
      for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      expect(eventsOf(text)).toHaveLength(4);
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
