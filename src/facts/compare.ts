import type { Catalog } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import { pairAddress } from './comparison-addresses.ts';
import type { Fact } from './entry-facts.ts';
import { metricFacts } from './metric-facts.ts';

type Definition = Entry<'metrics'>;

/** Two definitions that people mistake for one another, in the order of their ids, and the difference in a sentence, if either says it. */
export type Pair = { a: Definition; b: Definition; difference?: string };

/** A definition and its variants: the same number over other windows, populations or products. */
export type Family = { base: Definition; variants: Definition[] };

/** One fact of several definitions: its name, what each says in phrases (none where it says nothing), and whether all say the same. */
export type ComparedFact = { name: string; values: string[][]; same: boolean };

/** Every pair of which at least one says how it differs from the other, and every variant with the base of its family. */
export function pairsOf(catalog: Catalog): Pair[] {
  const pairs = new Map<string, Pair>();
  const add = (one: Definition, id: string, difference?: string) => {
    const other = catalog.of('metrics').get(id);
    if (!other || other === one) return;
    const [a, b] = one.id < other.id ? [one, other] : [other, one];
    const said = pairs.get(pairAddress(a, b))?.difference ?? difference;
    pairs.set(pairAddress(a, b), { a, b, ...(said !== undefined && { difference: said }) });
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

/** The family of a definition: the base and all of its variants; undefined where it has neither. */
export function familyOf({ id, data }: Definition, catalog: Catalog): Family | undefined {
  return familiesOf(catalog).find(({ base }) => base.id === (data.variantOf ?? id));
}

/** The facts of several definitions side by side, in the order in which a reader asks; a fact of which none says anything is left out. */
export function compareFacts(entries: readonly Definition[], catalog: Catalog): ComparedFact[] {
  const stated = entries.map((entry) => phrasesOf(entry, catalog));
  return Object.keys(stated[0] ?? {}).flatMap((name) => {
    const values = stated.map((phrases) => [phrases[name] ?? []].flat());
    const same = values.every((value) => value.join('\n') === values[0]?.join('\n'));
    return values.some((value) => value.length > 0) ? [{ name, values, same }] : [];
  });
}

/** A fact in which all agree, as a page lists it. */
export function agreedFact({ name, values: [phrases = []] }: ComparedFact): Fact {
  return { name, value: phrases.join('; ') };
}

function phrasesOf(entry: Definition, catalog: Catalog): Record<string, string | string[] | undefined> {
  const { description, includes, excludes, sources = [] } = entry.data;
  const facts = metricFacts(entry, catalog);
  return {
    'What it is': description,
    Type: facts.type,
    Window: facts.window,
    'How it is calculated': facts.calculation,
    Included: includes,
    'Left out': excludes,
    Unit: facts.unit,
    Direction: facts.direction,
    'How a value reads': facts.readsAs,
    'Source of truth': facts.sourceOfTruth?.title,
    'Data sources': sources.map((id) => catalog.of('data-sources').get(id)?.data.title ?? id),
    Status: facts.status,
    Owner: facts.owner,
    Domain: facts.domain,
  };
}
