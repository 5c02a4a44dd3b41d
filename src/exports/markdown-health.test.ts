import { expect, test } from 'vitest';
import { catalogOf, metric, report, stakeholder, team, TODAY, tool } from '../catalog/testing.ts';
import type { LockRecord } from '../link-check/lock/record.ts';
import { listMarkdown } from './markdown-list-pages.ts';
import { handbookOf } from './markdown-testing.ts';

const catalog = catalogOf(
  team({ name: 'R&D | Data' }),
  metric({ title: 'MAU', reviewed: '2022-09-07' }),
  report({ title: 'KPIs' }),
  stakeholder({ analyst: 'TBD', ask: 'analytics' }),
);
const markdown = listMarkdown({ address: '/health/', title: 'Health', description: 'What is missing.' }, handbookOf(catalog), TODAY);

test('says the counts, the definitions that need work and every other list', () => {
  const blocks = markdown.trimEnd().split('\n\n');
  expect(blocks[3]).toBe('1 definitions: 1 reviewed since the import, 1 approved, 0 in review, 0 draft.');
  expect(blocks[4]).toContain('- Without a report: 1 of 1 metrics\n- Linked from nowhere: 1 of 1 reports\n');
  expect(blocks.slice(5, 9)).toEqual([
    '## Definitions that need work',
    '| Name | Gaps | Missing | Owner | Status |\n| --- | --- | --- | --- | --- |\n| [MAU](https://example.com/metrics/mau/) | 3 | recent review (last on September 7, 2022), source of truth, report | R&D \\| Data | Approved |',
    '## Reports',
    '### Linked from nowhere: 1 of 1 reports',
  ]);
  expect(markdown).toContain(
    '### No analyst: 1 of 1 groups\n\n- [Sales](https://example.com/handbook/support-model/): No analyst supports it yet.\n\n### No stakeholder named: 0 of 1 groups\n\nNone.\n',
  );
});

test('an address is followed by what is known of it, where anything is', () => {
  const linked = catalogOf(
    tool(),
    report({ id: 'a', title: 'A' }),
    report({ id: 'b', title: 'B', url: 'https://example.looker.com/dashboards/2' }),
  );
  const key = 'looker:example.looker.com/dashboard/2';
  const lock = new Map<string, LockRecord>([[key, { v: 1, key, verdict: 'trashed', since: '2026-05-03' }]]);
  const handbook = { ...handbookOf(linked), links: { lock, day: TODAY } };
  expect(listMarkdown({ address: '/health/', title: 'Health', description: 'What is missing.' }, handbook, TODAY)).toContain(
    `### Not known to open: 2 of 2 linked objects

What the tools told last stands in \`content/links.lock.jsonl\`, and what people opened by hand.

- [A](https://example.com/reports/a/): <https://example.looker.com/dashboards/1>
- [B](https://example.com/reports/b/): <https://example.looker.com/dashboards/2> In the trash since May 3, 2026.
`,
  );
});
