import { oneOf, problemAt } from '../problem.ts';
import type { RuleDoc } from '../rule-doc.ts';
import type { Rule } from './index.ts';

/** A report opens on a host of its tool. */
export const toolHost: Rule = (catalog) =>
  [...catalog.of('reports').values()].flatMap((entry) => {
    const tool = catalog.of('tools').get(entry.data.tool);
    const { host } = new URL(entry.data.url);
    if (!tool || tool.data.hosts.includes(host)) return [];
    return [
      problemAt(
        entry,
        ['url'],
        'tool-host',
        `Unexpected host \`${host}\`, expected a host of ${tool.data.title}: ${oneOf(tool.data.hosts) || 'it has none'}`,
      ),
    ];
  });

/** What an editor should know of the rule. */
export const toolHostDoc: RuleDoc = {
  rule: 'tool-host',
  keeps: 'The address of a report is on a host that its tool lists in `hosts`.',
  why: 'A report with the wrong tool stands in the wrong list, and a wrong host is mostly a slip of the keyboard.',
  mend: 'Correct the address or the `tool`. If the tool has moved, add the new host to its file first.',
  example: {
    file: 'content/reports/company-dau-mau.mdx',
    wrong: 'https://looker.example.com/dashboards/1',
    right: 'https://example.looker.com/dashboards/1',
  },
};
