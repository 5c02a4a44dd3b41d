import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayIn, dayOf, dayText, todayIn } from './day.ts';

const anyDay = fc.integer({ min: -100_000, max: 100_000 });

test('counts days from January 1, 1970', () => {
  expect(['1970-01-01', '1970-01-02', '1969-12-31', '2026-05-20'].map(dayOf)).toEqual([0, 1, -1, 20593]);
});

test('writes every day so that it can be read again', () => {
  fc.assert(fc.property(anyDay, (day) => dayOf(dayText(day)) === day));
});

test.each([
  ['2028-02-28', '2028-02-29'],
  ['2028-02-29', '2028-03-01'],
  ['2027-02-28', '2027-03-01'],
  ['2100-02-28', '2100-03-01'],
  ['2026-12-31', '2027-01-01'],
])('the day after %s is %s', (day, next) => {
  expect(dayText(dayOf(day) + 1)).toBe(next);
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

test('in UTC every instant is in the day that it is written with', () => {
  const instants = fc.date({ min: new Date('1970-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
  fc.assert(fc.property(instants, (instant) => dayText(todayIn('UTC', instant)) === instant.toISOString().slice(0, 10)));
});

test('says a day in words', () => {
  expect(dayIn({ weekday: 'long', month: 'long', day: 'numeric' }, dayOf('2028-02-29'))).toBe('Tuesday, February 29');
});
