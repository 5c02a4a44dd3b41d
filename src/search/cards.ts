import { calculationWords } from '../facts/calculation-words.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { addressOf, titleOf, type Entry } from '../catalog/entry.ts';
import { byCustomerOf } from '../catalog/shown-by.ts';
import { directionWords, statusWords, typeWords, unitWords } from '../facts/wording.ts';
import { registry } from '../schemas/index.ts';
import type { Card, CardHead, Differences, Door } from './card.ts';

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
    case 'capabilities':
      return { about: entry.data.description, door: { label: 'Ask the team', url: '/ask/' } };
    default:
      return 'description' in entry.data ? { about: entry.data.description } : undefined;
  }
}

/** What stands over the card of an entry. */
export function headOf(entry: Entry, catalog: Catalog): CardHead {
  const title = titleOf(entry);
  switch (entry.collection) {
    case 'metrics': {
      const { data } = entry;
      const facts = [
        ...(data.type === 'metric' ? [unitWords[data.unit], directionWords[data.direction]] : []),
        ...(data.type !== 'term' && data.window ? [data.window] : []),
      ];
      return {
        title: data.abbreviation ? `${title} (${data.abbreviation})` : title,
        kind: typeWords[data.type],
        facts: facts.length > 0 ? facts.join(' · ') : undefined,
      };
    }
    case 'reports': {
      const tool = catalog.of('tools').get(entry.data.tool);
      return {
        title,
        kind: `Report in ${tool ? titleOf(tool) : entry.data.tool}`,
        facts: entry.data.audience && `For: ${entry.data.audience}`,
      };
    }
    default: {
      const { one } = registry[entry.collection];
      return { title, kind: one.charAt(0).toUpperCase() + one.slice(1) };
    }
  }
}

/** What tells a definition from others; undefined where it does not say. */
export function differencesOf(entry: Entry): Differences | undefined {
  if (entry.collection !== 'metrics' || !entry.data.confusedWith) return undefined;
  return Object.fromEntries(
    entry.data.confusedWith.map(({ id, difference }) => [addressOf({ collection: 'metrics', id }) ?? '', difference]),
  );
}

function metricCard(entry: Entry<'metrics'>, catalog: Catalog): Card {
  const { data } = entry;
  const truth = data.sourceOfTruth?.report === undefined ? undefined : catalog.of('reports').get(data.sourceOfTruth.report);
  const [byCustomer] = truth ? byCustomerOf(entry.id, catalog) : [];
  const replacement = data.deprecation && catalog.of('metrics').get(data.deprecation.replacedBy);
  return {
    about: data.description,
    formula: 'calculation' in data && data.calculation ? calculationWords(data.calculation, catalog) : undefined,
    status: { id: data.status, words: statusWords[data.status] },
    owner: catalog.of('teams').get(data.owner)?.data.name,
    door: truth && doorOf(truth, catalog),
    byCustomer: byCustomer && { label: `By customer: ${byCustomer.data.title}`, url: byCustomer.data.url },
    elsewhere: data.sourceOfTruth?.elsewhere,
    instead: replacement && { title: replacement.data.title, address: addressOf(replacement) ?? '' },
  };
}

function doorOf({ data }: Entry<'reports'>, catalog: Catalog): Door {
  const tool = catalog.of('tools').get(data.tool);
  return { label: `Open “${data.title}” in ${tool ? titleOf(tool) : data.tool}`, url: data.url };
}
