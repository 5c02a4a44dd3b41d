import type { Kind } from './findable.ts';
import { thingAt, type NameIndex } from './name-index.ts';
import type { Intent } from './question.ts';
import { DEFINITION, DEPRECATED, REFERRED_TO } from './weights.ts';
import { stem } from './words.ts';

/** What a kind of thing gains when the query asks for it. */
const intentWeight: Partial<Record<Exclude<Intent, undefined>, Partial<Record<Kind, number>>>> = {
  definition: { definition: 1.2 },
  comparison: { definition: 1.2 },
  'how-to': { page: 1.25, tool: 1.15, capability: 1.1 },
  person: { person: 2.5, group: 2.5, channel: 1.1, page: 1.1 },
  report: { report: 1.6 },
};

/** Words that name a kind of thing rather than a thing: what they ask for gains, and a name need not hold them. */
export const kindWords: Record<string, Partial<Record<Kind, number>>> = {
  ...words('dashboard report chart', { report: 1.6 }),
  ...words('metric metrics kpi number', { definition: 1.1 }),
  ...words('channel slack', { channel: 1.3 }),
  ...words('source', { 'data-source': 1.15 }),
  ...words('persona', { persona: 1.3 }),
  ...words('capability', { capability: 1.3 }),
  ...words('tool', { tool: 1.3 }),
};

function words(list: string, gain: Partial<Record<Kind, number>>): typeof kindWords {
  return Object.fromEntries(list.split(' ').map((word) => [stem(word), gain]));
}

/** What each kind of thing gains, as a factor. */
export type Gains = Partial<Record<Kind, number>>;

/** What the kinds of thing gain by how the query asks and by the words in it that name a kind. */
export function gainsOf(intent: Intent, stems: readonly string[]): Gains {
  const gains: Gains = { ...(intent && intentWeight[intent]) };
  for (const stem of stems) {
    for (const [kind, gain] of Object.entries(kindWords[stem] ?? {}) as [Kind, number][]) gains[kind] = Math.max(gains[kind] ?? 1, gain);
  }
  return gains;
}

/** Whether the query asks for a report rather than for what it shows. */
export function asksForReport({ report = 1, definition = 1 }: Gains): boolean {
  return report > definition;
}

/** The factor of one thing: what its kind gains, how much the handbook refers to it, and whether it is still in use. */
export function gainOf(index: NameIndex, place: number, gains: Gains): number {
  const { kind, weight, facets } = thingAt(index, place);
  const first = kind === 'definition' && !asksForReport(gains) ? DEFINITION : 1;
  const deprecated = facets.status === 'deprecated' ? DEPRECATED : 1;
  return (gains[kind] ?? 1) * (1 + (REFERRED_TO * weight) / 9) * first * deprecated;
}
