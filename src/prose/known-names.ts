import type { Catalog } from '../catalog/catalog.ts';
import { addressOf, titleOf, type Entry } from '../catalog/entry.ts';
import { namesOf, normalizeName } from '../catalog/names.ts';

/** A name by which prose can mean an entry; `definition` is the page to link to, for the names that must be linked. */
export type KnownName = { text: string; collection: Entry['collection']; id: string; title: string; definition: string | undefined };

/** A word of letters alone, such as "session" or "Lead": prose mostly means no entry by it. */
const everyday = /^\p{L}\p{Ll}*$/u;

/** Every name of the catalog except everyday words, each once: where an entry of the glossary has it too, it is that one's. */
export function knownNames(catalog: Catalog): KnownName[] {
  const avoided = new Set([...catalog.of('words').values()].flatMap(({ data }) => data.avoid.map(normalizeName)));
  const owners = new Map<string, { text: string; entries: Set<Entry> }>();
  // The glossary comes first, so that a report of the same name does not take it.
  for (const entry of [...catalog.of('metrics').values(), ...catalog.entries.filter(({ collection }) => collection !== 'metrics')])
    for (const { text, kind } of namesOf(entry)) {
      if (kind === 'former id' || everyday.test(text) || !/^[\p{L}\p{N}]/u.test(text)) continue;
      const key = normalizeName(text);
      const owner = owners.get(key) ?? { text, entries: new Set() };
      owners.set(key, owner);
      owner.entries.add(entry);
    }
  return [...owners].flatMap(([key, { text, entries }]) => {
    const [entry] = entries;
    if (!entry) return [];
    const metrics = [...entries].filter(({ collection }) => collection === 'metrics');
    const one = metrics.length === 1 && !avoided.has(key) && !/[[\]|<>{}*_`\\]/.test(text);
    return [{ text, collection: entry.collection, id: entry.id, title: titleOf(entry), definition: one ? addressOf(entry) : undefined }];
  });
}
