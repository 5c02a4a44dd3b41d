import type { Kind } from './findable.ts';
import { thingAt, type NameIndex } from './name-index.ts';
import type { Intent } from './question.ts';
import { DEFINITION, DEPRECATED, REFERRED_TO } from './weights.ts';
import { stem } from './words.ts';

/** The boosts of kinds by what the query asks for. */
const intentBoosts: Partial<Record<Exclude<Intent, undefined>, Boosts>> = {
  definition: { definition: 1.2 },
  comparison: { definition: 1.2 },
  'how-to': { page: 1.25, tool: 1.15, capability: 1.1 },
  person: { person: 2.5, group: 2.5, channel: 1.1, page: 1.1 },
  report: { report: 1.6 },
};

/** Words that name a kind of thing rather than a thing: they boost that kind, and a name need not contain them. */
export const kindWords: Record<string, Boosts> = {
  ...words('dashboard report chart', { report: 1.6 }),
  ...words('metric metrics kpi number', { definition: 1.1 }),
  ...words('channel', { channel: 2.5 }),
  ...words('slack', { channel: 1.3 }),
  ...words('source', { 'data-source': 1.15 }),
  ...words('persona', { persona: 1.3 }),
  ...words('capability', { capability: 1.3 }),
  ...words('tool', { tool: 1.3 }),
};

function words(list: string, boost: Boosts): typeof kindWords {
  return Object.fromEntries(list.split(' ').map((word) => [stem(word), boost]));
}

/** A factor by which the scores of each kind are multiplied; 1 where none is given. */
export type Boosts = Partial<Record<Kind, number>>;

/** The boosts for a query, by its intent and by the words in it that name a kind. */
export function boostsOf(intent: Intent, stems: readonly string[]): Boosts {
  const boosts: Boosts = { ...(intent && intentBoosts[intent]) };
  for (const stem of stems) {
    for (const [kind, boost] of Object.entries(kindWords[stem] ?? {}) as [Kind, number][])
      boosts[kind] = Math.max(boosts[kind] ?? 1, boost);
  }
  return boosts;
}

/** Whether the query asks for a report rather than for what it shows. */
export function asksForReport({ report = 1, definition = 1 }: Boosts): boolean {
  return report > definition;
}

/** The factor for one thing: the boost of its kind, how much the handbook refers to it, and whether it is deprecated. */
export function boostOf(index: NameIndex, place: number, boosts: Boosts): number {
  const { kind, weight, facets } = thingAt(index, place);
  const first = kind === 'definition' && !asksForReport(boosts) ? DEFINITION : 1;
  const deprecated = facets.status === 'deprecated' ? DEPRECATED : 1;
  return (boosts[kind] ?? 1) * (1 + (REFERRED_TO * weight) / 9) * first * deprecated;
}
