import { expect, test } from 'vitest';
import { metric, report, tool } from '../../catalog/testing.ts';
import type { ProseRule } from '../prose-rule.ts';
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

/** Links with the given words, written with bars between them. */
const linked = (words: string) => words.split(' | ').map((text) => `[${text}](https://a.example/)`);

test.each<[rule: ProseRule, texts: string[]]>([
  [linkText, linked('Here. | Click here | link | this **link** | Read more… | more | Learn more → | the page')],
  [linkText, linked('https://a.example | /metrics/mau/')],
  // A line of dashes that does not fit the first row, and an empty corner without names, columns or rows to justify it.
  [
    tableHeader,
    [
      '| a | b |\n| --- |\n| 1 | 2 |',
      '|  | a | b |\n| --- | --- | --- |\n|  | 1 | 2 |',
      '|  | a |\n| --- | --- |\n| x | 1 |',
      '|  | a | b |\n| --- | --- | --- |',
    ],
  ],
])('$0.rule reports each of several texts once', (rule, texts) => {
  for (const text of texts) expect(on(rule).reported(text)).toHaveLength(1);
});

test.each<[rule: ProseRule, texts: string[]]>([
  [bareUrl, ['[words](https://a.example/)', '`https://a.example/`', 'Sourcegraph.com', '```\nhttps://a.example/\n```']],
  [bareUrl, ['mail@a.example', '[x]\n\n[x]: https://a.example/']],
  [linkText, linked('definition | the glossary | here is the report | MAU | `mau` | more reports | the same dashboard | reports')],
  [linkText, linked('![A chart](/images/a.png)')],
  // `bare-url` reports bare addresses, and the link check reports links to an object in a tool.
  [
    linkText,
    ['See https://a.example/.', `[here](${looker}/dashboards/1) [Looker](${looker}/looks/2) [here][x]\n\n[x]: ${looker}/boards/3`],
  ],
  [headingOrder, ['## One\n\n### Two\n\n#### Three\n\n## Four\n\n```\n# no heading\n```']],
  [imageText, ['![A chart of MAU](/images/a.png)']],
  [tableHeader, ['| a | b |\n| --- | --- |\n| 1 |  |', '|  | a | b |\n| --- | --- | --- |\n| x | 1 | 2 |', 'a | b and |x| or']],
  [
    unreadMarkup,
    ['## Support', '- one', '**bold**', '`a ** b`', '2 \\*\\* 3', 'Ask in #analytics', 'a · b', '#1 of all', '```\na\tb\n```'],
  ],
])('$0.rule accepts what is right', (rule, texts) => {
  for (const text of texts) expect(on(rule).reported(text)).toEqual([]);
});

test('names a column without a name by its number', () => {
  const [[, message] = []] = on(tableHeader).reported('| a |  |\n| --- | --- |\n| 1 | 2 |');
  expect(message).toBe('Unexpected empty name of column 2, expected words that say what its cells contain');
});

test.each([
  [linkText, 'See [/metrics/mau/](/metrics/mau/).', 'See [Monthly active users](/metrics/mau/).'],
  [headingOrder, '# One\n\n### Two\n\n# Three', '## One\n\n### Two\n\n## Three'],
])('$0.rule fixes %1$j', (rule, before, after) => {
  expect(on(rule).fixed(before)).toBe(after);
});

test.each([
  [linkText, 'See [here](/metrics/mau/).'],
  [headingOrder, '# One\n\n## Two'],
  [headingOrder, 'One\n==='],
  [headingOrder, '### One'],
])('$0.rule leaves %1$j to a person', (rule, text) => {
  expect(
    on(rule)
      .find(text)
      .map(({ replacement }) => replacement),
  ).toEqual([undefined]);
});
