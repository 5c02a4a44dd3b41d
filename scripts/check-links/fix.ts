import { join } from 'node:path';
import { parseDocument, visit } from 'yaml';
import { buildCatalog, type Catalog } from '../../src/catalog/catalog.ts';
import { tenantsOf } from '../../src/catalog/tenants.ts';
import { isPast, knownLinks, type FoundLink, type KnownLink } from '../../src/link-check/offline/known-links.ts';
import { severityOf } from '../../src/link-check/offline/settings.ts';
import type { Position } from '../../src/problems/problem.ts';
import { frontmatterOf } from '../../src/read/frontmatter.ts';
import { readContent } from '../../src/read/read-content.ts';
import { addressesIn } from '../../src/tool-links/addresses-in.ts';
import { fixedAddress } from '../../src/tool-links/read-link.ts';
import { applyEdits, type Edit } from '../lib/edits.ts';
import { readPlain, writeWhole } from '../lib/write-file.ts';

/** A link and the address that it should have. */
export type Fix = { link: FoundLink; to: string };

/** Fixes the addresses of a content folder that a program can fix, touches nothing else in its files, and says what it changed. */
export function fixLinks(folder: string): string[] {
  const { entries, broken } = readContent(folder);
  const fixes = linkFixes(buildCatalog(entries, broken));
  return [...Map.groupBy(fixes, ({ link }) => link.entry.file)].flatMap(([file, own]) => {
    const path = join(folder, file.slice('content/'.length));
    const text = readPlain(path);
    const { text: fixed, applied } = text === undefined ? { text: '', applied: [] } : applyEdits(text, fixEdits(text, own));
    if (applied.length > 0) writeWhole(path, fixed);
    return applied.map(({ what }) => `${file}: ${what}`);
  });
}

/** The links whose address a program may fix, but for addresses of the past and for what `content/links.yaml` switches off. */
export function linkFixes(catalog: Catalog): Fix[] {
  const tenants = tenantsOf(catalog);
  const isReported = ({ read }: KnownLink) =>
    read.findings.some(({ rule, fix }) => fix !== undefined && severityOf(catalog.of('links'), rule) !== 'off');
  return knownLinks(catalog).flatMap((link) => {
    const to = isPast(link) || !isReported(link) ? undefined : fixedAddress(link.url, tenants);
    return to === undefined ? [] : [{ link, to }];
  });
}

/** The edits of one file that write fixed addresses; a link whose address is not written in the file as it reads has none. */
export function fixEdits(text: string, fixes: readonly Fix[]): Edit[] {
  const edits = new Map<number, Edit>();
  for (const { link, to } of fixes) {
    const { file } = link.entry;
    if (!canReplace(link.url, to)) continue;
    for (const start of placesOf(text, link))
      edits.set(start, { file, start, end: start + link.url.length, text: to, what: `address of a link → \`${to}\`` });
  }
  return [...edits.values()];
}

/** Whether an address can replace another: a character that only the new one has could end it, or mean something else. */
function canReplace(url: string, to: string): boolean {
  return Array.from(to).every((character) => !/[\s"'`\\,()[\]{}<>|]/.test(character) || url.includes(character));
}

/** Where the address of a link is: after its text, and in it where the text is the address. */
function placesOf(text: string, link: FoundLink): number[] {
  const { url, at, written } = link;
  if (link.is === 'field') return placesInField(text, offsetAt(text, at), url);
  const start = written && offsetAt(text, written);
  if (start === undefined || !text.startsWith(url, start)) return [];
  const words = offsetAt(text, at) + 1;
  return link.is === 'link' && text.startsWith(`[${url}]`, words - 1) ? [words, start] : [start];
}

function offsetAt(text: string, { line, column }: Position): number {
  return text.split('\n', line - 1).reduce((offset, { length }) => offset + length + 1, column - 1);
}

/** Where an address is in the value of a field that begins at `offset`, outside backticks; nowhere where YAML spells it differently. */
function placesInField(text: string, offset: number, url: string): number[] {
  const end = endOfValue(text, offset);
  if (end === undefined) return [];
  const value = text.slice(offset, end);
  return addressesIn(value)
    .filter(({ url: found, index }) => found === url && value.slice(0, index).split('`').length % 2 === 1)
    .map(({ index }) => offset + index);
}

/** Where the value ends that begins at an offset, in the frontmatter or in a file of rows. */
function endOfValue(text: string, offset: number): number | undefined {
  const { yaml, start } = frontmatterOf(text) ?? { yaml: text, start: 0 };
  let end: number | undefined;
  visit(parseDocument(yaml, { schema: 'core', logLevel: 'error' }), {
    Scalar: (key, { range }) => {
      if (key === 'key' || range?.[0] !== offset - start) return undefined;
      end = start + range[1];
      return visit.BREAK;
    },
  });
  return end;
}
