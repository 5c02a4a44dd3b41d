import type { Catalog } from '../catalog/catalog.ts';
import { addressOf, titleOf, type Entry } from '../catalog/entry.ts';
import { pairAddress } from '../facts/comparison-addresses.ts';
import { deprecationOf, metricFacts } from '../facts/metric-facts.ts';
import { fullTitle, ownerName, phraseWords, shortName, type Phrase } from '../facts/names.ts';
import { endedPhrase, linksInto, toolName } from '../facts/report-now.ts';
import { statusMark, trustLine } from '../facts/trust.ts';
import { linksByCustomer, whereToSee } from '../facts/where-to-see.ts';
import { registry } from '../schemas/index.ts';
import type { Card, CardHead, Differences, Link } from './card.ts';

/** The card of an entry that has a page; undefined for one that is a row of a table. */
export function cardOf(entry: Entry, catalog: Catalog): Card | undefined {
  if (!('description' in entry.data)) return undefined;
  const about = entry.data.description;
  switch (entry.collection) {
    case 'metrics':
      return metricCard(entry, catalog);
    case 'reports':
      return { about, ...openOf(entry, catalog), hasCaveats: entry.data.notes && true };
    case 'tools': {
      const { title, url } = entry.data;
      return { about, owner: ownerName(entry, catalog), open: url === undefined ? undefined : [{ label: `Open ${title}`, url }] };
    }
    case 'capabilities':
      return { about, open: [{ label: 'Ask the team', url: '/ask/' }] };
    default:
      return { about };
  }
}

/** What is shown above the facts of a card: the name of the entry and what kind of thing it is. */
export function headOf(entry: Entry, catalog: Catalog): CardHead {
  const title = fullTitle(entry);
  switch (entry.collection) {
    case 'metrics': {
      const { type, unit, direction, window } = metricFacts(entry, catalog);
      const facts = [unit, direction, window].filter((fact) => fact !== undefined);
      return { title, kind: type, facts: facts.length > 0 ? facts.join(' · ') : undefined };
    }
    case 'reports':
      return { title, kind: `Report in ${toolName(entry, catalog)}`, facts: entry.data.audience && `For: ${entry.data.audience}` };
    default: {
      const { one } = registry[entry.collection];
      return { title, kind: one.charAt(0).toUpperCase() + one.slice(1) };
    }
  }
}

/** How a definition differs from others; undefined where it does not say. */
export function differencesOf(entry: Entry): Differences | undefined {
  if (entry.collection !== 'metrics' || !entry.data.confusedWith) return undefined;
  return Object.fromEntries(
    entry.data.confusedWith.map(({ id, difference }) => [addressOf({ collection: 'metrics', id }) ?? '', difference]),
  );
}

function metricCard(entry: Entry<'metrics'>, catalog: Catalog): Card {
  const { status, calculation } = metricFacts(entry, catalog);
  const { report, byCustomer, elsewhere } = whereToSee(entry, catalog);
  const [each] = byCustomer;
  const deprecated = deprecationOf(entry, catalog);
  const rival = catalog.of('metrics').get(entry.data.confusedWith?.[0]?.id ?? '');
  return {
    about: entry.data.description,
    formula: calculation,
    status: { id: statusMark(entry, catalog), words: status },
    trust: phraseWords(trustLine(entry, catalog)),
    ...(report && openOf(report, catalog)),
    byCustomer: each && linksByCustomer(each),
    elsewhere,
    deprecated: deprecated && sentence(deprecated),
    compare: rival && { label: `Compare with ${shortName(rival)}`, url: pairAddress(entry, rival) },
    hasCaveats: entry.data.caveats && true,
  };
}

function openOf(report: Entry<'reports'>, catalog: Catalog): Pick<Card, 'open' | 'ended'> {
  const ended = endedPhrase(report, catalog);
  return ended ? { ended: sentence(ended) } : { open: linksInto(report, catalog) };
}

function sentence(phrase: Phrase): (string | Link)[] {
  return phrase.map((part) =>
    typeof part === 'string' ? part : { label: part.words ?? titleOf(part.entry), url: addressOf(part.entry) ?? '' },
  );
}
