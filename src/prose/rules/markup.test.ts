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
const noWords = `Unexpected image without words, ${whatItShows}`;
const firstLevel = 'Unexpected heading `#`, expected `##`; the page title is the only first-level heading';
const boldMarks = 'Unexpected `**` in text, expected one on each side of the bold words, with no space inside';
const meant = '(did you mean `Monthly active users`?)';

/** Links with the given words, written with bars between them, one a paragraph. */
const linked = (words: string) => words.split(' | ').map((text) => `[${text}](https://a.example/)`);
const paragraphs = (...texts: string[]) => texts.join('\n\n');
const generic = linked(
  'Here. | Click here | link | this **link** | Read more… | more | Learn more → | the page | https://a.example | /metrics/mau/',
);
const named = linked('definition | the glossary | here is the report | MAU | `mau` | more reports | the same dashboard | reports');

on(bareUrl).marks(
  ['See «https://a.example/b», or «www.a.example».', aBareLink('https://a.example/b'), aBareLink('www.a.example')],
  [`See «${looker}/looks/1»`, `${aBareLink(`${looker}/looks/1`)} (did you mean \`[Company KPIs](/reports/company-kpis/)\`?)`],
  [paragraphs('[words](https://a.example/)', '`https://a.example/`', 'Sourcegraph.com', '```\nhttps://a.example/\n```')],
  [paragraphs('mail@a.example', '[x]', '[x]: https://a.example/')],
);

on(linkText).marks(
  ['«[here](/metrics/mau/)»', `Unexpected link text \`here\`, ${inWords} ${meant}`],
  ['«[this page](https://a.example/)»', `Unexpected link text \`this page\`, ${inWords}`],
  ['«[here][x]»\n\n[x]: /metrics/mau/', `Unexpected link text \`here\`, ${inWords} ${meant}`],
  ['«[here][x]»\n\n[x]: /y/', `Unexpected link text \`here\`, ${inWords}`],
  [`«[here](${looker}:99/x)»`, `Unexpected link text \`here\`, ${inWords}`],
  ['«[](/x/)»', `Unexpected link without words, ${inWords}`],
  [paragraphs(...generic.map((link) => `«${link}»`))],
  // `bare-url` reports bare addresses, and the link check reports links to an object in a tool.
  [paragraphs(...named, ...linked('![A chart](/images/a.png)'), 'See https://a.example/.')],
  [`[here](${looker}/dashboards/1) [Looker](${looker}/looks/2) [here][x]\n\n[x]: ${looker}/boards/3`],
);

on(headingOrder).marks(
  ['«#» One\n\ntext', firstLevel],
  ['«One\n===»', firstLevel],
  ['«###» One', 'Unexpected heading `###`, expected `##` as the first heading; no level is skipped'],
  ['## Two\n\n«####» Three', 'Unexpected heading `####`, expected `###` below `##`; no level is skipped'],
  ['## One\n\n### Two\n\n#### Three\n\n## Four\n\n```\n# no heading\n```'],
);

on(imageText).marks(
  ['A «![](/images/a.png)», «![ ](/a.png)»', ...[noWords, noWords]],
  ['«![flow.png](/a.png)»', `Unexpected words \`flow.png\` of an image, ${whatItShows}`],
  ['«![Image](/a.png)»', `Unexpected words \`Image\` of an image, ${whatItShows}`],
  ['«![][a]»\n\n[a]: /images/a.png', noWords],
  ['![A chart of MAU](/images/a.png)'],
);

const noHeader = 'Unexpected row of a table without its header, expected a line `| --- | --- |` below the names of the columns';

on(tableHeader).marks(
  ['| a «|  |»\n| --- | --- |\n| 1 | 2 |', 'Unexpected empty name of column 2, expected words that say what its cells contain'],
  ['«| a | b |\n| 1 | 2 |»', noHeader],
  // A line of dashes that does not fit the first row, and an empty corner without names, columns or rows to justify it.
  ['«| a | b |\n| --- |\n| 1 | 2 |»'],
  ['«|  »| a | b |\n| --- | --- | --- |\n|  | 1 | 2 |'],
  ['«|  »| a |\n| --- | --- |\n| x | 1 |'],
  ['«|  »| a | b |\n| --- | --- | --- |'],
  ['| a | b |\n| --- | --- |\n| 1 |  |'],
  ['|  | a | b |\n| --- | --- | --- |\n| x | 1 | 2 |'],
  ['a | b and |x| or'],
);

on(unreadMarkup).marks(
  ['«##»Support', 'Unexpected `##` without a space, expected `## ` and the words of the heading'],
  ['«•» one\n• two', 'Unexpected `•` at the start of a line, expected `- `, which starts a list item'],
  ['Some «**» bold ** words', boldMarks],
  ['«**»bold', boldMarks],
  ['Name«\t»Value\nMAU\t12', 'Unexpected tab in text, expected a table of lines such as `| a | b |`'],
  [paragraphs('## Support', '- one', '**bold**', '`a ** b`', '2 \\*\\* 3', 'Ask in #analytics', 'a · b', '#1 of all', '```\na\tb\n```')],
);

on(linkText).fixes(['See [/metrics/mau/](/metrics/mau/).', 'See [Monthly active users](/metrics/mau/).']);
on(headingOrder).fixes(['# One\n\n### Two\n\n# Three', '## One\n\n### Two\n\n## Three']);
on(linkText).leavesToAPerson('See [here](/metrics/mau/).');
on(headingOrder).leavesToAPerson('# One\n\n## Two', 'One\n===', '### One');
