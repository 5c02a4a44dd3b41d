import type { Catalog } from '../catalog/catalog.ts';
import { dayWords } from '../facts/wording.ts';
import type { Metric } from '../schemas/metric.ts';
import type { Check, Finding } from './check.ts';
import type { Health } from './health.ts';

/** One definition with all that it lacks. */
export type DefinitionRow = Omit<Finding, 'what'> & {
  domain: Metric['domain'];
  status: Metric['status'];
  /** The names of the checks that found it. */
  checks: readonly string[];
  /** What it lacks, in a few words each. */
  missing: readonly string[];
};

/** The definitions that lack something, those that lack most first. */
export function definitionRows({ checks }: Health, catalog: Catalog): DefinitionRow[] {
  const lacking = new Map<string, { finding: Finding; checks: string[]; missing: string[] }>();
  for (const check of checks.filter(({ topic }) => topic === 'definitions'))
    for (const finding of check.findings) {
      const row = lacking.get(finding.id) ?? { finding, checks: [], missing: [] };
      lacking.set(finding.id, { finding, checks: [...row.checks, check.name], missing: [...row.missing, wordsOf(check, finding)] });
    }
  return [...lacking.values()]
    .flatMap(({ finding: { what: _, since: __, ...finding }, checks, missing }) => {
      const data = catalog.of('metrics').get(finding.id)?.data;
      return data ? [{ ...finding, domain: data.domain, status: data.status, checks, missing }] : [];
    })
    .sort((a, b) => b.checks.length - a.checks.length || a.title.localeCompare(b.title, 'en', { numeric: true }));
}

function wordsOf({ lacks }: Check, { since }: Finding): string {
  return since === undefined ? lacks : `${lacks} (last on ${dayWords(since)})`;
}
