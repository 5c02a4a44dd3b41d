import { sampleMetrics } from './sample-metrics.ts';

/** The day that is today for the sample handbook, `YYYY-MM-DD`. */
export const SAMPLE_DAY = '2026-05-20';

/** Texts of pages by path; each starts with its fields, which end before a line `---` or with the text. */
const pages: Readonly<Record<string, string>> = {
  ...sampleMetrics,
  'content/index.mdx': `title: Analytics Handbook
description: How to work with the analytics team, and what every number of it means.
---

Start with the [glossary](/metrics/).
`,
  'content/handbook/support.mdx': `title: Support
description: Where to ask the analytics team a question, and how soon it answers.
owner: analytics
formerPaths: [/handbook/help/]
---

Ask in #analytics, or [open the channel](https://example.slack.com/archives/C1). Many ask about [DAU/MAU](/metrics/dau-mau/).

<ChannelList />

Teams of \\<10 people get an answer within a day.
`,
  'content/handbook/vision.mdx': `title: Vision
description: What the analytics team wants to be for the company, and what it does for that.
owner: analytics
---

Everyone finds the number that they need, such as [MAU](/metrics/mau/). [What to watch out for](/metrics/mau/#caveats) is on its page.

:::caution[Numbers lag]
The day before yesterday is the latest.
:::

![How a request moves](/images/flow.png)
`,
  'content/handbook/boards.mdx': `title: Boards
description: Where each team starts in the tools when it wants to know how its numbers are.
owner: analytics
---

- Everyone: the [company by month](/reports/company-dau-mau/)
- Sales: the [board of Sales](https://example.looker.com/boards/5)
- Marketing: the [chart of visits](https://app.amplitude.com/analytics/example/chart/abc1234)
- Product: the [chart of signups][signups]

Both look at the [chart of signups][signups] at the start of a month.

[signups]: https://app.amplitude.com/analytics/example/chart/def5678
`,
  'content/reports/company-dau-mau.mdx': `title: Company DAU/MAU
description: The share of monthly users who come on an average day, for the whole company by month.
tool: looker
url: https://example.looker.com/dashboards/1
group: company
metrics: [dau-mau]`,
  'content/reports/engagement.mdx': `title: Engagement overview
description: How often people come back within a week and within a month, by customer and by plan.
tool: looker
url: https://example.looker.com/dashboards/2
group: customer
notes:
  - By plan it is https://example.looker.com/looks/3, which takes a minute.`,
  'content/capabilities/dashboards.mdx': `title: Dashboards
description: Dashboards for questions that a whole department asks again and again, kept up by analysts.
function: data-analytics
order: 1
ask: Write what decision the dashboard is for.
askIn: analytics
examples:
  - A dashboard of weekly activity`,
  'content/personas/viewer.mdx': `title: Viewer
description: Anyone who opens reports that others made and wants to know what their numbers mean.
wants:
  - Numbers that can be trusted
useCases:
  - I want to see how many people used the product last week.
tools: [looker]
reports: [company-dau-mau]`,
  'content/data-sources/pings.mdx': `title: Pings
description: Once a day every instance reports how it was used, in aggregate and without names of users.
holds: Aggregate usage of every instance.
flow: [Instance, Warehouse]
refresh: Daily
listed: current
owner: analytics`,
  'content/tools/looker.mdx': `title: Looker
description: The business intelligence tool in which the reports of the analytics team are kept.
kind: business-intelligence
hosts: [example.looker.com]
canary: https://example.looker.com/dashboards/1
owner: analytics
askIn: analytics`,
  'content/tools/amplitude.mdx': `title: Amplitude
description: The tool for product analytics, in which product managers follow what people do in the product.
kind: product-analytics
hosts: [app.amplitude.com]
organization: example
owner: analytics`,
};

/** The texts of a small handbook without a mistake, by path, with an entry of each collection: rule examples and tests are changes to it. */
export const sampleHandbook: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(pages).map(([file, text]) => [file, `---\n${text}${text.includes('\n---\n') ? '' : '\n---\n'}`])),
  'content/teams.yaml': `- id: analytics
  name: Analytics
  channel: analytics
  analysts: [Grace Hopper]
- id: sales
  name: Sales
`,
  'content/channels.yaml': `- id: analytics
  for: Questions about data.
`,
  'content/stakeholders.yaml': `- id: sales
  group: Sales
  team: sales
  stakeholders: [Ada Lovelace]
  analyst: Grace Hopper
`,
  'content/words.yaml': `- id: engagement-ratio
  avoid: [engagement ratio]
  use: DAU/MAU
  entry: dau-mau
  why: People used it for two different numbers.
- id: active-users-a-month
  avoid: [active users a month]
  use: monthly active users
  entry: mau
  why: One number has one name.
`,
  'content/sprints.yaml': `- id: two-weeks
  firstMonday: 2026-01-05
  weeks: 2
  timeZone: America/New_York
- id: three-weeks
  firstMonday: 2026-02-02
  weeks: 3
  timeZone: America/New_York
  until: 2026-05-01
- id: two-weeks-again
  firstMonday: 2026-05-04
  weeks: 2
  timeZone: America/New_York
`,
  'content/retired.yaml': `- id: old-wiki
  address: /handbook/old-wiki/
  on: 2024-03-01
  reason: Its team is gone.
`,
};

/** The texts of the sample handbook with `changes` made to them: a text replaces or adds a file, `undefined` removes one. */
export function sampleFiles(changes: Readonly<Record<string, string | undefined>> = {}): Record<string, string> {
  const files = Object.entries({ ...sampleHandbook, ...changes });
  return Object.fromEntries(files.filter((file): file is [string, string] => file[1] !== undefined));
}

/** The change to one file of the sample handbook that puts `replacement` in place of `found`; throws unless `found` is there exactly once. */
export function sampleEdit(file: string, found: string, replacement: string): Record<string, string> {
  const parts = sampleHandbook[file]?.split(found) ?? [];
  if (parts.length !== 2) throw new Error(`Expected ${JSON.stringify(found)} once in ${file} of the sample handbook`);
  return { [file]: parts.join(replacement) };
}
