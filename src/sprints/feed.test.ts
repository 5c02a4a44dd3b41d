import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test, vi } from 'vitest';
import { dayOf, dayText, type Day } from '../days/day.ts';
import { calendarText, contentLine, hasFeed, sprintFeed, type NamedSchedule } from './feed.ts';
import { seriesOf, momentAfter, sprintOf } from './sprint.ts';

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

/** The same days from the sprints themselves. */
function reported(rows: readonly NamedSchedule[], until: Day): string[] {
  const line = (start: Day, end: Day, name: string) => (start <= until ? [`${dayText(start)} ${dayText(end)} ${name}`] : []);
  return seriesOf(rows)
    .flatMap((series) => {
      const length = Math.min(series.count, Math.ceil((until - series.first) / series.step) + 2);
      return Array.from({ length: Math.max(0, length) }, (_, place) => sprintOf(series, place));
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

test.each<[string, NamedSchedule[]]>([
  ['one schedule without an end', [row('a', '2027-01-04', 2)]],
  ['lengths that change, and a break', [row('a', '2026-06-29', 2, '2026-12-18'), row('b', '2027-01-04', 3), row('c', '2028-02-28', 1)]],
  ['a single sprint', [row('a', '2027-01-04', 6, '2027-02-12')]],
])('another program finds the same days over twelve years in %s', (_, rows) => {
  const until = dayOf('2038-12-31');
  expect(reported(rows, until).length).toBeGreaterThan(3);
  expect(expanded(feed(...rows), until)).toEqual(reported(rows, until));
});

test('another program finds the same days whatever the schedule', () => {
  const rows = fc
    .record({ week: fc.nat(2000), weeks: fc.integer({ min: 1, max: 6 }), days: fc.option(fc.integer({ min: 40, max: 900 })) })
    .map(({ week, weeks, days }) => {
      const first = dayOf('2026-01-05') + week * 7;
      return row('a', dayText(first), weeks, days === null ? undefined : dayText(first + days));
    });
  fc.assert(
    fc.property(rows, (schedule) => {
      const until = dayOf(schedule.firstMonday) + 500;
      expect(expanded(feed(schedule), until)).toEqual(reported([schedule], until));
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

const bytes = (text: string) => new TextEncoder().encode(text).length;

test('ends a line with CRLF', () => {
  expect(contentLine('SUMMARY', 'Sprint')).toBe('SUMMARY:Sprint\r\n');
});

test('folds after 75 bytes, and a further line starts with a space', () => {
  expect(contentLine('A', 'x'.repeat(73))).toBe(`A:${'x'.repeat(73)}\r\n`);
  expect(contentLine('A', 'x'.repeat(74))).toBe(`A:${'x'.repeat(73)}\r\n x\r\n`);
  expect(contentLine('A', 'x'.repeat(73 + 74 + 1))).toBe(`A:${'x'.repeat(73)}\r\n ${'x'.repeat(74)}\r\n x\r\n`);
});

test('never folds within a character, and unfolds to what it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (words) => {
      const value = calendarText(words);
      const line = contentLine('SUMMARY', value);
      expect(Math.max(...line.split('\r\n').map(bytes))).toBeLessThanOrEqual(75);
      expect(line.replaceAll('\r\n ', '')).toBe(`SUMMARY:${value}\r\n`);
    }),
  );
});

test.each([
  ['a, b; c\\d', 'a\\, b\\; c\\\\d'],
  ['two\nlines', 'two\\nlines'],
  ['two\r\nlines', 'two\\nlines'],
  ['END:VEVENT\r', 'END:VEVENT\\n'],
  ['a\u0000b\u007Fc', 'a b c'],
  ['“quoted”: 100%', '“quoted”: 100%'],
])('escapes %j', (words, text) => {
  expect(calendarText(words)).toBe(text);
});
