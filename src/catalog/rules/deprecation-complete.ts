import { problemAt } from '../problem.ts';
import type { Rule } from './index.ts';

/** What is deprecated says when, why and what instead; what is not says none of it. */
export const deprecationComplete: Rule = (catalog) =>
  [...catalog.of('metrics').values()].flatMap((entry) => {
    const { status, deprecation } = entry.data;
    if (status === 'deprecated' && !deprecation) {
      return [
        problemAt(
          entry,
          ['status'],
          'deprecation-complete',
          'Missing `deprecation`, expected `on` (a day), `reason` and `replacedBy` (an id) because `status` is `deprecated`',
        ),
      ];
    }
    if (status !== 'deprecated' && deprecation) {
      return [
        problemAt(
          entry,
          ['deprecation'],
          'deprecation-complete',
          `Unexpected \`deprecation\`, expected none while \`status\` is \`${status}\`; set \`status: deprecated\` or delete it`,
          { of: 'key' },
        ),
      ];
    }
    return [];
  });
