import { expect, test } from 'vitest';
import { catalogOf, placeOf, sprint, TODAY } from '../testing.ts';
import { sprintUntil } from './sprint-until.ts';

test.each([undefined, '2027-01-15', '2027-01-16', '2027-06-30'])('passes an end of %s', (until) => {
  expect(sprintUntil(catalogOf(sprint({ until })), TODAY)).toEqual([]);
});

test.each(['2027-01-14', '2027-01-04', '2027-01-03', '2026-06-01'])('reports an end of %s, before a sprint is over', (until) => {
  const entry = sprint({ until });
  expect(sprintUntil(catalogOf(entry), TODAY)).toEqual([
    {
      ...placeOf(entry, 'until'),
      rule: 'sprint-until',
      severity: 'error',
      message: `Unexpected end \`${until}\`, expected a day from 2027-01-15 on, when the first sprint is over`,
    },
  ]);
});
