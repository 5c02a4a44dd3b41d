import { calculationWords } from '../catalog/calculation-words.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { addressOf, titleOf, type Entry } from '../catalog/entry.ts';
import { statusWords } from '../catalog/wording.ts';
import type { Card, Differences, Door } from './card.ts';

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

/** What tells a definition from others; undefined where it does not say. */
export function differencesOf(entry: Entry): Differences | undefined {
  if (entry.collection !== 'metrics' || !entry.data.confusedWith) return undefined;
  return Object.fromEntries(
    entry.data.confusedWith.map(({ id, difference }) => [addressOf({ collection: 'metrics', id }) ?? '', difference]),
  );
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
  };
}

function doorOf({ data }: Entry<'reports'>, catalog: Catalog): Door {
  const tool = catalog.of('tools').get(data.tool);
  return { label: `Open “${data.title}” in ${tool ? titleOf(tool) : data.tool}`, url: data.url };
}
