import type { Catalog } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import { daysBetween } from '../days/day.ts';
import { dayWords, provenanceWords, reviewWords } from '../facts/wording.ts';
import { UNDEFINED } from '../repository/template-suggestion.ts';
import { findingOn } from './finding.ts';
import type { Check, Known } from './health.ts';

/** After so many days somebody should read a definition again. */
const REVIEW_DAYS = 365;

type Definition = Entry<'metrics'>;
type Asked = Omit<Check, 'topic' | 'of' | 'things' | 'findings'> & {
  /** What is told of a definition that lacks it; undefined where nothing does. */
  lacking: (definition: Definition, catalog: Catalog) => string | undefined;
  since?: (definition: Definition) => string | undefined;
};

/** What definitions lack; a deprecated one is asked nothing, since nobody should use it. */
export function definitionChecks(catalog: Catalog, { today }: Known): Check[] {
  const current = [...catalog.of('metrics').values()].filter(({ data }) => data.status !== 'deprecated');
  const metrics = current.filter(({ data }) => data.type === 'metric');
  return [
    ...askedOfAll(today).map((asked) => checkOf(asked, current, 'definitions', catalog)),
    ...askedOfMetrics.map((asked) => checkOf(asked, metrics, 'metrics', catalog)),
  ];
}

function askedOfAll(today: string): Asked[] {
  return [
    {
      name: 'never-reviewed',
      title: 'Never reviewed',
      lacks: 'review',
      lacking: ({ data }) => (data.reviewed === undefined ? reviewWords(undefined) : undefined),
    },
    {
      name: 'reviewed-long-ago',
      title: 'Reviewed over a year ago',
      lacks: 'recent review',
      lacking: ({ data: { reviewed } }) =>
        reviewed !== undefined && daysBetween(reviewed, today) > REVIEW_DAYS ? `Last reviewed on ${dayWords(reviewed)}.` : undefined,
      since: ({ data }) => data.reviewed,
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
      lacking: ({ data }) => (data.description === UNDEFINED ? 'Somebody suggested the name, and nobody has defined it.' : undefined),
    },
  ];
}

const askedOfMetrics: Asked[] = [
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
    lacking: ({ data }) => (data.sourceOfTruth ? undefined : 'It does not say which place to believe.'),
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

function checkOf({ lacking, since, ...check }: Asked, asked: readonly Definition[], things: string, catalog: Catalog): Check {
  const findings = asked.flatMap((definition) => {
    const what = lacking(definition, catalog);
    const day = since?.(definition);
    return what === undefined ? [] : [findingOn(definition, catalog, what, day === undefined ? {} : { since: day })];
  });
  return { ...check, topic: 'definitions', of: asked.length, things, findings };
}
