import type { Catalog } from '../catalog/catalog.ts';
import type { Check, Finding, Known } from './check.ts';
import { definitionChecks } from './definition-checks.ts';
import { linkChecks, reportChecks } from './link-checks.ts';
import { stakeholderChecks, teamChecks } from './people-checks.ts';
import { wordChecks } from './word-checks.ts';

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
      reviewed: all.filter(({ data }) => data.reviewed !== undefined).length,
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

/** How many lack it, in words: "44 of 115 metrics". */
export function countWords({ findings, of, things }: Check): string {
  return `${findings.length} of ${of} ${things}`;
}

/** How far the definitions have come, in one sentence. */
export function definitionWords({ definitions }: Health): string {
  const { total, reviewed, approved, inReview, draft, deprecated } = definitions;
  const parts = [`${reviewed} reviewed since the import`, `${approved} approved`, `${inReview} in review`, `${draft} draft`];
  return `${total} definitions: ${parts.join(', ')}${deprecated > 0 ? `, ${deprecated} deprecated and not counted below` : ''}.`;
}

function byTitle(a: Finding, b: Finding): number {
  return a.title.localeCompare(b.title, 'en', { numeric: true });
}
