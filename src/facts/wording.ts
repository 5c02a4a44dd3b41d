import { domains } from '../schemas/domains.ts';
import type { Metric } from '../schemas/metric.ts';
import { reportGroups } from '../schemas/report.ts';
import { domainAddress } from './domain-pages.ts';
import type { Entry } from '../catalog/entry.ts';

/** Statuses as readers see them. */
export const statusWords: Record<Metric['status'], string> = {
  draft: 'Draft',
  'in-review': 'In review',
  approved: 'Approved',
  deprecated: 'Deprecated',
};

/** Where a definition comes from, as a sentence to a reader. */
export const provenanceWords: Record<Metric['provenance'], string> = {
  stated: 'Stated by the team’s public handbook.',
  code: 'Read from the product’s public code and documentation, not stated by the team.',
  named: 'Named by the team’s public handbook; the formula is industry practice.',
  industry: 'Industry practice; the team has not stated it.',
};

/** Units as readers see them. */
export const unitWords = {
  count: 'Count',
  percent: 'Percent',
  ratio: 'Ratio',
  currency: 'Currency',
  duration: 'Duration',
  score: 'Score',
  bytes: 'Bytes',
} as const;

/** Directions as readers see them: which one is good. */
export const directionWords = {
  higher: 'Higher is better',
  lower: 'Lower is better',
  neutral: 'Neither way is better by itself',
} as const;

/** Types of glossary entries as readers see them. */
export const typeWords: Record<Metric['type'], string> = { metric: 'Metric', segment: 'Segment', term: 'Term' };

/** Kinds of tool as readers see them. */
export const toolKindWords = {
  'business-intelligence': 'Business intelligence',
  'product-analytics': 'Product analytics',
  'data-warehouse': 'Data warehouse',
} as const;

/** Kinds of change as readers see them. */
export const changeWords = { new: 'New', meaning: 'Meaning', source: 'Source', wording: 'Wording' } as const;

/** A day `YYYY-MM-DD` as American English writes it: "September 7, 2022". */
export function dayWords(day: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' });
}

/** A month `YYYY-MM` as American English writes it: "October 2022". */
export function monthWords(month: string): string {
  return new Date(`${month}-01T00:00:00Z`).toLocaleDateString('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' });
}

/** Which time a page describes, as a sentence to a reader; undefined for one that describes today. */
export function asOfWords(month: string | undefined): string | undefined {
  return month === undefined ? undefined : `As of ${monthWords(month)}.`;
}

/** The lists that an entry belongs to, each with its address, from the widest to the narrowest: the breadcrumbs of its page. */
export function parentsOf(entry: Entry): { title: string; address: string }[] {
  switch (entry.collection) {
    case 'metrics':
      return [
        { title: 'Glossary', address: '/metrics/' },
        { title: domains[entry.data.domain], address: domainAddress(entry.data.domain) },
      ];
    case 'reports':
      return [
        { title: 'Reports', address: '/reports/' },
        { title: reportGroups[entry.data.group], address: `/reports/#${entry.data.group}` },
      ];
    case 'data-sources':
      return [{ title: 'Data sources', address: '/data-sources/' }];
    case 'capabilities':
      return [{ title: 'Capabilities', address: '/capabilities/' }];
    case 'tools':
      return [{ title: 'Tools', address: '/tools/' }];
    case 'personas':
      return [{ title: 'Self-service', address: '/handbook/self-service/' }];
    case 'handbook':
      return [{ title: 'Handbook', address: '/handbook/' }];
    default:
      return [];
  }
}
