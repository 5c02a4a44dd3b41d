import type { Catalog } from '../catalog/catalog.ts';
import { titleOf, type Entry } from '../catalog/entry.ts';
import type { Path } from '../problems/problem.ts';
import { referencesOf } from '../catalog/references.ts';
import { changeWords, dayWords, directionWords, statusWords, toolKindWords, typeWords, unitWords } from '../facts/wording.ts';
import { functions } from '../schemas/capability.ts';
import { domains } from '../schemas/domains.ts';
import { reportGroups } from '../schemas/report.ts';
import { oneSpace } from '../catalog/canonical.ts';

/** The value at a path of an entry in words as a reader sees them. */
export type Words = (value: unknown, path: Path) => string;

const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  unit: unitWords,
  direction: directionWords,
  status: statusWords,
  type: typeWords,
  domain: domains,
  group: reportGroups,
  function: functions,
  kind: { ...toolKindWords, ...changeWords },
};

/** Gives the words of an entry’s values: titles in place of ids, names of choices, days as they are written in sentences. */
export function wordsOf(entry: Entry, catalog: Catalog): Words {
  const references = new Map(referencesOf(entry).map((found) => [found.path.join('.'), found]));
  const words: Words = (value, path) => {
    const reference = references.get(path.join('.'));
    if (reference && reference.id === value) return titleIn(catalog, reference.collection, reference.id);
    if (Array.isArray(value)) return value.map((item, index) => words(item, [...path, index])).join(path.at(-1) === 'who' ? ', ' : '; ');
    if (typeof value === 'object' && value !== null) return recordWords(value as Fields, path, words);
    if (typeof value === 'boolean') return value ? 'yes' : 'no';
    const text = oneSpace(String(value));
    return choices[String(path.at(-1))]?.[text] ?? (/^\d{4}-\d{2}-\d{2}$/.test(text) ? dayWords(text) : text);
  };
  return words;
}

type Fields = Readonly<Record<string, unknown>>;

function recordWords(fields: Fields, path: Path, words: Words): string {
  const word = (key: string) => words(fields[key], [...path, key]);
  switch (path[0]) {
    case 'deprecation':
      return `From ${word('on')}: ${word('reason')} Use ${word('replacedBy')} instead.`;
    case 'changes':
      return `${word('on')}, ${word('kind').toLowerCase()}: ${word('summary')}`;
    case 'formerAnchors':
      return Object.keys(fields)
        .map((key) => `${key} is now ${word(key)}`)
        .join('; ');
    default:
      return Object.keys(fields)
        .filter((key) => fields[key] !== undefined)
        .map(word)
        .join(': ');
  }
}

/** The title of an entry, or its id where the catalog does not have it. */
export function titleIn(catalog: Catalog, collection: Entry['collection'], id: string): string {
  const entry = catalog.of(collection).get(id);
  return entry ? titleOf(entry) : id;
}
