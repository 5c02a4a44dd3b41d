import type { ReportingDescriptor } from 'sarif';
import type { RuleDoc } from '../../catalog/rule-doc.ts';
import type { LinkReportProblem } from './result.ts';

/** The rules of a SARIF run: those that are explained, then those that only a problem names. */
export function sarifRules(docs: readonly RuleDoc[], problems: readonly LinkReportProblem[]): ReportingDescriptor[] {
  const explained = new Map(docs.map((doc) => [doc.rule, descriptor(doc)]));
  const others = new Set(problems.map(({ rule }) => rule).filter((rule) => !explained.has(rule)));
  return [...explained.values(), ...[...others].map((id) => ({ id, shortDescription: { text: id } }))];
}

function descriptor({ rule, keeps, why, fix }: RuleDoc): ReportingDescriptor {
  return {
    id: rule,
    shortDescription: { text: keeps },
    fullDescription: { text: `${keeps} ${why}` },
    help: { text: `${keeps} ${why} ${fix}`, markdown: `${keeps}\n\n${why}\n\n**To fix it:** ${fix}` },
  };
}
