import { problemAt } from '../../problems/problem.ts';
import type { RuleDoc } from '../rule-doc.ts';
import type { Rule } from './index.ts';

/** A metric that is not a draft says how it is computed. */
export const metricHasCalculation: Rule = (catalog) =>
  [...catalog.of('metrics').values()]
    .filter(({ data }) => data.type === 'metric' && data.status !== 'draft' && data.calculation === undefined)
    .map((entry) =>
      problemAt(
        entry,
        [],
        'metric-has-calculation',
        `Missing \`calculation\`, expected one because \`status\` is \`${entry.data.status}\`; add it (\`kind: external\` says that it is computed elsewhere) or set \`status: draft\``,
      ),
    );

/** What an editor should know of the rule. */
export const metricHasCalculationDoc: RuleDoc = {
  rule: 'metric-has-calculation',
  keeps: 'A metric that is not a draft says how it is computed.',
  why: 'Two people who compute one number in two ways get two numbers.',
  fix: 'Add `calculation:`. If it is computed in a system that the handbook cannot describe, write `kind: external` and why. If nobody knows yet, set `status: draft`.',
  example: { file: 'content/metrics/session-length.mdx', wrong: 'status: approved', right: 'status: draft' },
};
