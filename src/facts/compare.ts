import { calculationWords } from './calculation-words.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { titleOf, type Entry } from '../catalog/entry.ts';
import { pairAddress } from './pair-address.ts';
import { directionWords, statusWords, typeWords, unitWords } from './wording.ts';
import { domains } from '../schemas/domains.ts';

type Definition = Entry<'metrics'>;

/** Two definitions that people mistake for one another, in the order of their ids, and what either of them says of the difference. */
export type Pair = { a: Definition; b: Definition; differences: string[] };

/** A definition and its variants: the same number over other windows, populations or products. */
export type Family = { base: Definition; variants: Definition[] };

/** One fact of several definitions: its name, what each says in phrases (none where it says nothing), and whether all say the same. */
export type ComparedFact = { name: string; values: string[][]; same: boolean };

/** Every pair of definitions that at least one of them tells apart from the other, and every variant with the base of its family. */
export function pairsOf(catalog: Catalog): Pair[] {
  const pairs = new Map<string, Pair>();
  const add = (one: Definition, id: string, difference?: string) => {
    const other = catalog.of('metrics').get(id);
    if (!other || other === one) return;
    const [a, b] = one.id < other.id ? [one, other] : [other, one];
    const pair = pairs.get(pairAddress(a, b)) ?? { a, b, differences: [] };
    pairs.set(pairAddress(a, b), pair);
    if (difference !== undefined && !pair.differences.includes(difference)) pair.differences.push(difference);
  };
  for (const entry of catalog.of('metrics').values()) {
    for (const { id, difference } of entry.data.confusedWith ?? []) add(entry, id, difference);
    if (entry.data.variantOf !== undefined) add(entry, entry.data.variantOf);
  }
  return [...pairs.values()];
}

/** Every family of at least one variant. */
export function familiesOf(catalog: Catalog): Family[] {
  const definitions = [...catalog.of('metrics').values()];
  return definitions.flatMap((base) => {
    const variants = definitions.filter(({ data }) => data.variantOf === base.id);
    return variants.length > 0 ? [{ base, variants }] : [];
  });
}

/** The address of the page that compares the members of a family. */
export function familyAddress(base: Pick<Definition, 'id'>): string {
  return `/compare/${base.id}/`;
}

/** The name that people say. */
export function saidName(entry: Definition): string {
  return entry.data.abbreviation ?? titleOf(entry);
}

/** The facts of several definitions side by side; a fact of which none says anything is left out. */
export function compareFacts(entries: readonly Definition[], catalog: Catalog): ComparedFact[] {
  return Object.entries(facts).flatMap(([name, valueOf]) => {
    const values = entries.map((entry) => [valueOf(entry.data, catalog) ?? []].flat());
    const same = values.every((value) => value.join('\n') === values[0]?.join('\n'));
    return values.some((value) => value.length > 0) ? [{ name, values, same }] : [];
  });
}

type Value = (data: Definition['data'], catalog: Catalog) => string | string[] | undefined;

const named = (collection: 'reports' | 'data-sources', ids: readonly string[], catalog: Catalog) =>
  ids.map((id) => catalog.of(collection).get(id)?.data.title ?? id);

/** What is compared, in the order in which a reader asks. */
const facts: Record<string, Value> = {
  'What it is': ({ description }) => description,
  Type: ({ type }) => typeWords[type],
  Window: (data) => ('window' in data ? data.window : undefined),
  'How it is calculated': (data, catalog) =>
    'calculation' in data && data.calculation ? calculationWords(data.calculation, catalog) : undefined,
  Included: ({ includes }) => includes,
  'Left out': ({ excludes }) => excludes,
  Unit: (data) => ('unit' in data ? unitWords[data.unit] : undefined),
  Direction: (data) => ('direction' in data ? directionWords[data.direction] : undefined),
  'How a value reads': (data) => ('readsAs' in data ? data.readsAs : undefined),
  'Source of truth': ({ sourceOfTruth }, catalog) =>
    sourceOfTruth?.report === undefined ? sourceOfTruth?.elsewhere : named('reports', [sourceOfTruth.report], catalog),
  'Data sources': ({ sources = [] }, catalog) => named('data-sources', sources, catalog),
  Status: ({ status }) => statusWords[status],
  Owner: ({ owner }, catalog) => catalog.of('teams').get(owner)?.data.name ?? owner,
  Domain: ({ domain }) => domains[domain],
};
