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

/** The documentation of the rule for editors. */
export const metricHasCalculationDoc: RuleDoc = {
  rule: 'metric-has-calculation',
  keeps: 'A metric that is not a draft says how it is computed.',
  why: 'Two people who compute the same number in different ways get different results.',
  fix: 'Add `calculation:`. If the number is computed in a system that the handbook cannot describe, write `kind: external` and say why. If nobody knows yet, set `status: draft`.',
  example: { file: 'content/metrics/session-length.mdx', wrong: 'status: approved', right: 'status: draft' },
};
