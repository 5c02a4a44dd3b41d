import { metric, report, stakeholder, team, tool } from '../../catalog/testing.ts';
import { ruleOn } from '../testing.ts';
import { sentenceCaseHeading } from './headings.ts';

const { marks, fixes, passes, leavesToAPerson } = ruleOn(
  sentenceCaseHeading,
  team({ name: 'Growth Marketing' }),
  stakeholder(),
  tool({ title: 'Looker' }),
  metric({ title: 'Share of Cody users', description: 'How many users of the North Star plan came back within one week.' }),
  report({ title: 'Open pipeline' }),
);
const capital = (word: string) =>
  `Unexpected capital in \`${word}\`, expected \`${word.toLowerCase()}\`; in a heading, only the first word and names are capitalized`;

marks(
  ['## «how» «Soon» «We» answer', 'Unexpected `how` at the start of a heading, expected `How`', capital('Soon'), capital('We')],
  // The first word of a title, in the middle of a heading.
  ['## The «Pipeline»'],
  ['## Our «Share» of Cody users'],
);

passes({
  'the first word': '## Pipeline',
  'names of teams, tools and people': '## What Growth Marketing and Looker ask Grace Hopper',
  'names inside titles and descriptions': '## How Cody and the North Star plan grow',
  'abbreviations and names with capitals inside': '## What MAU, DAUs, FY22 and iARR say of HubSpot',
  'months and days': '## News of May and Monday',
  code: '## The field `Site Id` and `x`',
  'a start in code or with a sign': '## `x` is it',
  'a new sentence, and words after a colon or a bracket': '## Really? Yes: No (Nearly all)',
  'quotation marks': '## What "Total Seats" says',
  'a name that starts small': '## wCAR',
  text: 'How Soon We answer.',
});

// A word that the page has in lower case.
fixes(['## how we answer', '## How we answer'], ['## Which Day Counts\n\nThe day.', '## Which day Counts\n\nThe day.']);
leavesToAPerson('## Which Day\n\nThe day of the Day.');
