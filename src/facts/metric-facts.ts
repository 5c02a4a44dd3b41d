import type { Catalog } from '../catalog/catalog.ts';
import { titleOf, type Entry } from '../catalog/entry.ts';
import { domains } from '../schemas/domains.ts';
import { calculationWords } from './formula.ts';
import { ownerName, type Phrase } from './names.ts';
import { reportNow } from './report-now.ts';
import { dayWords, directionWords, provenanceWords, statusWords, typeWords, unitWords } from './wording.ts';

/** What a definition says of a number, in words; what it does not say is undefined. */
export type MetricFacts = {
  type: string;
  domain: string;
  status: string;
  provenance: string;
  owner: string;
  unit: string | undefined;
  direction: string | undefined;
  window: string | undefined;
  readsAs: string | undefined;
  calculation: string | undefined;
  /** The report to believe, or words on where the number is kept. */
  sourceOfTruth: { title: string; url?: string } | undefined;
};

/** The facts of a definition, as every page, file, card and image shows them. */
export function metricFacts(entry: Entry<'metrics'>, catalog: Catalog): MetricFacts {
  const { data } = entry;
  const number = data.type === 'metric' ? data : undefined;
  const counted = data.type === 'term' ? undefined : data;
  return {
    type: typeWords[data.type],
    domain: domains[data.domain],
    status: statusWords[data.status],
    provenance: provenanceWords[data.provenance],
    owner: ownerName(entry, catalog),
    unit: number && unitWords[number.unit],
    direction: number && directionWords[number.direction],
    window: counted?.window,
    readsAs: counted?.readsAs,
    calculation: counted?.calculation && calculationWords(counted.calculation, catalog),
    sourceOfTruth: sourceOfTruth(data, catalog),
  };
}

function sourceOfTruth({ sourceOfTruth: truth }: Entry<'metrics'>['data'], catalog: Catalog): MetricFacts['sourceOfTruth'] {
  if (truth?.elsewhere !== undefined) return { title: truth.elsewhere };
  const report = catalog.of('reports').get(truth?.report ?? '');
  if (!report) return undefined;
  const { opens, since } = reportNow(report);
  const [first] = opens;
  return first ? { title: report.data.title, url: first.url } : { title: `${report.data.title} (no link since ${dayWords(since ?? '')})` };
}

/** Since when a definition is deprecated and what to use instead; undefined for one in use. */
export function deprecationOf({ data: { deprecation } }: Entry<'metrics'>, catalog: Catalog): Phrase | undefined {
  const entry = catalog.of('metrics').get(deprecation?.replacedBy ?? '');
  return deprecation && entry && [`Deprecated on ${dayWords(deprecation.on)}: use `, { entry, words: titleOf(entry) }, ' instead.'];
}
