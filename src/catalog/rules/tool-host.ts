import { oneOf, problemAt } from '../problem.ts';
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
