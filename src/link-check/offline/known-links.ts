import type { Catalog } from '../../catalog/catalog.ts';
import { type Entry, fieldTexts, outsideCode } from '../../catalog/entry.ts';
import type { Link } from '../../catalog/prose.ts';
import { tenantsOf } from '../../catalog/tenants.ts';
import { reportNow } from '../../facts/report-now.ts';
import { problemAt, type Path, type Position, type Problem } from '../../problems/problem.ts';
import type { OfflineRuleName } from '../../schemas/link-rule.ts';
import { addressesIn } from '../../tool-links/addresses-in.ts';
import { keyOf, type LinkObject, type ReadLink } from '../../tool-links/link.ts';
import { readLink } from '../../tool-links/read-link.ts';

/** One link as an editor wrote it. */
export type FoundLink = {
  entry: Entry;
  /** Its address as it reads. */
  url: string;
  /** The text that carries it, on one line; empty where none does, as in a field. */
  text: string;
  /** A Markdown link, an address in a tag or in code, or one in a field. */
  is: 'link' | 'attribute' | 'field';
  /** The path to the field; empty in prose. */
  path: Path;
  /** Where it is: the link, the address in a tag, or the field. */
  at: Position;
  /** Where the address of a link by reference is defined. */
  definedAt?: Position;
  /** Where the address begins in prose, if it is written character by character as it reads. */
  written?: Position;
};

/** A link with what its address is. */
export type KnownLink = FoundLink & { read: Exclude<ReadLink, { is: 'other' }> };

/** Every link of the handbook that leads to the web or hides where it leads, with what its address is; links within the site are no concern here. */
export function knownLinks(catalog: Catalog): KnownLink[] {
  const tenants = tenantsOf(catalog);
  return foundLinks(catalog).flatMap((link) => {
    const read = readLink(link.url, tenants);
    return read.is === 'other' ? [] : [{ ...link, read }];
  });
}

/** The object that a link names, if it names one. */
export function objectOf({ read }: KnownLink): LinkObject | undefined {
  return read.is === 'object' ? read.object : undefined;
}

/** The key of the object that a link names, if it names one. */
export function objectKey({ read }: KnownLink): string | undefined {
  return read.is === 'object' ? keyOf(read.object) : undefined;
}

/** Whether a link is an address of the report itself, which it has or had. */
export function isReportAddress({ entry, path: [field, , part] }: FoundLink): boolean {
  return entry.collection === 'reports' && (field === 'url' || field === 'formerUrls' || (field === 'history' && part === 'url'));
}

/** Whether a link is an address that a report had before: what it led to may well be gone, and nobody needs to fix it. */
export function isPast(link: FoundLink): boolean {
  const { entry, url } = link;
  return entry.collection === 'reports' && isReportAddress(link) && !reportNow(entry).opens.some((now) => now.url === url);
}

/** Where the address of a link is: for a link by reference, where it is defined. */
export function addressPlace({ definedAt, at }: FoundLink): Position {
  return definedAt ?? at;
}

/** Every link of the handbook, in the order of the entries: in fields, whole or inside a sentence, and in prose. Code and comments hold none. */
export function foundLinks(catalog: Catalog): FoundLink[] {
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

/** A mistake of a link or a report; `key` names the object that the link leads to. */
export type LinkProblem = Problem & { key?: string };

/** A mistake of a link, at its text unless `more` names another place. */
export function linkProblem(
  link: KnownLink,
  rule: OfflineRuleName,
  message: string,
  more: { suggestion?: string | undefined; at?: Position } = {},
): LinkProblem {
  const key = objectKey(link);
  const problem = problemAt(link.entry, link.path, rule, message, { at: link.at, ...more });
  return { ...problem, ...(key !== undefined && { key }) };
}
