import type { Catalog } from '../../catalog/catalog.ts';
import type { Entry } from '../../catalog/entry.ts';
import { fieldTexts, outsideCode } from '../../catalog/field-texts.ts';
import type { Path, Position } from '../../problems/problem.ts';
import type { Link } from '../../catalog/prose.ts';
import { addressesIn } from '../../tool-links/addresses-in.ts';

/** One link as an editor wrote it. */
export type FoundLink = {
  entry: Entry;
  /** Its address as it reads. */
  url: string;
  /** The words that carry it, on one line; empty where none do, as in a field. */
  text: string;
  /** A link of Markdown, an address of a tag or of code, or one that a field holds. */
  is: 'link' | 'attribute' | 'field';
  /** The way to the field; empty in prose. */
  path: Path;
  /** Where it stands: the link, the address in a tag, or the field. */
  at: Position;
  /** Where the address of a link by reference is defined. */
  definedAt?: Position;
  /** Where the address begins, in prose where it is written letter by letter as it reads. */
  written?: Position;
};

/** Every link of the handbook, in the order of the entries: of fields, whole or inside a sentence, and of prose. Code and comments hold none. */
export function harvest(catalog: Catalog): FoundLink[] {
  return catalog.entries.flatMap((entry) => [...ofFields(entry), ...ofProse(entry)]);
}

function ofFields(entry: Entry): FoundLink[] {
  return fieldTexts(entry.data).flatMap(({ path, text }) =>
    outsideCode(text)
      .flatMap(addressesIn)
      .map(({ url }) => ({ entry, url, text: '', is: 'field', path, at: entry.locate(path) })),
  );
}

function ofProse(entry: Entry): FoundLink[] {
  const { links, addresses } = entry.prose;
  const found = [
    ...links.map((link) => ({ ...proseLink(entry, link, 'link'), at: placeOf(link) })),
    ...addresses.map((link) => ({ ...proseLink(entry, link, 'attribute'), at: link.written ?? placeOf(link) })),
  ];
  return found.sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
}

function proseLink(entry: Entry, { url, text, definedAt, written }: Link, is: 'link' | 'attribute'): Omit<FoundLink, 'at'> {
  const words = text.replace(/\s+/g, ' ').trim();
  return { entry, url, text: words, is, path: [], ...(definedAt && { definedAt }), ...(written && { written }) };
}

function placeOf({ line, column }: Position): Position {
  return { line, column };
}
