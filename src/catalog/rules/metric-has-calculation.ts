import { problemAt } from '../problem.ts';
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
