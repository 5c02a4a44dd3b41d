import type { Catalog } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import { normalizeName } from '../catalog/names.ts';
import { phrasesIn } from '../prose/phrases.ts';
import { vocabularyOf, type AvoidedName } from '../prose/vocabulary.ts';
import { findingOn } from './finding.ts';
import type { Check } from './health.ts';

/** Fields in which an old name is right: those that find an entry by it, and those that tell what was. */
const exempt = new Set(['aliases', 'searchTerms', 'formerIds', 'formerPaths', 'formerAnchors', 'changes', 'history', 'deprecation']);

/** Pages that still use a name of `content/words.yaml`, beside those that explain it. */
export function wordChecks(catalog: Catalog): Check[] {
  const pages = catalog.entries.filter(({ data }) => 'title' in data);
  const { avoided } = vocabularyOf(catalog);
  const findings = pages.flatMap((entry) => {
    const texts = [...fieldTexts(entry.data), ...entry.prose.texts.map(({ text }) => text)];
    const uses = texts.flatMap((text) => phrasesIn(text, avoided)).map(({ phrase }) => phrase);
    const told = [...new Set(uses)].filter((name) => !explains(entry, name));
    const sentences = told.map((name) => sentenceOn(name, uses.filter((use) => use === name).length));
    return told.length === 0 ? [] : [findingOn(entry, catalog, sentences.join(' '))];
  });
  return [
    {
      name: 'avoided-name',
      topic: 'words',
      title: 'Still says a name to avoid',
      lacks: 'the name of today',
      of: pages.length,
      things: 'pages',
      findings,
      note: 'Every use in fields and prose counts. The check of prose allows quotations and sentences that tell the history of a name.',
    },
  ];
}

function sentenceOn({ text, word }: AvoidedName, times: number): string {
  return `Says “${text}” ${times === 1 ? 'once' : `${times} times`}; the name today is “${word.use}”.`;
}

/** Whether an entry is the one that is meant, or is found by the name: there it may be explained. */
function explains({ id, collection, data }: Entry, { text, word }: AvoidedName): boolean {
  if (collection === 'metrics' && id === word.entry) return true;
  const names = 'aliases' in data || 'searchTerms' in data ? [...(data.aliases ?? []), ...(data.searchTerms ?? [])] : [];
  return names.some((name) => normalizeName(name) === normalizeName(text));
}

/** The words of the fields of an entry, without code, names under which it is found, and what was. */
function fieldTexts(data: Entry['data'] | unknown[] | object): string[] {
  return Object.entries(data).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value === 'string') return [value.replace(/`[^`]*`/g, ' ')];
    return typeof value === 'object' && value !== null && !exempt.has(key) ? fieldTexts(value) : [];
  });
}
