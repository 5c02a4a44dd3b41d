import { fileOf, type CardFile } from '../../search/card.ts';

const cards = new Map<string, Promise<CardFile>>();

/** The card of the page at an address: asked for once, and again only if it did not come. */
export function loadCard(address: string): Promise<CardFile> {
  const known = cards.get(address);
  if (known) return known;
  const card = fetch(import.meta.env.BASE_URL.replace(/\/$/, '') + fileOf('cards', address)).then(async (response) => {
    if (!response.ok) throw new Error(`The card of ${address} answered ${response.status}.`);
    return (await response.json()) as CardFile;
  });
  cards.set(address, card);
  card.catch(() => cards.delete(address));
  return card;
}
