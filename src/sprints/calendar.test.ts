import { expect, test } from 'vitest';
import { calendarWords, rangeWords, schedulesInWords } from './calendar.ts';
import { dayOf } from '../days/day.ts';

const timeZone = 'America/New_York';
const rows = [{ firstMonday: '2027-01-04', weeks: 2, timeZone }];
const at = (day: string, schedules: Parameters<typeof calendarWords>[0] = rows) => calendarWords(schedules, new Date(`${day}T17:00:00Z`));

/** What each of the two sprints says first. */
const heads = (day: string, schedules?: typeof rows) =>
  at(day, schedules)?.sprints.map(({ label, days, state }) => `${label}: ${days}. ${state}`);

test('reports a running sprint, its days and the next one', () => {
  const shown = at('2027-01-08');
  expect(shown).toMatchObject({
    today: 'Friday, Jan 8, 2027',
    timeZone,
    sprints: [
      { done: 5, total: 10 },
      { done: 0, total: 10 },
    ],
  });
  expect(shown?.sprints.map(({ moments }) => moments.map(({ name, day, when, state }) => `${name}: ${day}, ${when}, ${state}`))).toEqual([
    [
      'Sprint planning: Thursday, December 31, 8 days ago, past',
      'Kick-off message: Monday, January 4, 4 days ago, past',
      'Mid-sprint update: Friday, January 8, today, today',
    ],
    [
      'Sprint planning: Thursday, January 14, in 6 days, coming',
      'Kick-off message: Monday, January 18, in 10 days, coming',
      'Mid-sprint update: Friday, January 22, in 14 days, coming',
    ],
  ]);
});

const ended = [{ firstMonday: '2027-01-04', weeks: 2, timeZone, until: '2027-01-15' }];
const [first, second] = ['January 4–15, 2027', 'January 18–29, 2027'];
const notSet = 'Next sprint: No date is set. The team has not said when.';

test.each([
  ['2026-12-30', rows, `Next sprint: ${first}. Starts in 5 days`, `The sprint after: ${second}. Starts in 19 days`],
  ['2027-01-04', rows, `Current sprint: ${first}. Workday 1 of 10`, `Next sprint: ${second}. Starts in 14 days`],
  ['2027-01-08', rows, `Current sprint: ${first}. Workday 5 of 10`, `Next sprint: ${second}. Starts in 10 days`],
  ['2027-01-09', rows, `Current sprint: ${first}. 5 of 10 workdays are over`, `Next sprint: ${second}. Starts in 9 days`],
  ['2027-01-11', rows, `Current sprint: ${first}. Workday 6 of 10`, `Next sprint: ${second}. Starts in 7 days`],
  ['2027-01-15', rows, `Current sprint: ${first}. Workday 10 of 10`, `Next sprint: ${second}. Starts in 3 days`],
  ['2027-01-16', rows, `Previous sprint: ${first}. Ended yesterday`, `Next sprint: ${second}. Starts in 2 days`],
  ['2027-01-17', rows, `Previous sprint: ${first}. Ended 2 days ago`, `Next sprint: ${second}. Starts tomorrow`],
  ['2027-01-18', rows, `Current sprint: ${second}. Workday 1 of 10`, 'Next sprint: February 1–12, 2027. Starts in 14 days'],
  ['2027-03-01', ended, `Previous sprint: ${first}. Ended 45 days ago`, notSet],
  ['2027-05-15', ended, `Previous sprint: ${first}. Ended 4 months ago`, notSet],
  ['2028-06-15', ended, `Previous sprint: ${first}. Ended 17 months ago`, notSet],
  ['2037-01-20', ended, `Previous sprint: ${first}. Ended 10 years ago`, notSet],
])('on %s', (day, schedules, ...said) => {
  expect(heads(day, schedules)).toEqual(said);
});

test.each([
  [rows, ['From January 4, 2027 on, a sprint starts every 2 weeks (America/New_York time). The first is January 4–15, 2027.']],
  [
    ended,
    [
      'From January 4, 2027 on, a sprint starts every 2 weeks (America/New_York time). The first is January 4–15, 2027, and the last is January 4–15, 2027.',
    ],
  ],
  [
    [{ firstMonday: '2027-01-04', weeks: 1, timeZone }],
    ['From January 4, 2027 on, a sprint starts every week (America/New_York time). The first is January 4–8, 2027.'],
  ],
  [[{ firstMonday: '2027-01-04', weeks: 2, timeZone, until: '2027-01-05' }], []],
])('says the schedules %j', (schedules, said) => {
  expect(schedulesInWords(schedules)).toEqual(said);
});

test('says nothing where no sprint ever takes place', () => {
  expect(calendarWords([{ firstMonday: '2027-01-04', weeks: 2, timeZone, until: '2027-01-05' }], new Date())).toBeUndefined();
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
