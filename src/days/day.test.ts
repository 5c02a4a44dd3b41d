import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { DayError, dayAfter, dayIn, dayOf, dayText, daysBetween, daysSinceMonday, isDay, now, pastDay, today, todayIn } from './day.ts';

afterEach(() => {
  vi.useRealTimers();
});

test('counts days from January 1, 1970, and the days since the last Monday', () => {
  const days = ['1969-12-28', '1969-12-29', '1970-01-01', '2026-05-20', '2026-12-06', '2026-12-07'].map(dayOf);
  expect(days).toEqual([-4, -3, 0, 20593, 20793, 20794]);
  expect(days.map(daysSinceMonday)).toEqual([6, 0, 3, 2, 6, 0]);
});

test('writes every day so that it can be read again, and in UTC every instant is in the day that it is written with', () => {
  fc.assert(fc.property(fc.integer({ min: -100_000, max: 100_000 }), (day) => dayOf(dayText(day)) === day));
  const instants = fc.date({ min: new Date('1970-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
  fc.assert(fc.property(instants, (instant) => dayText(todayIn('UTC', instant)) === instant.toISOString().slice(0, 10)));
});

test.each([
  ['Pacific/Kiritimati', '2027-01-04T09:59:59Z', '2027-01-04'],
  ['Pacific/Kiritimati', '2027-01-04T10:00:00Z', '2027-01-05'],
  ['Pacific/Pago_Pago', '2027-01-04T10:59:59Z', '2027-01-03'],
  ['Pacific/Pago_Pago', '2027-01-04T11:00:00Z', '2027-01-04'],
  ['UTC', '2026-12-31T23:59:59.999Z', '2026-12-31'],
  ['Asia/Kolkata', '2026-12-31T18:30:00Z', '2027-01-01'],
  // The clocks go forward and back in the night of these days.
  ['America/New_York', '2027-03-14T04:59:59Z', '2027-03-13'],
  ['America/New_York', '2027-03-15T03:59:59Z', '2027-03-14'],
  ['America/New_York', '2027-11-08T04:59:59Z', '2027-11-07'],
  ['Europe/Berlin', '2028-02-28T23:00:00Z', '2028-02-29'],
  // That zone leapt over December 30, 2011.
  ['Pacific/Apia', '2011-12-30T09:59:59Z', '2011-12-29'],
  ['Pacific/Apia', '2011-12-30T10:00:00Z', '2011-12-31'],
])('in %s the day at %s is %s', (zone, instant, day) => {
  expect(dayText(todayIn(zone, new Date(instant)))).toBe(day);
});

test('today is the day in UTC, unless the environment names another one', () => {
  vi.useFakeTimers({ now: new Date('2024-02-29T23:59:59-05:00') });
  expect([{}, { HANDBOOK_DAY: ' ' }, { HANDBOOK_DAY: '2026-12-01' }].map(today)).toEqual(['2024-03-01', '2024-03-01', '2026-12-01']);
  expect(now({})).toEqual(new Date('2024-03-01T04:59:59Z'));
  expect(now({ HANDBOOK_DAY: '2026-12-01' })).toEqual(new Date('2026-12-01T12:00:00Z'));
  expect(() => today({ HANDBOOK_DAY: '2026-02-30' })).toThrow(DayError);
});

test('knows the days of the calendar, only as they are written, and says one in words', () => {
  expect(['2028-02-29', '2026-02-29', '2026-2-03', '2026-12-01T00:00', ''].filter(isDay)).toEqual(['2028-02-29']);
  expect(dayIn({ weekday: 'long', month: 'long', day: 'numeric' }, dayOf('2028-02-29'))).toBe('Tuesday, February 29');
});

test('counts from one day to another, also over leap days, and gives no day that has not come', () => {
  expect([daysBetween('2026-02-27', '2026-03-02'), dayAfter('2026-03-02', -3)]).toEqual([3, '2026-02-27']);
  const ends = ['2028-02-28', '2028-02-29', '2027-02-28', '2100-02-28', '2026-12-31'];
  expect(ends.map((day) => dayAfter(day, 1))).toEqual(['2028-02-29', '2028-03-01', '2027-03-01', '2100-03-01', '2027-01-01']);
  const days = ['2026-03-01', '2026-03-02', '2026-03-03', 'soon', undefined].map((day) => pastDay(day, '2026-03-02'));
  expect(days).toEqual(['2026-03-01', '2026-03-02', undefined, undefined, undefined]);
});
