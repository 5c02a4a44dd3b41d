import { measureGrammar, type GrammarFigures } from './grammar.ts';
import { measureHandbook, type HandbookFigures } from './handbook.ts';
import { measureMany, type ManyFigures } from './many.ts';
import { measurePublished, type PublishedFigures } from './published.ts';

/** How late each answer of a server on this machine comes, as one over the internet would. */
const LATENCY_MS = 50;

/** Everything that was measured of the check of links. */
export type LinkFigures = {
  latencyMs: number;
  published: PublishedFigures;
  many: ManyFigures[];
  grammar: GrammarFigures;
  handbook: HandbookFigures;
};

/** Measures the check of links, beside simpler clients, linkinator and Node’s own reader of addresses; `folder` is an empty one to work in. */
export async function measureLinks(folder: string, added: ReadonlyMap<string, string>, tell: (line: string) => void): Promise<LinkFigures> {
  return {
    latencyMs: LATENCY_MS,
    published: await measurePublished(LATENCY_MS),
    many: await measureMany(LATENCY_MS, tell),
    grammar: measureGrammar(),
    handbook: await measureHandbook(folder, added),
  };
}
