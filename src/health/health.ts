import type { Catalog } from '../catalog/catalog.ts';
import { type Check, type Finding, type Known, topics } from './check.ts';
import { definitionChecks } from './definition-checks.ts';
import { linkChecks, reportChecks } from './link-checks.ts';
import { stakeholderChecks, teamChecks } from './people-checks.ts';
import { wordChecks } from './word-checks.ts';
import { reviewedOn } from '../facts/trust.ts';
import { dayWords } from '../facts/wording.ts';
import type { Metric } from '../schemas/metric.ts';

/** How complete the handbook is. */
export type Health = {
  definitions: { total: number; reviewed: number; approved: number; inReview: number; draft: number; deprecated: number };
  checks: readonly Check[];
};

/** What the entries of the handbook lack. None of it is a mistake: the content check reports those. */
export function healthOf(catalog: Catalog, known: Known): Health {
  const all = [...catalog.of('metrics').values()];
  const having = (status: string) => all.filter(({ data }) => data.status === status).length;
  return {
    definitions: {
      total: all.length,
      reviewed: all.filter(({ data }) => reviewedOn(data) !== undefined).length,
      approved: having('approved'),
      inReview: having('in-review'),
      draft: having('draft'),
      deprecated: having('deprecated'),
    },
    checks: [definitionChecks, reportChecks, stakeholderChecks, wordChecks, teamChecks, linkChecks].flatMap((check) =>
      check(catalog, known).map((found) => ({ ...found, findings: [...found.findings].sort(byTitle) })),
    ),
  };
}

/** How many lack it, in words: "44 of 115 metrics"; where none could lack it, that is no good news. */
export function countWords({ findings, of, things }: Check): string {
  return of === 0 ? `no ${things} to check` : `${findings.length} of ${of} ${things}`;
}

/** How far the definitions have come, in one sentence. */
export function definitionWords({ definitions }: Health): string {
  const { total, reviewed, approved, inReview, draft, deprecated } = definitions;
  const parts = [`${reviewed} reviewed`, `${approved} approved`, `${inReview} in review`, `${draft} draft`];
  return `${total} definitions: ${parts.join(', ')}${deprecated > 0 ? `, ${deprecated} deprecated and not counted below` : ''}.`;
}

function byTitle(a: Finding, b: Finding): number {
  return a.title.localeCompare(b.title, 'en', { numeric: true });
}

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

/** Health as text for a person: all counts, then the lists. */
export function healthText(health: Health): string {
  const width = Math.max(...health.checks.map((check) => countWords(check).length));
  const counts = health.checks.map((check) => `  ${countWords(check).padEnd(width)}  ${nameOf(check)}`);
  return [[definitionWords(health), ...counts].join('\n'), ...health.checks.flatMap(listOf)].join('\n\n');
}

function listOf(check: Check): string[] {
  if (check.findings.length === 0) return [];
  const heading = `${nameOf(check)} (${countWords(check)})`;
  return [
    [heading, ...(check.note === undefined ? [] : [check.note]), ...check.findings.map((finding) => `  ${lineOf(finding)}`)].join('\n'),
  ];
}

function nameOf({ topic, title }: Check): string {
  return `${topics[topic]}: ${title.charAt(0).toLowerCase()}${title.slice(1)}`;
}

function lineOf({ file, title, owner, what, url }: Finding): string {
  return `${file}  ${title}${owner === undefined ? '' : ` (${owner})`}: ${what}${url === undefined ? '' : ` ${url}`}`;
}
