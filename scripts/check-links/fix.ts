import type { Catalog } from '../../src/catalog/catalog.ts';
import { isPast, knownLinks, type FoundLink, type KnownLink } from '../../src/link-check/offline/known-links.ts';
import { fixedAddress } from '../../src/tool-links/read-link.ts';
import { severityOf } from '../../src/link-check/offline/settings.ts';
import { tenantsOf } from '../../src/catalog/tenants.ts';
import type { Position } from '../../src/problems/problem.ts';
import { addressesInField } from './fix-field.ts';
import type { Edit } from '../lib/edits.ts';

/** A link and the address that it should have. */
export type Fix = { link: FoundLink; to: string };

/** The links whose address a program may fix, but for addresses of the past and for what `content/links.yaml` switches off. */
export function linkFixes(catalog: Catalog, links: readonly KnownLink[] = knownLinks(catalog)): Fix[] {
  const tenants = tenantsOf(catalog);
  const isTold = ({ read }: KnownLink) =>
    read.findings.some(({ rule, fix }) => fix !== undefined && severityOf(catalog.of('links'), rule) !== 'off');
  return links.flatMap((link) => {
    const to = isPast(link) || !isTold(link) ? undefined : fixedAddress(link.url, tenants);
    return to === undefined ? [] : [{ link, to }];
  });
}

/** The edits of one file that write fixed addresses; a link whose address does not stand in the file as it reads has none. */
export function fixEdits(text: string, fixes: readonly Fix[]): Edit[] {
  const edits = new Map<number, Edit>();
  for (const { link, to } of fixes) {
    const { file } = link.entry;
    if (!readsAlike(link.url, to)) continue;
    for (const start of placesOf(text, link))
      edits.set(start, { file, start, end: start + link.url.length, text: to, what: `address of a link → \`${to}\`` });
  }
  return [...edits.values()];
}

/** Whether a fixed address can stand in place of another: a sign that it brings could end it, or mean something else. */
function readsAlike(url: string, to: string): boolean {
  return Array.from(to).every((sign) => !/[\s"'`\\,()[\]{}<>|]/.test(sign) || url.includes(sign));
}

/** Where the address of a link stands: behind its words, and in them where they are the address. */
function placesOf(text: string, link: FoundLink): number[] {
  const { url, at, written } = link;
  if (link.is === 'field') return addressesInField(text, offsetAt(text, at), url);
  const start = written && offsetAt(text, written);
  if (start === undefined || !text.startsWith(url, start)) return [];
  const words = offsetAt(text, at) + 1;
  return link.is === 'link' && text.startsWith(`[${url}]`, words - 1) ? [words, start] : [start];
}

function offsetAt(text: string, { line, column }: Position): number {
  return text.split('\n', line - 1).reduce((offset, { length }) => offset + length + 1, column - 1);
}
