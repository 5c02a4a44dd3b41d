import { expect, test } from 'vitest';
import { titleOf } from '../catalog/entry.ts';
import * as made from '../catalog/testing.ts';
import { llmsTxt, type Handbook } from './llms.ts';

const inOrder: Handbook['inOrder'] = (a, b) => titleOf(a).localeCompare(titleOf(b));
const site = { title: 'Handbook', description: 'What numbers mean.', url: 'https://example.com' };
const old = { status: 'deprecated', deprecation: { on: '2024-01-01', reason: 'Old.', replacedBy: 'mau' } };

test('lists every page as Markdown with one line on it, and leaves out empty sections', () => {
  const catalog = made.catalogOf(
    ...[made.site(), made.site({ id: '404' }), made.team(), made.channel()],
    ...['Vision', 'Meetings'].map((title) => made.handbook({ id: title.toLowerCase(), title })),
    ...[made.tool({ title: 'Looker' }), made.dataSource({ title: 'Pings' }), made.capability({ title: 'Dashboards' })],
    made.metric({ id: 'mau', title: 'Monthly active users', abbreviation: 'MAU', domain: 'users-and-activity' }),
    made.metric({ id: 'wau', title: 'WAU [old]', ...old }),
    made.report({ title: 'Company KPIs' }),
  );
  const line = (title: string, address: string, state = '') =>
    `- [${title}](https://example.com${address}.md): ${state}${made.DESCRIPTION}`;
  expect(llmsTxt({ catalog, inOrder, site }).split('\n\n')).toEqual([
    '# Handbook',
    '> What numbers mean.',
    'Every link leads to a page as Markdown. The page for people has the same address with a slash in place of `.md`.',
    '## Handbook',
    `${line('Meetings', '/handbook/meetings')}\n${line('Vision', '/handbook/vision')}`,
    '## Tools',
    line('Looker', '/tools/looker'),
    '## Data sources',
    line('Pings', '/data-sources/pings'),
    '## Capabilities',
    line('Dashboards', '/capabilities/dashboards'),
    '## Glossary: Users and activity',
    line('Monthly active users (MAU)', '/metrics/mau'),
    '## Glossary: Revenue',
    line('WAU \\[old\\]', '/metrics/wau', 'Deprecated. '),
    '## Reports: Company-level metrics',
    line('Company KPIs', '/reports/company-kpis'),
    '## Optional',
    `- [Glossary as CSV](https://example.com/api/metrics.csv): Every definition as one row of a table.
- [Changes of definitions](https://example.com/feed.xml): Atom feed of what changed in meaning, source and wording.\n`,
  ]);
});
