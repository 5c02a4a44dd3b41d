import type { Catalog } from '../../src/catalog/catalog.ts';
import type { Entry } from '../../src/catalog/entry.ts';
import { unknownWords } from './spelling.ts';

/** The words of names that the registry gives and that no dictionary has, as they are written. */
export async function namesIn(catalog: Catalog): Promise<ReadonlySet<string>> {
  const found = await unknownWords(catalog.entries.flatMap(namesOf).join('\n').replaceAll('’', "'"));
  return new Set(found.map(({ word }) => withoutPossessive(word)));
}

/** A word without the `'s` of "Looker's". */
export function withoutPossessive(word: string): string {
  return word.replace(/'s$/, '');
}

/** The names that an entry gives; search terms are none, because they may be wrong on purpose. */
function namesOf({ collection, id, data }: Entry): string[] {
  switch (collection) {
    case 'channels':
      return [id];
    case 'teams':
      return [data.name, ...(data.analysts ?? [])];
    case 'stakeholders':
      return [data.group, ...data.stakeholders, data.analyst];
    case 'tools':
      return [data.title, ...(data.aliases ?? []).flatMap(capitals)];
    case 'retired':
    case 'words':
    case 'sprints':
    case 'links':
      return [];
    default:
      return [
        ...('abbreviation' in data && data.abbreviation ? [data.abbreviation] : []),
        ...[data.title, ...(data.aliases ?? [])].flatMap(capitals),
      ];
  }
}

/** The words of a title that are surely names: with a capital that starts no sentence. A common word in a title can be misspelled like any other. */
function capitals(title: string): string[] {
  return title.split(/\s+/).filter((word, place) => /\p{Lu}/u.test(place === 0 ? word.slice(1) : word));
}
