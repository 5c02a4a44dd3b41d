import { expect, test } from 'vitest';
import { calendarWords, rangeWords } from './calendar.ts';
import { dayOf } from '../days/day.ts';

const timeZone = 'America/New_York';
const rows = [{ firstMonday: '2027-01-04', weeks: 2, timeZone }];
const at = (day: string, schedules: Parameters<typeof calendarWords>[0] = rows) => calendarWords(schedules, new Date(`${day}T17:00:00Z`));

/** What each of the two sprints says first. */
const heads = (day: string, schedules?: typeof rows) =>
  at(day, schedules)?.sprints.map(({ label, days, state }) => `${label}: ${days}. ${state}`);

test('reports a running sprint, its days and the next one', () => {
  expect(at('2027-01-08')).toEqual({
    today: 'Friday, Jan 8, 2027',
    timeZone,
    sprints: [
      {
        label: 'Current sprint',
        days: 'January 4–15, 2027',
        state: 'Workday 5 of 10',
        done: 5,
        total: 10,
        moments: [
          { name: 'Sprint planning', day: 'Thursday, December 31', when: '8 days ago', state: 'past' },
          { name: 'Kick-off message', day: 'Monday, January 4', when: '4 days ago', state: 'past' },
          { name: 'Mid-sprint update', day: 'Friday, January 8', when: 'today', state: 'today' },
        ],
      },
      {
        label: 'Next sprint',
        days: 'January 18–29, 2027',
        state: 'Starts in 10 days',
        done: 0,
        total: 10,
        moments: [
          { name: 'Sprint planning', day: 'Thursday, January 14', when: 'in 6 days', state: 'coming' },
          { name: 'Kick-off message', day: 'Monday, January 18', when: 'in 10 days', state: 'coming' },
          { name: 'Mid-sprint update', day: 'Friday, January 22', when: 'in 14 days', state: 'coming' },
        ],
      },
    ],
  });
});

test.each([
  ['2027-01-04', 'Current sprint: January 4–15, 2027. Workday 1 of 10'],
  ['2027-01-09', 'Current sprint: January 4–15, 2027. 5 of 10 workdays are over'],
  ['2027-01-10', 'Current sprint: January 4–15, 2027. 5 of 10 workdays are over'],
  ['2027-01-11', 'Current sprint: January 4–15, 2027. Workday 6 of 10'],
  ['2027-01-15', 'Current sprint: January 4–15, 2027. Workday 10 of 10'],
  ['2027-01-16', 'Previous sprint: January 4–15, 2027. Ended yesterday'],
  ['2027-01-18', 'Current sprint: January 18–29, 2027. Workday 1 of 10'],
])('on %s says “%s”', (day, words) => {
  expect(heads(day)?.[0]).toBe(words);
});

test('says when the next sprint starts, up to the day before', () => {
  expect(['2027-01-16', '2027-01-17'].map((day) => heads(day)?.[1])).toEqual([
    'Next sprint: January 18–29, 2027. Starts in 2 days',
    'Next sprint: January 18–29, 2027. Starts tomorrow',
  ]);
});

test('before the first sprint reports that one and the one after it', () => {
  expect(heads('2026-12-30')).toEqual([
    'Next sprint: January 4–15, 2027. Starts in 5 days',
    'The sprint after: January 18–29, 2027. Starts in 19 days',
  ]);
});

test('after the last sprint says that no date is set', () => {
  const ended = [{ firstMonday: '2027-01-04', weeks: 2, timeZone, until: '2027-01-15' }];
  expect(heads('2027-03-01', ended)).toEqual([
    'Previous sprint: January 4–15, 2027. Ended 45 days ago',
    'Next sprint: No date is set. The team has not said when.',
  ]);
  expect(calendarWords([{ firstMonday: '2027-01-04', weeks: 2, timeZone, until: '2027-01-05' }], new Date())).toBeUndefined();
});

test.each([
  ['2027-03-20', 'Ended 64 days ago'],
  ['2027-05-15', 'Ended 4 months ago'],
  ['2028-06-15', 'Ended 17 months ago'],
  ['2037-01-20', 'Ended 10 years ago'],
])('on %s says “%s” of a sprint that is long over', (day, words) => {
  const [sprint] = at(day, [{ firstMonday: '2027-01-04', weeks: 2, timeZone, until: '2027-01-15' }])?.sprints ?? [];
  expect(sprint?.state).toBe(words);
});

test('goes by the day of the team, not by that of who reads it', () => {
  // Monday in New York has five hours to go when it is Tuesday in UTC.
  expect(calendarWords(rows, new Date('2027-01-05T04:59:59Z'))?.sprints[0].state).toBe('Workday 1 of 10');
  expect(calendarWords(rows, new Date('2027-01-05T05:00:00Z'))?.sprints[0].state).toBe('Workday 2 of 10');
});

test.each([
  ['2027-01-04', '2027-01-15', 'January 4–15, 2027'],
  ['2027-01-25', '2027-02-05', 'Jan 25 – Feb 5, 2027'],
  ['2026-12-28', '2027-01-08', 'Dec 28, 2026 – Jan 8, 2027'],
])('names the days from %s to %s', (start, end, words) => {
  expect(rangeWords({ start: dayOf(start), end: dayOf(end) })).toBe(words);
});
