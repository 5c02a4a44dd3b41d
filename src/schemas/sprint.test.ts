import { expect, test } from 'vitest';
import { checkShape } from '../catalog/shape.ts';

const row = { id: 'two-weeks', firstMonday: '2027-01-04', weeks: 2, timeZone: 'America/New_York' };

/** The problems that the check reports in a row. */
function reported(fields: Record<string, unknown>): string[] {
  const result = checkShape('sprints', { ...row, ...fields }, { file: 'content/sprints.yaml', locate: () => ({ line: 1, column: 1 }) });
  return 'problems' in result ? result.problems.map(({ path, message }) => `${path}: ${message}`) : [];
}

test.each([
  ...[{}, { until: '2027-12-31', note: 'A break in summer.' }, { weeks: 1 }, { weeks: 6 }, { firstMonday: '2028-02-28' }],
  ...['UTC', 'Europe/Berlin', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5', 'America/Port-au-Prince'].map((timeZone) => ({ timeZone })),
])('takes %j', (fields) => {
  expect(reported(fields)).toEqual([]);
});

test.each([
  ['2027-01-05', 'a Tuesday', '2027-01-04'],
  ['2027-01-07', 'a Thursday', '2027-01-04'],
  ['2027-01-08', 'a Friday', '2027-01-11'],
  ['2027-01-03', 'a Sunday', '2027-01-04'],
  ['2028-03-01', 'a Wednesday', '2028-02-28'],
  ['2027-01-01', 'a Friday', '2027-01-04'],
])('reports that %s is %s', (day, weekday, meant) => {
  expect(reported({ firstMonday: day })).toEqual([
    `firstMonday: Unexpected day \`${day}\`, ${weekday}, expected a Monday (did you mean \`${meant}\`?)`,
  ]);
});

test.each([
  ...['2027-02-30', 'next Monday', '2027-1-4'].map((value) => ['firstMonday', value]),
  ...[0, 7, -2].map((value) => ['weeks', value]),
  ...['New York', '+02:00', 'america/new_york', 'America/Sprint', 'Z'].map((value) => ['timeZone', value]),
])('refuses `%s` that is %j', (name, value) => {
  const expected: Readonly<Record<string, string>> = {
    firstMonday: `Unexpected date \`${value}\`, expected a calendar day as \`YYYY-MM-DD\``,
    weeks: `Unexpected length \`${value}\`, expected 1 to 6 weeks`,
    timeZone: `Unexpected time zone \`${value}\`, expected a name of the IANA list such as \`America/New_York\``,
  };
  expect(reported({ [name]: value })).toEqual([`${name}: ${expected[name] ?? ''}`]);
});

test('asks for what a rhythm cannot be without', () => {
  expect(reported({ firstMonday: undefined, weeks: undefined, timeZone: undefined }).map((line) => line.split(',')[0])).toEqual([
    ': Missing `firstMonday`',
    ': Missing `weeks`',
    ': Missing `timeZone`',
  ]);
});
