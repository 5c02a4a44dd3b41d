const common = `type: metric
domain: users-and-activity
owner: analytics`;

const approved = `status: approved
provenance: stated`;

const inUse = `${common}
${approved}`;

const activePeople = `calculation:
  kind: simple
  aggregation: count-distinct
  of:
    text: people who did anything in the product`;

const measure = `unit: count
direction: higher
window: UTC calendar month`;

/** What the numbers of the old website have in common: why each should not be used any longer, and what replaces it. */
const oldWebsite = (reason: string) => `status: deprecated
deprecation:
  on: 2025-01-01
  reason: ${reason}
  replacedBy: created-users
provenance: stated
calculation:
  kind: external
  system: The old website
  why: The website is gone.
${measure}
excludes:
  - Accounts of robots
variantOf: created-users`;

/** The definitions of the sample handbook: texts of pages by path, without the line `---` before their fields or at the end. */
export const sampleMetrics: Readonly<Record<string, string>> = {
  'content/metrics/dau.mdx': `title: Daily active users
abbreviation: DAU
description: The number of people who did anything in the product at least once on a calendar day in UTC.
${inUse}
${activePeople}
unit: count
direction: higher
window: one UTC day
related: [mau]`,
  'content/metrics/mau.mdx': `title: Monthly active users
abbreviation: MAU
description: The number of people who did anything in the product at least once in a calendar month in UTC.
${inUse}
${activePeople}
${measure}
caveats:
  - A month that is not over reads too low.
reviewed: 2026-03-01
approved:
  by: '@ada'
  on: 2026-03-01
  meaning: '91ac765eb641dae6'`,
  'content/metrics/dau-mau.mdx': `title: DAU/MAU
description: The average number of daily active users in a month divided by the monthly active users of that month.
aliases: [stickiness]
formerIds: [stickiness-rate]
formerAnchors: { judging: how-to-judge-a-value }
type: metric
domain: engagement-and-retention
owner: analytics
${approved}
calculation:
  kind: ratio
  numerator:
    entry: dau
  denominator:
    entry: mau
unit: percent
direction: higher
window: UTC calendar month
readsAs: "40%: the average active user came on 12 of 30 days."
caveats:
  - Weekends count as days.
sourceOfTruth:
  report: company-dau-mau
reports: [engagement]
related: [dau, mau]
---

## How to judge a value

More than 30% is good.
`,
  'content/metrics/session-length.mdx': `title: Session length
description: How long a person uses the product without a break of more than half an hour.
${common}
status: draft
provenance: industry
unit: duration
direction: neutral
window: one session`,
  'content/metrics/created-users.mdx': `title: Created users
description: The number of accounts that people or administrators opened within a calendar month.
${inUse}
calculation:
  kind: simple
  aggregation: count
  of:
    text: accounts opened
${measure}
excludes:
  - Accounts of robots`,
  'content/metrics/registrations.mdx': `title: Registrations
description: The number of filled forms that asked for a new account within a calendar month.
${common}
${oldWebsite('Administrators open most accounts without the form.')}`,
  'content/metrics/signups.mdx': `title: Signups
description: The number of new accounts of the old website within a calendar month, without its tests.
${common}
${oldWebsite('The old website is gone.')}`,
};
