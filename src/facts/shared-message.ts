import type { Catalog } from '../catalog/catalog.ts';
import { addressOf, type Entry } from '../catalog/entry.ts';
import type { Pair } from './compare.ts';
import { deprecationOf, metricFacts } from './metric-facts.ts';
import { fullTitle, phraseWords, shortName } from './names.ts';
import { endedPhrase, linksInto, type ToolLink } from './report-now.ts';
import { trustWords } from './trust.ts';
import { whereToSee } from './where-to-see.ts';

/** Something with an address of its own. */
export type Linked = { title: string; url: string };

/** What a message about a definition or a report says in a chat; text between backticks is code. */
export type SharedMessage = {
  title: string;
  definition: string;
  /** Since when it is deprecated, what to use instead, and why; or that a report ended. */
  warning?: string | undefined;
  /** How far to trust a definition: its status and the trust line. */
  trust?: string | undefined;
  readsAs?: string | undefined;
  /** The report to believe, or words on where the number is kept. */
  sourceOfTruth?: Linked | string | undefined;
  /** The links into the tool, where no source of truth is named. */
  opens?: readonly Linked[] | undefined;
  /** What a reader would look for and the definition does not say. */
  missing?: readonly string[] | undefined;
  caveats: readonly string[];
};

/** A message as it is served for the page at `url`. */
export type MessageFile = SharedMessage & { url: string };

/** What a message about a definition or a report says. */
export function sharedMessage(entry: Entry<'metrics' | 'reports'>, catalog: Catalog): SharedMessage {
  const title = fullTitle(entry);
  if (entry.collection === 'reports') {
    const { description: definition, notes: caveats = [] } = entry.data;
    const ended = endedPhrase(entry, catalog, 'short');
    return { title, definition, warning: ended && phraseWords(ended), opens: linked(linksInto(entry, catalog, 'short')), caveats };
  }
  const { description: definition, caveats = [], deprecation } = entry.data;
  const { readsAs, calculation, sourceOfTruth: truth } = metricFacts(entry, catalog);
  const { report } = whereToSee(entry, catalog);
  const deprecated = deprecationOf(entry, catalog);
  return {
    title,
    definition,
    warning: deprecated && deprecation && `${phraseWords(deprecated)} ${deprecation.reason}`,
    trust: trustWords(entry, catalog),
    readsAs,
    sourceOfTruth: truth?.url === undefined ? truth?.title : { title: truth.title, url: truth.url },
    opens: truth || !report ? undefined : linked(linksInto(report, catalog)),
    missing: missingIn(entry, calculation, truth ?? report),
    caveats,
  };
}

/** Only a number needs a formula and a place where it is. */
function missingIn({ data }: Entry<'metrics'>, calculation: string | undefined, place: object | undefined): string[] | undefined {
  if (data.type !== 'metric') return undefined;
  const missing = [
    ...(calculation === undefined ? ['How it is computed is not stated.'] : []),
    ...(place === undefined ? ['No known report shows it.'] : []),
  ];
  return missing.length > 0 ? missing : undefined;
}

/** What a message about two definitions says: the difference, what each is and how far to trust it; `siteUrl` is where the site is. */
export function comparisonMessage({ a, b, difference }: Pair, catalog: Catalog, siteUrl: string): SharedMessage {
  return {
    title: `${shortName(a)} or ${shortName(b)}`,
    definition: difference ?? `${a.data.description} ${b.data.description}`,
    opens: [a, b].map((entry) => ({
      title: `${fullTitle(entry)}: ${trustWords(entry, catalog)}`,
      url: `${siteUrl}${addressOf(entry) ?? ''}`,
    })),
    caveats: [],
  };
}

function linked(links: readonly ToolLink[]): Linked[] {
  return links.map(({ label: title, url }) => ({ title, url }));
}
