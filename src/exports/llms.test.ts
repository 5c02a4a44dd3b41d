import { expect, test } from 'vitest';
import {
  capability,
  catalogOf,
  channel,
  dataSource,
  DESCRIPTION,
  handbook,
  metric,
  persona,
  report,
  site as page,
  team,
  tool,
} from '../catalog/testing.ts';
import { titleOf } from '../catalog/entry.ts';
import { llmsTxt, type Handbook } from './llms.ts';

const inOrder: Handbook['inOrder'] = (a, b) => titleOf(a).localeCompare(titleOf(b));

test('lists every page as Markdown with one line on it, and leaves out empty sections', () => {
  const catalog = catalogOf(
    page(),
    page({ id: '404' }),
    team(),
    channel(),
    handbook({ id: 'vision', title: 'Vision' }),
    handbook({ id: 'meetings', title: 'Meetings' }),
    tool({ title: 'Looker' }),
    dataSource({ title: 'Pings' }),
    capability({ title: 'Dashboards' }),
    persona({ title: 'Viewer' }),
    metric({ id: 'mau', title: 'Monthly active users', abbreviation: 'MAU', domain: 'users-and-activity' }),
    metric({ id: 'wau', title: 'WAU [old]', status: 'deprecated', deprecation: { on: '2024-01-01', reason: 'Old.', replacedBy: 'mau' } }),
    report({ title: 'Company KPIs' }),
  );
  const site = { title: 'Handbook', description: 'What numbers mean.', url: 'https://example.com' };
  expect(llmsTxt({ catalog, inOrder, site })).toBe(`# Handbook

> What numbers mean.

Every link leads to a page as Markdown. The page for people has the same address with a slash in place of \`.md\`.

## Handbook

- [Meetings](https://example.com/handbook/meetings.md): ${DESCRIPTION}
- [Vision](https://example.com/handbook/vision.md): ${DESCRIPTION}

## Tools

- [Looker](https://example.com/tools/looker.md): ${DESCRIPTION}

## Data sources

- [Pings](https://example.com/data-sources/pings.md): ${DESCRIPTION}

## Capabilities

- [Dashboards](https://example.com/capabilities/dashboards.md): ${DESCRIPTION}

## Personas

- [Viewer](https://example.com/personas/viewer.md): ${DESCRIPTION}

## Glossary: Users and activity

- [Monthly active users (MAU)](https://example.com/metrics/mau.md): ${DESCRIPTION}

## Glossary: Revenue

- [WAU \\[old\\]](https://example.com/metrics/wau.md): Deprecated. ${DESCRIPTION}

## Reports: Company-level metrics

- [Company KPIs](https://example.com/reports/company-kpis.md): ${DESCRIPTION}

## Optional

- [Glossary as CSV](https://example.com/api/metrics.csv): Every definition as one row of a table.
- [Changes of definitions](https://example.com/feed.xml): Atom feed of what changed in meaning, source and wording.
`);
});
