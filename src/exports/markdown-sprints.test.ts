import { expect, test } from 'vitest';
import { catalogOf, sprint } from '../catalog/testing.ts';
import { handbookOf } from './markdown-testing.ts';
import { sprintCalendar } from './markdown-sprints.ts';

test('says that no date is set', () => {
  expect(sprintCalendar(handbookOf(catalogOf())).split('\n\n')).toEqual([
    'A sprint starts on a Monday and ends on a Friday: planning is on the Thursday before, the kick-off message on the first Monday, the mid-sprint update on the first Friday.',
    'No date is set: the team has not said on which Monday a sprint starts, so this page cannot tell the current one.',
  ]);
});

test('tells the rhythms, what to know of them, and the feed', () => {
  const text = sprintCalendar(handbookOf(catalogOf(sprint({ note: 'No sprint in *August*.' }))));
  expect(text.split('\n\n').slice(1)).toEqual([
    '- From January 4, 2027 on a sprint starts every 2 weeks, by the days of America/New_York. The first is January 4–15, 2027.\n- No sprint in \\*August\\*.',
    '[All dates as a calendar](https://example.com/sprints.ics) in the iCalendar format.',
  ]);
});
