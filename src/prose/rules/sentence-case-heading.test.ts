import { expect, test } from 'vitest';
import { metric, report, stakeholder, team, tool } from '../../catalog/testing.ts';
import { ruleOn } from '../testing.ts';
import { sentenceCaseHeading } from './headings.ts';

const { reported, marked, find, fixed } = ruleOn(
  sentenceCaseHeading,
  team({ name: 'Growth Marketing' }),
  stakeholder(),
  tool({ title: 'Looker' }),
  metric({ title: 'Share of Cody users', description: 'How many users of the North Star plan came back within one week.' }),
  report({ title: 'Open pipeline' }),
);
const capital = (word: string) =>
  `Unexpected capital in \`${word}\`, expected \`${word.toLowerCase()}\`; in a heading, only the first word and names are capitalized`;

test('reports each capitalized word that is not a name', () => {
  expect(reported('## How Soon We answer')).toEqual([
    ['Soon', capital('Soon')],
    ['We', capital('We')],
  ]);
});

test('reports a small letter at the start, and fixes it', () => {
  expect(reported('## how we answer')).toEqual([['how', 'Unexpected `how` at the start of a heading, expected `How`']]);
  expect(fixed('## how we answer')).toBe('## How we answer');
});

test.each([
  ['the first word', '## Pipeline'],
  ['names of teams, tools and people', '## What Growth Marketing and Looker ask Grace Hopper'],
  ['names inside titles and descriptions', '## How Cody and the North Star plan grow'],
  ['abbreviations and names with capitals inside', '## What MAU, DAUs, FY22 and iARR say of HubSpot'],
  ['months and days', '## News of May and Monday'],
  ['code', '## The field `Site Id` and `x`'],
  ['a start in code or with a sign', '## `x` is it'],
  ['a new sentence, and words after a colon or a bracket', '## Really? Yes: No (Nearly all)'],
  ['quotation marks', '## What "Total Seats" says'],
  ['a name that starts small', '## wCAR'],
  ['text', 'How Soon We answer.'],
])('passes %s', (_, text) => {
  expect(reported(text)).toEqual([]);
});

test('reports the first word of a title in the middle', () => {
  expect(marked('## The Pipeline')).toEqual(['Pipeline']);
  expect(marked('## Our Share of Cody users')).toEqual(['Share']);
});

test('fixes a word that the page has in lower case, and no other', () => {
  expect(fixed('## Which Day Counts\n\nThe day.')).toBe('## Which day Counts\n\nThe day.');
  expect(find('## Which Day\n\nThe day of the Day.').map(({ replacement }) => replacement)).toEqual([undefined]);
});
