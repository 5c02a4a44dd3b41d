import type { LoadModule } from '../load-module.ts';
import { fileOf, type Card, type Differences } from '../../search/card.ts';
import { decodeNames, decodeTexts, type Help, type NamesFile, type TextsFile } from '../../search/encode.ts';
import type { SpellingFile } from '../../search/packed-words.ts';
import { indexNames, withTexts, type NameIndex } from '../../search/name-index.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');
const loading = new Map<string, Promise<unknown>>();

/** Loads a file once; one that failed is requested again. */
function load<File>(address: string, read: 'json' | 'text' = 'json'): Promise<File> {
  const known = loading.get(address);
  if (known) return known as Promise<File>;
  const file = fetch(base + address).then(async (response) => {
    if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
    return (await response[read]()) as File;
  });
  loading.set(address, file);
  file.catch(() => loading.delete(address));
  return file;
}

/** The names of everything that can be found. */
export const loadNames = () => load<NamesFile>('/search/names.txt', 'text');

/** What is said of everything that can be found. */
export const loadTexts = () => load<TextsFile>('/search/texts.json');

/** Loads what corrects mistyped words; without it they stay as they are. */
export async function loadSpelling(loadModule: LoadModule): Promise<void> {
  const [file, { spellerFor }] = await Promise.all([
    load<SpellingFile>('/search/spelling.json'),
    loadModule('search-box/in-doubt'),
    library.complete,
  ]);
  if (library.index) library.index = { ...library.index, speller: spellerFor(library.index, file) };
}

const cards = new Map<string, Card>();
const differences = new Map<string, Differences>();

/** Loads the card of a page; after that `cardOf` knows it. */
export async function loadCard(address: string): Promise<void> {
  cards.set(address, await load<Card>(fileOf('cards', address)));
}

/** The card of a page, if it has been loaded. */
export function cardOf(address: string): Card | undefined {
  return cards.get(address);
}

/** Loads how a definition differs from others; where it cannot be had, it differs from none. */
export async function loadDifferences(address: string): Promise<void> {
  differences.set(address, await load<Differences>(fileOf('differences', address)).catch(() => ({})));
}

/** How a definition differs from others, if that has been loaded. */
export function differencesOf(address: string): Differences | undefined {
  return differences.get(address);
}

/** What all boxes of a page share; it grows when the texts come. */
export const library: {
  index: NameIndex | undefined;
  help: Help | undefined;
  /** Done when the texts have come, or cannot be had. */
  complete: Promise<void>;
} = { index: undefined, help: undefined, complete: Promise.resolve() };

/** The texts wait this long for the first answer to have its way. */
const AFTER_ANSWER_MS = 250;

/** Loads the names, then in its own time what is said of each thing; calls back after each. Fails when the names cannot be had. */
export async function fillLibrary(onMore: () => void): Promise<void> {
  const { version, things } = decodeNames(await loadNames());
  if (!library.index) {
    library.index = indexNames(things);
    library.complete = addTexts(version);
  }
  onMore();
  void library.complete.then(onMore);
}

async function addTexts(version: string): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, AFTER_ANSWER_MS));
  const texts = await loadTexts().catch(() => undefined);
  // Between two releases the files may differ until the page is loaded again; names answer without texts.
  if (texts?.version !== version || !library.index) return;
  library.index = withTexts(library.index, decodeTexts(texts.rows, library.index.findables));
  library.help = texts.help;
}
