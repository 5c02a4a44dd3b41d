import type { Catalog } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import { deprecationOf, metricFacts } from './metric-facts.ts';
import { fullTitle, phraseWords } from './names.ts';
import { openInWords, openWords, whereToSee } from './where-to-see.ts';

/** Something with an address of its own. */
export type Linked = { title: string; url: string };

/** What a message about a definition or a report says in a chat; text between backticks is code. */
export type SharedMessage = {
  title: string;
  definition: string;
  /** Since when it is deprecated, what to use instead, and why. */
  warning?: string | undefined;
  readsAs?: string | undefined;
  /** The report to believe, or words on where the number is kept. */
  sourceOfTruth?: Linked | string | undefined;
  /** The link into the tool, where no source of truth is named. */
  opens?: Linked | undefined;
  caveats: readonly string[];
};

/** What a message about a definition or a report says. */
export function sharedMessage(entry: Entry<'metrics' | 'reports'>, catalog: Catalog): SharedMessage {
  const title = fullTitle(entry);
  if (entry.collection === 'reports') {
    const { description: definition, url, notes: caveats = [] } = entry.data;
    return { title, definition, opens: { title: openInWords(entry, catalog), url }, caveats };
  }
  const { description: definition, caveats = [], deprecation } = entry.data;
  const { readsAs, sourceOfTruth: truth } = metricFacts(entry, catalog);
  const { report } = whereToSee(entry, catalog);
  const deprecated = deprecationOf(entry, catalog);
  return {
    title,
    definition,
    warning: deprecated && deprecation && `${phraseWords(deprecated)} ${deprecation.reason}`,
    readsAs,
    sourceOfTruth: truth?.url === undefined ? truth?.title : { title: truth.title, url: truth.url },
    opens: truth || !report ? undefined : { title: openWords(report, catalog), url: report.data.url },
    caveats,
  };
}
