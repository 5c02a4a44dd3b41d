import { fileOf, type Card, type Differences } from '../../search/card.ts';
import type { NamesFile, TextsFile } from '../../search/encode.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');
const loading = new Map<string, Promise<unknown>>();

/** Loads a file once; one that failed is tried anew when it is asked for again. */
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

/** Loads what tells a definition from others; one that does not say counts as saying nothing. */
export async function loadDifferences(address: string): Promise<void> {
  differences.set(address, await load<Differences>(fileOf('differences', address)).catch(() => ({})));
}

/** What tells a definition from others, if it has been loaded. */
export function differencesOf(address: string): Differences | undefined {
  return differences.get(address);
}
