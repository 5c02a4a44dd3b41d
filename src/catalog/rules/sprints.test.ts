import { sprint } from '../testing.ts';
import { sprintOverlap, sprintUntil } from './sprints.ts';
import { testRule } from './testing.ts';

/** A schedule of two weeks from 2027-01-04, and one that starts on a later day. */
const two = (until: string | undefined, firstMonday: string, more?: object) => [
  sprint({ id: 'later', firstMonday, ...more }),
  sprint({ id: 'open', until }),
];
const starts = (monday: string, expected: string) => `sprints firstMonday: Unexpected first Monday \`${monday}\`, expected ${expected}`;
const ends = (until: string) => `sprints until: Unexpected end \`${until}\`, expected a day before 2027-02-01, when \`later\` starts`;

testRule(sprintOverlap, {
  'takes one schedule without an end': [sprint()],
  'takes a schedule at once after the other, in any order of rows': [two('2027-01-29', '2027-02-01')],
  'takes a schedule after a break': [two('2027-01-29', '2027-03-01')],
  'takes a schedule that starts after a sprint of one without an end': [two(undefined, '2027-02-01', { weeks: 3 })],
  'reports an end on the day when the next schedule starts': [two('2027-02-01', '2027-02-01'), ends('2027-02-01')],
  'reports an end when the next schedule has started': [two('2027-12-31', '2027-02-01'), ends('2027-12-31')],
  'reports two schedules that start on one day': [
    two(undefined, '2027-01-04'),
    starts('2027-01-04', 'a different day from that of `later`'),
  ],
  'suggests the Monday after the sprint that a start is in, for each that overlaps': [
    [sprint({ id: 'last', firstMonday: '2027-02-15' }), ...two(undefined, '2027-01-11')],
    starts('2027-01-11', 'one on which no sprint of `open` runs (did you mean `2027-01-18`?)'),
    starts('2027-02-15', 'one on which no sprint of `later` runs (did you mean `2027-02-22`?)'),
  ],
});

const early = ['2027-01-14', '2027-01-04', '2027-01-03', '2026-06-01'];

testRule(sprintUntil, {
  'reports an end before the first sprint is over': [
    [undefined, '2027-01-15', '2027-01-16', '2027-06-30', ...early].map((until) => sprint({ id: `to-${until ?? 'open'}`, until })),
    ...early.map((until) => `sprints until: Unexpected end \`${until}\`, expected a day from 2027-01-15 on, when the first sprint is over`),
  ],
});
