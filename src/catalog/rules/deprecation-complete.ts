import { problemAt } from '../../problems/problem.ts';
import type { RuleDoc } from '../rule-doc.ts';
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

/** The documentation of the rule for editors. */
export const deprecationCompleteDoc: RuleDoc = {
  rule: 'deprecation-complete',
  keeps: 'A deprecated definition says since when, why, and what to use instead. Other definitions say none of this.',
  why: 'A reader who finds it must see at once which number to use instead.',
  fix: 'Set `status: deprecated` and write `deprecation:` with `on`, `reason` and `replacedBy`, or delete both.',
  example: {
    file: 'content/metrics/signups.mdx',
    wrong: 'status: deprecated',
    right: 'status: deprecated\ndeprecation:\n  on: 2025-01-01\n  reason: The old website is gone.\n  replacedBy: created-users',
  },
};
