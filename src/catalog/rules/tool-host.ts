import { oneOf, problemAt } from '../../problems/problem.ts';
import type { RuleDoc } from '../rule-doc.ts';
import type { Rule } from './index.ts';

/** A report opens on a host of its tool, and so does the tool itself. */
export const toolHost: Rule = (catalog) => [
  ...[...catalog.of('tools').values()].flatMap((tool) => {
    const { url, hosts } = tool.data;
    if (url === undefined || hosts.includes(new URL(url).host)) return [];
    return [
      problemAt(
        tool,
        ['url'],
        'tool-host',
        `Unexpected host \`${new URL(url).host}\`, expected one of \`hosts\`: ${oneOf(hosts) || 'it has none'}`,
      ),
    ];
  }),
  ...[...catalog.of('reports').values()].flatMap((entry) => {
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
  }),
];

/** What an editor should know of the rule. */
export const toolHostDoc: RuleDoc = {
  rule: 'tool-host',
  keeps: 'The address of a report, and of the tool itself, is on a host that the tool lists in `hosts`.',
  why: 'A report with the wrong tool stands in the wrong list, and a wrong host is mostly a slip of the keyboard.',
  fix: 'Correct the address or the `tool`. If the tool has moved, add the new host to its file first.',
  example: {
    file: 'content/reports/company-dau-mau.mdx',
    wrong: 'https://looker.example.com/dashboards/1',
    right: 'https://example.looker.com/dashboards/1',
  },
};
