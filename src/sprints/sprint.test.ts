import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf, dayText, type Day } from '../days/day.ts';
import { seriesOf, sprintOf, sprintsAround, workdays, type SprintSchedule, type Sprint } from './sprint.ts';

const zone = 'America/New_York';
const schedule = (firstMonday: string, weeks = 2, until?: string): SprintSchedule => ({ firstMonday, weeks, timeZone: zone, until });

/** The sprints around a day, each as the day on which it starts and the one on which it ends. */
function around(schedules: readonly SprintSchedule[], day: string) {
  const { last, next } = sprintsAround(schedules, () => dayOf(day));
  const days = (sprint: Sprint | undefined) => sprint && `${dayText(sprint.start)} ${dayText(sprint.end)}`;
  return [days(last), days(next)];
}

const [jan4, jan18, feb1] = ['2027-01-04 2027-01-15', '2027-01-18 2027-01-29', '2027-02-01 2027-02-12'];
const open = schedule('2027-01-04');
const threeWeeks = [open, schedule('2027-02-01', 3)];
const afterBreak = [schedule('2027-02-01'), schedule('2027-01-04', 2, '2027-01-15')];

test.each<[what: string, schedules: SprintSchedule[], day: string, last: string | undefined, next: string | undefined]>([
  ['before the first sprint', [open], '2027-01-03', undefined, jan4],
  ['on its first day', [open], '2027-01-04', jan4, jan18],
  ['on the weekend after it', [open], '2027-01-17', jan4, jan18],
  ['across years', [open], '2028-01-01', '2027-12-20 2027-12-31', '2028-01-03 2028-01-14'],
  ['where the schedule ends with the second sprint', [schedule('2027-01-04', 2, '2027-01-29')], '2027-01-04', jan4, jan18],
  ['where the second would not be whole', [schedule('2027-01-04', 2, '2027-01-28')], '2027-01-04', jan4, undefined],
  ['after the end', [schedule('2027-01-04', 2, '2027-01-28')], '2027-06-01', jan4, undefined],
  ['in a break', afterBreak, '2027-01-20', jan4, feb1],
  ['before the next length', threeWeeks, '2027-01-31', jan18, '2027-02-01 2027-02-19'],
  ['in the next length', threeWeeks, '2027-02-20', '2027-02-01 2027-02-19', '2027-02-22 2027-03-12'],
  ['of a schedule that is over before its first sprint', [schedule('2027-01-04', 2, '2027-01-14')], '2027-01-10', undefined, undefined],
])('finds the sprints %s', (_, schedules, day, last, next) => {
  expect(around(schedules, day)).toEqual([last, next]);
});

test('knows the day by the zone of each schedule', () => {
  const rows: SprintSchedule[] = [
    { ...schedule('2027-01-04', 2, '2027-01-15'), timeZone: 'UTC' },
    { ...schedule('2027-01-18'), timeZone: 'Asia/Tokyo' },
  ];
  const { last } = sprintsAround(rows, (timeZone) => dayOf(timeZone === 'Asia/Tokyo' ? '2027-01-18' : '2027-01-17'));
  expect(last).toMatchObject({ start: dayOf('2027-01-18'), timeZone: 'Asia/Tokyo' });
});

/** Schedules that follow each other, some after a break, as the check accepts them. */
const someSchedules = fc
  .array(
    fc.record({ weeks: fc.integer({ min: 1, max: 6 }), sprints: fc.integer({ min: 1, max: 30 }), gap: fc.integer({ min: 0, max: 3 }) }),
    { minLength: 1, maxLength: 4 },
  )
  .map((rows) => {
    let first = dayOf('2025-12-29');
    return rows.map(({ weeks, sprints, gap }) => {
      const [start, end] = [first, first + sprints * weeks * 7];
      first = end + gap * 7;
      return schedule(dayText(start), weeks, dayText(end - 3));
    });
  });

/** Every sprint of schedules that end, one after the other. */
function all(schedules: readonly SprintSchedule[]): Sprint[] {
  return seriesOf(schedules).flatMap((series) => Array.from({ length: series.count }, (_, place) => sprintOf(series, place)));
}

test('starts each sprint on a Monday, ends it on a Friday, never has two at once, and finds those around any day', () => {
  fc.assert(
    fc.property(someSchedules, fc.integer({ min: -30, max: 3000 }), (schedules, after) => {
      const day = dayOf('2025-12-29') + after;
      const sprints = all(schedules);
      for (const [place, { start, end }] of sprints.entries()) {
        expect([new Date(start * 864e5).getUTCDay(), new Date(end * 864e5).getUTCDay()]).toEqual([1, 5]);
        expect(start).toBeGreaterThan(sprints[place - 1]?.end ?? -1);
      }
      const last = sprints.findLast(({ start }) => start <= day);
      const next = sprints.find(({ start }) => start > day);
      expect(sprintsAround(schedules, () => day)).toEqual({ ...(last && { last }), ...(next && { next }) });
    }),
  );
});

test('counts workdays as a walk over its days does', () => {
  const sprint = sprintsAround([schedule('2027-01-04', 3)], () => dayOf('2027-01-04')).last;
  if (!sprint) throw new Error('Expected a sprint');
  const walked = (until: Day) => {
    const days = Array.from({ length: 19 }, (_, place) => sprint.start + place).filter((day) => day <= until);
    return days.filter((day) => ![0, 6].includes(new Date(day * 864e5).getUTCDay())).length;
  };
  for (let day = sprint.start - 3; day < sprint.end + 5; day++) expect(workdays(sprint, day)).toBe(walked(day));
  expect(workdays(sprint)).toBe(15);
});
