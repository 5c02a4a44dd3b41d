import { expect, test } from 'vitest';
import { metric, report, tool } from '../../catalog/testing.ts';
import type { ProseRule } from '../page.ts';
import { ruleOn } from '../testing.ts';
import { headingOrder } from './headings.ts';
import { bareUrl, linkText } from './links.ts';
import { imageText, tableHeader, unreadMarkup } from './markup.ts';

const looker = 'https://example.looker.com';
const entries = [tool(), report({ title: 'Company KPIs', url: `${looker}/looks/1` }), metric({ title: 'Monthly active users' })];
const on = (rule: ProseRule) => ruleOn(rule, ...entries);

const aBareLink = (url: string) => `Unexpected address \`${url}\` by itself, expected a link with words, \`[words](address)\``;
const inWords = 'expected words that name what it leads to';
const whatItShows = 'expected what it shows, as in `![How a request moves](/images/flow.png)`';
const firstLevel = 'Unexpected heading `#`, expected `##`; the page title is the only first-level heading';
const boldMarks = 'Unexpected `**` in text, expected one on each side of the bold words, with no space inside';
const meant = '(did you mean `Monthly active users`?)';

test.each<[rule: ProseRule, text: string, ...findings: [words: string, message: string][]]>([
  [
    bareUrl,
    'See https://a.example/b, or www.a.example.',
    ['https://a.example/b', aBareLink('https://a.example/b')],
    ['www.a.example', aBareLink('www.a.example')],
  ],
  [
    bareUrl,
    `See ${looker}/looks/1`,
    [`${looker}/looks/1`, `${aBareLink(`${looker}/looks/1`)} (did you mean \`[Company KPIs](/reports/company-kpis/)\`?)`],
  ],
  [linkText, '[here](/metrics/mau/)', ['[here](/metrics/mau/)', `Unexpected link text \`here\`, ${inWords} ${meant}`]],
  [linkText, '[this page](https://a.example/)', ['[this page](https://a.example/)', `Unexpected link text \`this page\`, ${inWords}`]],
  [linkText, '[here][x]\n\n[x]: /metrics/mau/', ['[here][x]', `Unexpected link text \`here\`, ${inWords} ${meant}`]],
  [linkText, '[here][x]\n\n[x]: /y/', ['[here][x]', `Unexpected link text \`here\`, ${inWords}`]],
  [linkText, `[here](${looker}:99/x)`, [`[here](${looker}:99/x)`, `Unexpected link text \`here\`, ${inWords}`]],
  [linkText, '[](/x/)', ['[](/x/)', `Unexpected link without words, ${inWords}`]],
  [headingOrder, '# One\n\ntext', ['#', firstLevel]],
  [headingOrder, 'One\n===', ['One\n===', firstLevel]],
  [
    headingOrder,
    '### One\n\n## Two\n\n#### Three',
    ['###', 'Unexpected heading `###`, expected `##` as the first heading; no level is skipped'],
    ['####', 'Unexpected heading `####`, expected `###` below `##`; no level is skipped'],
  ],
  [imageText, 'A ![](/images/a.png).', ['![](/images/a.png)', `Unexpected image without words, ${whatItShows}`]],
  [imageText, '![ ](/a.png)', ['![ ](/a.png)', `Unexpected image without words, ${whatItShows}`]],
  [imageText, '![flow.png](/a.png)', ['![flow.png](/a.png)', `Unexpected words \`flow.png\` of an image, ${whatItShows}`]],
  [imageText, '![Image](/a.png)', ['![Image](/a.png)', `Unexpected words \`Image\` of an image, ${whatItShows}`]],
  [imageText, '![][a]\n\n[a]: /images/a.png', ['![][a]', `Unexpected image without words, ${whatItShows}`]],
  [
    tableHeader,
    '| a |  |\n| --- | --- |\n| 1 | 2 |',
    ['|  |', 'Unexpected empty name of column 2, expected words that say what its cells contain'],
  ],
  [
    tableHeader,
    '| a | b |\n| 1 | 2 |',
    [
      '| a | b |\n| 1 | 2 |',
      'Unexpected row of a table without its header, expected a line `| --- | --- |` below the names of the columns',
    ],
  ],
  [unreadMarkup, '##Support', ['##', 'Unexpected `##` without a space, expected `## ` and the words of the heading']],
  [unreadMarkup, '• one\n• two', ['•', 'Unexpected `•` at the start of a line, expected `- `, which starts a list item']],
  [unreadMarkup, 'Some ** bold ** words', ['**', boldMarks]],
  [unreadMarkup, '**bold', ['**', boldMarks]],
  [unreadMarkup, 'Name\tValue\nMAU\t12', ['\t', 'Unexpected tab in text, expected a table of lines such as `| a | b |`']],
])('$0.rule reports %1$j', (rule, text, ...findings) => {
  expect(on(rule).reported(text)).toEqual(findings);
});

/** Links with the given words, written with bars between them, one a paragraph. */
const linked = (words: string) => words.split(' | ').map((text) => `[${text}](https://a.example/)`);
const paragraphs = (...texts: string[]) => texts.join('\n\n');
const generic = linked(
  'Here. | Click here | link | this **link** | Read more… | more | Learn more → | the page | https://a.example | /metrics/mau/',
);
const named = linked('definition | the glossary | here is the report | MAU | `mau` | more reports | the same dashboard | reports');

on(linkText).marks([paragraphs(...generic), ...generic]);
// A line of dashes that does not fit the first row, and an empty corner without names, columns or rows to justify it.
on(tableHeader).marks(
  ['| a | b |\n| --- |\n| 1 | 2 |', '| a | b |\n| --- |\n| 1 | 2 |'],
  ['|  | a | b |\n| --- | --- | --- |\n|  | 1 | 2 |', '|  '],
  ['|  | a |\n| --- | --- |\n| x | 1 |', '|  '],
  ['|  | a | b |\n| --- | --- | --- |', '|  '],
);

on(bareUrl).marks(
  [paragraphs('[words](https://a.example/)', '`https://a.example/`', 'Sourcegraph.com', '```\nhttps://a.example/\n```')],
  [paragraphs('mail@a.example', '[x]', '[x]: https://a.example/')],
);
// `bare-url` reports bare addresses, and the link check reports links to an object in a tool.
on(linkText).marks(
  [paragraphs(...named, ...linked('![A chart](/images/a.png)'), 'See https://a.example/.')],
  [`[here](${looker}/dashboards/1) [Looker](${looker}/looks/2) [here][x]\n\n[x]: ${looker}/boards/3`],
);
on(headingOrder).marks(['## One\n\n### Two\n\n#### Three\n\n## Four\n\n```\n# no heading\n```']);
on(imageText).marks(['![A chart of MAU](/images/a.png)']);
on(tableHeader).marks(['| a | b |\n| --- | --- |\n| 1 |  |'], ['|  | a | b |\n| --- | --- | --- |\n| x | 1 | 2 |'], ['a | b and |x| or']);
on(unreadMarkup).marks([
  paragraphs('## Support', '- one', '**bold**', '`a ** b`', '2 \\*\\* 3', 'Ask in #analytics', 'a · b', '#1 of all', '```\na\tb\n```'),
]);

on(linkText).fixes(['See [/metrics/mau/](/metrics/mau/).', 'See [Monthly active users](/metrics/mau/).']);
on(headingOrder).fixes(['# One\n\n### Two\n\n# Three', '## One\n\n### Two\n\n## Three']);
on(linkText).leavesToAPerson('See [here](/metrics/mau/).');
on(headingOrder).leavesToAPerson('# One\n\n## Two', 'One\n===', '### One');
