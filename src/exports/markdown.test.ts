import { expect, test } from 'vitest';
import type { Entry } from '../catalog/entry.ts';
import { pageSections } from '../catalog/page-sections.ts';
import * as made from '../catalog/testing.ts';
import type { LockRecord } from '../link-check/lock/record.ts';
import { markdownOf, twinOf } from './markdown.ts';
import { handbookOf } from './markdown-testing.ts';

const { catalogOf, DESCRIPTION } = made;

/** An entry with text below its frontmatter. */
const written = <Any extends Entry>(entry: Any, body: string): Any => ({ ...entry, body });

const mau = written(
  made.metric({
    title: 'Monthly active users',
    abbreviation: 'MAU',
    aliases: ['monthly users', 'users_*'],
    calculation: {
      kind: 'conversion',
      base: { entry: 'wau' },
      conversion: { text: 'users' },
      entity: 'user',
      within: 'a week',
      note: 'Once `each`.',
    },
    readsAs: '40% means two in five.',
    includes: ['People'],
    excludes: ['Robots'],
    caveats: ['Counts <some> twice.'],
    confusedWith: [{ id: 'wau', difference: 'MAU counts a month.' }],
    sources: ['pings'],
    sourceOfTruth: { report: 'company-kpis' },
    reports: ['growth'],
    related: ['wau'],
    reviewed: '2026-05-01',
    changes: [
      { on: '2023-03-31', kind: 'source', summary: 'Moved.' },
      { on: '2024-02-29', kind: 'meaning', summary: 'Robots are out.' },
    ],
  }),
  '\n## When somebody says MAU\n\nSee [WAU](/metrics/wau/).\n',
);
const wau = made.metric({
  id: 'wau',
  title: 'Weekly active users',
  status: 'deprecated',
  deprecation: { on: '2024-01-01', reason: 'Nobody looks at weeks.', replacedBy: 'mau' },
  sourceOfTruth: { elsewhere: 'A sheet of Finance.' },
});
const instance = made.term({ title: 'Instance' });
const kpis = written(
  made.report({
    title: 'Company KPIs',
    metrics: ['mau'],
    audience: 'Everybody',
    notes: ['Free users too.'],
    formerUrls: ['https://example.looker.com/looks/1'],
    history: [{ on: '2023-03-31', summary: 'Moved.', url: 'https://example.looker.com/looks/2' }],
  }),
  '',
);
const looker = written(
  made.tool({
    title: 'Looker',
    url: 'https://example.looker.com/',
    organization: 'Acme',
    askIn: 'analytics',
    access: [{ who: ['Sales', 'Product'], gets: 'View | edit' }],
    chooseFor: [{ need: 'a report', because: 'It has them.' }],
  }),
  '\n<ReportList tool="looker" group="company" />\n',
);
const pings = made.dataSource({ title: 'Pings', datasets: ['dw.pings'] });
const viewer = made.persona({
  title: 'Viewer',
  reports: ['growth'],
  tasks: [
    { want: 'see a number', to: '/metrics/', how: 'Read it.' },
    { want: 'ask', to: '/ask/' },
  ],
});
const dashboards = made.capability({ title: 'Dashboards', askIn: 'analytics' });
const vision = written(made.handbook({ title: 'Vision' }), '\nWe count.\n');
const home = written(made.site({ title: 'Handbook' }), '\nWelcome.\n');
const entries = [mau, wau, instance, kpis, looker, pings, viewer, dashboards, vision, home];
const catalog = catalogOf(...entries, made.report({ id: 'growth', title: 'Growth' }), made.team(), made.channel());
const page = (entry: Entry) => markdownOf(entry, handbookOf(catalog));

test('writes a definition with the facts of its page, then its prose', () => {
  expect(page(mau)).toBe(`# Monthly active users (MAU)

> ${DESCRIPTION}

**Approved.** Stated by the team’s public handbook. Last reviewed on May 1, 2026.

40% means two in five.

- **Type:** Metric
- **Domain:** [Revenue](https://example.com/metrics/by-domain/revenue/)
- **Unit:** Count
- **Direction:** Higher is better
- **Window:** one month
- **Owner:** Data
- **Also called:** monthly users, users\\_\\*
- **Page:** <https://example.com/metrics/mau/>

## Where to see it

The source of truth: [Open “Company KPIs” in Looker](https://example.looker.com/dashboards/1). [What the report shows](https://example.com/reports/company-kpis/).

Other reports that show it:

- [Growth](https://example.com/reports/growth/): ${DESCRIPTION}

## For Creators

### How it is calculated

users within a week ÷ Weekly active users

Followed per user.

Once \`each\`.

What it is made of: [Weekly active users](https://example.com/metrics/wau/).

### Lineage

**Computed from**

- [Weekly active users](https://example.com/metrics/wau/)

### Where the data comes from

[Pings](https://example.com/data-sources/pings/): Counts of each instance.

1. Instance
2. Warehouse

Refresh: daily

### What is in and out

**Included**

- People

**Left out**

- Robots

### History

- February 29, 2024, meaning: Robots are out.
- March 31, 2023, source: Moved.

## Not the same as

- [Weekly active users](https://example.com/metrics/wau/): MAU counts a month.

## Caveats

- Counts \\<some> twice.

## When somebody says MAU

See [WAU](https://example.com/metrics/wau/).

## Related

- [Weekly active users](https://example.com/metrics/wau/): ${DESCRIPTION}

## Used by

- Metrics: [Weekly active users](https://example.com/metrics/wau/)
- Reports: [Company KPIs](https://example.com/reports/company-kpis/)
`);
});

test('says what to use instead of a deprecated definition, and where its number is kept', () => {
  const text = page(wau);
  expect(text).toContain('**Deprecated.** Stated by the team’s public handbook. Nobody has reviewed it since it was imported.\n');
  expect(text).toContain(
    'Not to be used since January 1, 2024. Nobody looks at weeks. Use [Monthly active users](https://example.com/metrics/mau/) instead.\n',
  );
  expect(text).toContain('## Where to see it\n\nThe source of truth is not a published report: A sheet of Finance.\n');
});

test('writes a term without the facts of a number', () => {
  expect(page(instance)).toBe(`# Instance

> ${DESCRIPTION}

**Approved.** Stated by the team’s public handbook. Nobody has reviewed it since it was imported.

- **Type:** Term
- **Domain:** [Revenue](https://example.com/metrics/by-domain/revenue/)
- **Owner:** Data
- **Page:** <https://example.com/metrics/instance/>
`);
});

test('writes a report', () => {
  expect(page(kpis)).toBe(`# Company KPIs

> ${DESCRIPTION}

- **Open it:** <https://example.looker.com/dashboards/1>
- **Tool:** [Looker](https://example.com/tools/looker/); you need access to it
- **Group:** [Company-level metrics](https://example.com/reports/#company)
- **For:** Everybody
- **Page:** <https://example.com/reports/company-kpis/>

## What to mind

- Free users too.

## Definitions of what it shows

- [Monthly active users (MAU)](https://example.com/metrics/mau/): ${DESCRIPTION}

## Used by

- Metrics: [Monthly active users](https://example.com/metrics/mau/)

## History

- March 31, 2023: Moved. <https://example.looker.com/looks/2>
- Before that its address was \`https://example.looker.com/looks/1\`.
`);
});

test('writes a tool', () => {
  expect(page(looker)).toBe(`# Looker

> ${DESCRIPTION}

- **Kind:** Business intelligence
- **Open it:** <https://example.looker.com/>
- **Our workspace:** Acme
- **Owner:** Data
- **Ask in:** [#analytics](https://example.com/handbook/ask-a-question/#analytics)
- **Page:** <https://example.com/tools/looker/>

## When to use it

- I need a report: It has them.

- [Company KPIs](https://example.com/reports/company-kpis/): ${DESCRIPTION} [Open in Looker](https://example.looker.com/dashboards/1)
- [Growth](https://example.com/reports/growth/): ${DESCRIPTION} [Open in Looker](https://example.looker.com/dashboards/1)

## Who gets which access

| Who | Access |
| --- | --- |
| Sales, Product | View \\| edit |
`);
});

test.each([
  [pings, '- **Holds:** Counts of each instance.\n- **Refresh:** daily\n- **Owner:** Data\n'],
  [pings, '## How it reaches the warehouse\n\n1. Instance\n2. Warehouse\n\n## Datasets and tables\n\n- `dw.pings`\n'],
  [
    viewer,
    '## I want to …\n\n- [see a number](https://example.com/metrics/): Read it.\n- [ask](https://example.com/ask/)\n\n## What they want',
  ],
  [
    viewer,
    '## What they want\n\n- Answers\n\n## Use cases\n\n- I want to see a number.\n\n## Tools\n\n- [Looker](https://example.com/tools/looker/): ',
  ],
  [
    dashboards,
    '- **Function:** Data analytics\n- **How to ask:** Ask in the channel.\n- **Ask in:** [#analytics](https://example.com/handbook/',
  ],
  [vision, `# Vision\n\n> ${DESCRIPTION}\n\n- **Page:** <https://example.com/handbook/vision/>\n\nWe count.\n`],
  [home, '- **Find a definition:** [Glossary](https://example.com/metrics/), 3 entries\n'],
])('writes the fields of $0.file', (entry, part) => {
  expect(page(entry)).toContain(part);
});

test.each(entries)('leaves no section of $file empty and no link without a host', (entry) => {
  const text = page(entry);
  const { before, after } = pageSections(entry, catalog);
  // What is folded stands one level lower, and the fold itself says nothing of its own.
  const written = [...before, ...after].flatMap(({ title, parts }) => parts?.map((part) => `### ${part.title}`) ?? [`## ${title}`]);
  for (const heading of written) expect(text).toMatch(new RegExp(`^${heading}\n\n[^#\\n]`, 'm'));
  expect(text).not.toMatch(/\]\((?!https:)/);
});

test.each([
  [mau, '/metrics/mau.md'],
  [vision, '/handbook/vision.md'],
  [home, '/index.md'],
  [made.site({ id: '404' }), undefined],
  [made.channel(), undefined],
  [made.team(), undefined],
])('gives the twin of $0.file as %s', (entry, address) => {
  expect(twinOf(entry)).toBe(address);
});

test('the page of a report says what the check of links knows of its address', () => {
  const report = made.report();
  const key = 'looker:example.looker.com/dashboard/1';
  const handbook = handbookOf(catalogOf(report, made.tool()));
  const told = (...records: LockRecord[]) =>
    markdownOf(report, { ...handbook, links: { lock: new Map(records.map((record) => [record.key, record])), day: made.TODAY } });
  expect(told({ v: 1, key, verdict: 'verified', verified: '2026-05-17' })).toContain('\n- **Checked:** Verified on May 17, 2026.\n');
  expect(told()).toContain('\n- **Checked:** Never verified.\n');
  expect(markdownOf(report, handbook)).not.toContain('Checked');
});
