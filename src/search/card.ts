import { calculationWords } from '../catalog/calculation-words.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { addressOf, titleOf, type Entry } from '../catalog/entry.ts';
import { statusWords } from '../catalog/wording.ts';

/** A way into a tool: what the button says, and the address that it opens. */
export type Door = { label: string; url: string };

/** What the answer to an exact name shows beside the name and its meaning. */
export type Card = {
  about: string;
  /** How the number is computed, in one line. */
  formula?: string | undefined;
  status?: { id: string; words: string } | undefined;
  owner?: string | undefined;
  /** The report to believe, or the report or tool itself. */
  door?: Door | undefined;
  /** Where the number is kept when no report shows it. */
  elsewhere?: string | undefined;
  /** What to use instead of a deprecated definition. */
  instead?: { title: string; address: string } | undefined;
  /** What tells it from others, by their addresses. */
  differences?: Record<string, string> | undefined;
};

/** The card of an entry that has a page; undefined for one that is a row of a table. */
export function cardOf(entry: Entry, catalog: Catalog): Card | undefined {
  switch (entry.collection) {
    case 'metrics':
      return metricCard(entry, catalog);
    case 'reports':
      return { about: entry.data.description, door: doorOf(entry, catalog) };
    case 'tools':
      return {
        about: entry.data.description,
        owner: catalog.of('teams').get(entry.data.owner)?.data.name,
        door: entry.data.url === undefined ? undefined : { label: `Open ${entry.data.title}`, url: entry.data.url },
      };
    default:
      return 'description' in entry.data ? { about: entry.data.description } : undefined;
  }
}

/** Where the card of a page is served, from the site's root. */
export function cardAddress(address: string): string {
  return `/search/cards${address.replace(/\/(?:#.*)?$/, '')}.json`;
}

function metricCard({ data }: Entry<'metrics'>, catalog: Catalog): Card {
  const truth = data.sourceOfTruth?.report === undefined ? undefined : catalog.of('reports').get(data.sourceOfTruth.report);
  const replacement = data.deprecation && catalog.of('metrics').get(data.deprecation.replacedBy);
  return {
    about: data.description,
    formula: 'calculation' in data && data.calculation ? calculationWords(data.calculation, catalog) : undefined,
    status: { id: data.status, words: statusWords[data.status] },
    owner: catalog.of('teams').get(data.owner)?.data.name,
    door: truth && doorOf(truth, catalog),
    elsewhere: data.sourceOfTruth?.elsewhere,
    instead: replacement && { title: replacement.data.title, address: addressOf(replacement) ?? '' },
    differences:
      data.confusedWith &&
      Object.fromEntries(data.confusedWith.map(({ id, difference }) => [addressOf({ collection: 'metrics', id }) ?? '', difference])),
  };
}

function doorOf({ data }: Entry<'reports'>, catalog: Catalog): Door {
  const tool = catalog.of('tools').get(data.tool);
  return { label: `Open “${data.title}” in ${tool ? titleOf(tool) : data.tool}`, url: data.url };
}
