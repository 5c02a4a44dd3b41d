import type { Catalog } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import { approvalOf } from '../catalog/meaning.ts';
import { daysBetween } from '../days/day.ts';
import { reviewedOn } from '../facts/trust.ts';
import { dayWords, provenanceWords } from '../facts/wording.ts';
import { UNDEFINED_DESCRIPTION } from '../repository/template-suggestion.ts';
import { findingOn, type Check, type Known } from './check.ts';

/** After so many days a definition is due for a review. */
const REVIEW_DAYS = 365;

type Definition = Entry<'metrics'>;
type DefinitionCheck = Omit<Check, 'topic' | 'of' | 'things' | 'findings'> & {
  /** The finding on a definition that lacks it; undefined for one that does not. */
  lacking: (definition: Definition, catalog: Catalog) => string | undefined;
  since?: (definition: Definition) => string | undefined;
  /** Which definitions can lack it at all; every one unless given. */
  among?: (definition: Definition) => boolean;
};

/** What definitions lack; a deprecated one is not checked, because nobody should use it. */
export function definitionChecks(catalog: Catalog, { today }: Known): Check[] {
  const current = [...catalog.of('metrics').values()].filter(({ data }) => data.status !== 'deprecated');
  const metrics = current.filter(({ data }) => data.type === 'metric');
  return [
    ...checksOfAll(today).map((check) => checkOf(check, current, 'definitions', catalog)),
    ...checksOfMetrics.map((check) => checkOf(check, metrics, 'metrics', catalog)),
  ];
}

function checksOfAll(today: string): DefinitionCheck[] {
  return [
    {
      name: 'never-reviewed',
      title: 'Never reviewed',
      lacks: 'review',
      lacking: ({ data }) => (reviewedOn(data) === undefined ? 'Nobody has reviewed it yet.' : undefined),
    },
    {
      name: 'reviewed-long-ago',
      title: 'Reviewed over a year ago',
      lacks: 'recent review',
      lacking: ({ data }) => {
        const day = reviewedOn(data);
        return day !== undefined && daysBetween(day, today) > REVIEW_DAYS ? `Last reviewed on ${dayWords(day)}.` : undefined;
      },
      since: ({ data }) => reviewedOn(data),
      among: ({ data }) => reviewedOn(data) !== undefined,
    },
    {
      name: 'approval-outdated',
      title: 'Changed since it was approved',
      lacks: 'current approval',
      lacking: (definition, catalog) =>
        approvalOf(definition, catalog) === 'outdated' ? 'What it means changed since it was approved.' : undefined,
      since: ({ data }) => data.approved?.on,
      among: ({ data }) => data.approved !== undefined,
    },
    {
      name: 'in-review',
      title: 'In review',
      lacks: 'approval',
      lacking: ({ data }) => (data.status === 'in-review' ? provenanceWords[data.provenance] : undefined),
    },
    {
      name: 'draft',
      title: 'Draft',
      lacks: 'approval',
      lacking: ({ data }) => (data.status === 'draft' ? provenanceWords[data.provenance] : undefined),
    },
    {
      name: 'no-definition',
      title: 'Suggested and not defined',
      lacks: 'definition',
      lacking: ({ data }) =>
        data.description === UNDEFINED_DESCRIPTION ? 'Somebody suggested the name, and nobody has defined it yet.' : undefined,
    },
  ];
}

const checksOfMetrics: DefinitionCheck[] = [
  {
    name: 'no-calculation',
    title: 'Without a calculation',
    lacks: 'calculation',
    lacking: ({ data }) => ('calculation' in data && data.calculation ? undefined : 'It does not say how it is computed.'),
  },
  {
    name: 'no-source-of-truth',
    title: 'Without a source of truth',
    lacks: 'source of truth',
    lacking: ({ data }) => (data.sourceOfTruth ? undefined : 'It does not name the place whose number counts.'),
  },
  {
    name: 'no-report',
    title: 'Without a report',
    lacks: 'report',
    lacking: (definition, catalog) => (hasReport(definition, catalog) ? undefined : 'No report of this handbook shows it.'),
  },
];

function hasReport(definition: Definition, catalog: Catalog): boolean {
  const { reports, sourceOfTruth } = definition.data;
  const named = sourceOfTruth?.report !== undefined || (reports ?? []).length > 0;
  return named || catalog.backlinks(definition).some(({ from, via }) => from.collection === 'reports' && via === 'metrics');
}

function checkOf(
  { lacking, since, among = () => true, ...check }: DefinitionCheck,
  all: readonly Definition[],
  things: string,
  catalog: Catalog,
): Check {
  const checked = all.filter(among);
  const findings = checked.flatMap((definition) => {
    const what = lacking(definition, catalog);
    const day = since?.(definition);
    return what === undefined ? [] : [findingOn(definition, catalog, what, day === undefined ? {} : { since: day })];
  });
  return { ...check, topic: 'definitions', of: checked.length, things, findings };
}
