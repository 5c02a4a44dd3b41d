import type { Catalog } from '../catalog/catalog.ts';
import type { Lock } from '../link-check/lock/record.ts';
import { definitionChecks } from './definition-checks.ts';
import type { Finding } from './finding.ts';
import { linkChecks } from './link-checks.ts';
import { reportChecks } from './report-checks.ts';
import { stakeholderChecks } from './stakeholder-checks.ts';
import { teamChecks } from './team-checks.ts';
import { wordChecks } from './word-checks.ts';

/** What the checks are about, in the order in which they are shown. */
export const topics = {
  definitions: 'Definitions that need work',
  reports: 'Reports',
  stakeholders: 'Stakeholders',
  words: 'Names to avoid',
  owners: 'Teams that own entries',
  links: 'Links to Looker and Amplitude',
} as const;

/** One thing that entries should have: how many were looked at, and which of them lack it. */
export type Check = {
  /** Its name, and its anchor on the page. */
  name: string;
  topic: keyof typeof topics;
  title: string;
  /** What an entry lacks, in a word or two for a table. */
  lacks: string;
  /** How many `things` were looked at. */
  of: number;
  things: string;
  findings: readonly Finding[];
  /** What a reader must know to read the number. */
  note?: string;
};

/** What is known beside the content: the day, and what the check of links left once it ran. */
export type Known = { today: string; lock?: Lock | undefined };

/** How complete the handbook is. */
export type Health = {
  definitions: { total: number; reviewed: number; approved: number; inReview: number; draft: number; deprecated: number };
  checks: readonly Check[];
};

/** What the entries of the handbook lack. Nothing of it is a mistake: mistakes are what the content check tells. */
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
