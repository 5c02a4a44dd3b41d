import type { Entry } from '../entry.ts';
import { namesOf, normalizeName } from '../names.ts';
import { problemAt, type Path } from '../problem.ts';
import type { Rule } from './index.ts';

/** A name leads to one entry of its collection: titles, abbreviations, aliases and former ids are unique without case, accents and punctuation. */
export const uniqueName: Rule = (catalog) => {
  const owners = new Map<string, { entry: Entry; path: Path; kind: string }>();
  return catalog.entries.flatMap((entry) =>
    namesOf(entry).flatMap(({ text, path, kind }) => {
      const key = `${entry.collection}:${normalizeName(text)}`;
      const owner = owners.get(key);
      if (!owner) owners.set(key, { entry, path, kind });
      // A former id often is an abbreviation or alias of the same entry, spelled as an address.
      if (!owner || (owner.entry === entry && kind === 'former id')) return [];
      const { line } = owner.entry.locate(owner.path);
      const place = owner.entry === entry ? 'this entry' : `line ${line} of \`${owner.entry.file}\``;
      return [
        problemAt(
          entry,
          path,
          'unique-name',
          `Unexpected ${kind} \`${text}\`, expected a name of its own: it is already the ${owner.kind} of ${place}`,
        ),
      ];
    }),
  );
};
