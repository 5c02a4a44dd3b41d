import { sampleMetrics } from './sample-handbook-metrics.ts';

/** The day that the sample takes for today. */
export const SAMPLE_DAY = '2026-05-20';

/** One small handbook without a mistake, its texts by path: every example of a rule is a change of it. */
export const sampleHandbook: Readonly<Record<string, string>> = {
  ...sampleMetrics,
  'content/index.mdx': `---
title: Analytics Handbook
description: How to work with the analytics team, and what every number of it means.
---

Start with the [glossary](/metrics/).
`,
  'content/handbook/support.mdx': `---
title: Support
description: Where to ask the analytics team a question, and how soon it answers.
owner: analytics
formerPaths: [/handbook/help/]
---

Ask in #analytics, or [open the channel](https://example.slack.com/archives/C1). Many ask about [DAU/MAU](/metrics/dau-mau/).

<ChannelList />

Teams of \\<10 people get an answer within a day.
`,
  'content/handbook/vision.mdx': `---
title: Vision
description: What the analytics team wants to be for the company, and what it does for that.
owner: analytics
---

Everyone finds the number that they need, such as [MAU](/metrics/mau/). [What to mind](/metrics/mau/#caveats) stands on its page.

:::caution[Numbers lag]
The day before yesterday is the latest.
:::

![How a request moves](/images/flow.png)
`,
  'content/handbook/boards.mdx': `---
title: Boards
description: Where each team starts in the tools when it wants to know how its numbers are.
owner: analytics
---

- Everybody: the [company by month](/reports/company-dau-mau/)
- Sales: the [board of Sales](https://example.looker.com/boards/5)
- Marketing: the [chart of visits](https://app.amplitude.com/analytics/example/chart/abc1234)
- Product: the [chart of signups][signups]

Both look at the [chart of signups][signups] at the start of a month.

[signups]: https://app.amplitude.com/analytics/example/chart/def5678
`,
  'content/reports/company-dau-mau.mdx': `---
title: Company DAU/MAU
description: The share of monthly users who come on an average day, for the whole company by month.
tool: looker
url: https://example.looker.com/dashboards/1
group: company
metrics: [dau-mau]
---
`,
  'content/reports/engagement.mdx': `---
title: Engagement overview
description: How often people come back within a week and within a month, by customer and by plan.
tool: looker
url: https://example.looker.com/dashboards/2
group: customer
notes:
  - By plan it is https://example.looker.com/looks/3, which takes a minute.
---
`,
  'content/tools/looker.mdx': `---
title: Looker
description: The business intelligence tool in which the reports of the analytics team are kept.
kind: business-intelligence
hosts: [example.looker.com]
canary: https://example.looker.com/dashboards/1
owner: analytics
askIn: analytics
---
`,
  'content/tools/amplitude.mdx': `---
title: Amplitude
description: The tool for product analytics, in which product managers follow what people do in the product.
kind: product-analytics
hosts: [app.amplitude.com]
organization: example
owner: analytics
---
`,
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
