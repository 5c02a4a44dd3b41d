import type { Catalog } from '../catalog/catalog.ts';
import { avoidedInFields, explains } from '../prose/rules/avoided-word.ts';
import { phrasesIn } from '../prose/phrases.ts';
import { vocabularyOf, type AvoidedName } from '../prose/vocabulary.ts';
import { findingOn, type Check } from './check.ts';

/** Pages that still use a name of `content/words.yaml`, except those that explain it. */
export function wordChecks(catalog: Catalog): Check[] {
  const pages = catalog.entries.filter(({ data }) => 'title' in data);
  const vocabulary = vocabularyOf(catalog);
  const findings = pages.flatMap((entry) => {
    const inProse = entry.prose.texts.flatMap(({ text }) => phrasesIn(text, vocabulary.avoided)).map(({ phrase }) => phrase);
    const uses = [...avoidedInFields(entry, vocabulary).map(({ name }) => name), ...inProse.filter((name) => !explains(entry, name))];
    const names = [...new Set(uses)];
    const sentences = names.map((name) => sentenceOn(name, uses.filter((use) => use === name).length));
    return names.length === 0 ? [] : [findingOn(entry, catalog, sentences.join(' '))];
  });
  return [
    {
      name: 'avoided-name',
      topic: 'words',
      title: 'Still uses a name to avoid',
      lacks: 'the current name',
      of: pages.length,
      things: 'pages',
      findings,
      note: 'Every use in the text counts. The prose check allows quotations and sentences about the history of a name.',
    },
  ];
}

function sentenceOn({ text, word }: AvoidedName, times: number): string {
  return `Says “${text}” ${times === 1 ? 'once' : `${times} times`}; the current name is “${word.use}”.`;
}
