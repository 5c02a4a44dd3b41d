import { factsOf, type Fact } from '../facts/entry-facts.ts';
import { metricFacts } from '../facts/metric-facts.ts';
import { phraseWords } from '../facts/names.ts';
import { trustLine } from '../facts/trust.ts';
import { descriptionOf, titleOf, type Entry } from '../catalog/entry.ts';
import { catalog } from './content.ts';
import { previewAddress } from '../previews/preview.ts';
import { site } from '../settings/site.ts';

/** One element of a page's head. */
export type HeadMeta = { tag: 'meta'; attrs: Record<string, string> };

/** What a chat shows of an entry's page beside title and description: two labeled facts, and an image where there is one. */
export function unfurlMetas(entry: Entry): HeadMeta[] {
  const image = previewAddress(entry);
  return [
    ...pairsOf(entry).flatMap(({ name, value }, place) => [
      named(`twitter:label${place + 1}`, name),
      named(`twitter:data${place + 1}`, value),
    ]),
    ...(image === undefined
      ? [named('twitter:card', 'summary')]
      : [
          property('og:image', site.url + image),
          property('og:image:width', '1200'),
          property('og:image:height', '630'),
          property('og:image:alt', `${titleOf(entry)}: ${descriptionOf(entry)}`),
          named('twitter:card', 'summary_large_image'),
        ]),
  ];
}

/** Slack shows two pairs at most: how far to trust a number and where to look it up; of a report and a tool these facts. */
const shown: Partial<Record<Entry['collection'], readonly string[]>> = { reports: ['Tool', 'Group'], tools: ['Kind', 'Owner'] };

function pairsOf(entry: Entry): Fact[] {
  if (entry.collection !== 'metrics') return factsOf(entry, catalog).filter(({ name }) => shown[entry.collection]?.includes(name));
  const { status, sourceOfTruth, calculation, type } = metricFacts(entry, catalog);
  const trust = { name: status, value: phraseWords(trustLine(entry, catalog)) };
  // What is not approved must not read like the team's word.
  if (sourceOfTruth && entry.data.status === 'approved') return [trust, { name: 'Source of truth', value: sourceOfTruth.title }];
  return [trust, calculation === undefined ? { name: 'Type', value: type } : { name: 'Computed as', value: calculation }];
}

function named(name: string, content: string): HeadMeta {
  return { tag: 'meta', attrs: { name, content } };
}

function property(name: string, content: string): HeadMeta {
  return { tag: 'meta', attrs: { property: name, content } };
}
