import { expect, test } from 'vitest';
import { catalogOf, placeOf, sprint, TODAY } from '../testing.ts';
import { sprintOverlap } from './sprint-overlap.ts';

const check = (...rows: ReturnType<typeof sprint>[]) => sprintOverlap(catalogOf(...rows), TODAY);
const told = (entry: { file: string }, path: string, message: string) => ({
  ...placeOf(entry, path),
  rule: 'sprint-overlap',
  severity: 'error',
  message,
});

const first = sprint({ id: 'first', until: '2027-01-29' });
const open = sprint({ id: 'open' });

test('passes rhythms that follow each other, at once or after a break, in any order of rows', () => {
  expect(check(open)).toEqual([]);
  expect(check(sprint({ id: 'later', firstMonday: '2027-02-01' }), first)).toEqual([]);
  expect(check(first, sprint({ id: 'later', firstMonday: '2027-03-01' }))).toEqual([]);
  expect(check(open, sprint({ id: 'later', firstMonday: '2027-02-01', weeks: 3 }))).toEqual([]);
});

test('reports an end on or after the day on which the next rhythm starts', () => {
  for (const until of ['2027-02-01', '2027-12-31']) {
    const row = sprint({ id: 'row', until });
    expect(check(row, sprint({ id: 'later', firstMonday: '2027-02-01' }))).toEqual([
      told(row, 'until', `Unexpected end \`${until}\`, expected a day before 2027-02-01, when \`later\` starts`),
    ]);
  }
});

test('reports a start in the middle of a sprint, with the Monday after it', () => {
  const later = sprint({ id: 'later', firstMonday: '2027-01-25' });
  expect(check(open, later)).toEqual([
    {
      ...told(
        later,
        'firstMonday',
        'Unexpected first Monday `2027-01-25`, expected one on which no sprint of `open` runs (did you mean `2027-02-01`?)',
      ),
      suggestion: '2027-02-01',
    },
  ]);
});

test('reports two rhythms that start on one day', () => {
  const same = sprint({ id: 'same', weeks: 3 });
  expect(check(open, same)).toEqual([
    told(same, 'firstMonday', 'Unexpected first Monday `2027-01-04`, expected another than that of `open`'),
  ]);
});

test('tells each of three that overlap', () => {
  const later = sprint({ id: 'later', firstMonday: '2027-01-11' });
  const last = sprint({ id: 'last', firstMonday: '2027-02-15' });
  expect(check(last, open, later).map(({ path, suggestion }) => `${path} ${suggestion ?? ''}`)).toEqual([
    'firstMonday 2027-01-18',
    'firstMonday 2027-02-22',
  ]);
});
