import type { Catalog } from '../catalog/catalog.ts';
import { keyOf } from '../tool-links/link.ts';
import { isPast, knownLinks, objectOf, type KnownLink } from '../link-check/offline/known-links.ts';
import { unlinkedReports } from '../link-check/offline/offline.ts';
import { linkState, stateText } from '../link-check/verdict/link-state.ts';
import type { Lock } from '../link-check/lock/record.ts';
import { opensWith } from '../link-check/verdict/verdict.ts';
import { findingOn, type Check, type Finding, type Known } from './check.ts';

/** The finding on an object that nobody has checked. */
export const UNCHECKED = 'Nobody has checked that it opens.';

/** Objects of Looker and Amplitude that nobody has verified, each once: on an entry that has it in a field before one whose text links it. */
export function linkChecks(catalog: Catalog, { lock, today }: Known): Check[] {
  const objects = firstLinks(knownLinks(catalog));
  return [
    {
      name: 'unverified-link',
      topic: 'links',
      title: 'Not verified',
      lacks: 'a check',
      of: objects.size,
      things: 'linked objects',
      findings: [...objects].flatMap(([key, link]) => findingOf(key, link, catalog, lock, today)),
      note: lock ? LOCKED : `Nobody has verified any of them yet: \`npm run check:links -- --online\` asks the tools.`,
    },
  ];
}

const LOCKED = '`content/links.lock.jsonl` has what the tools reported last and what people opened by hand.';

function findingOf(key: string, { entry, read }: KnownLink, catalog: Catalog, lock: Lock | undefined, today: string): Finding[] {
  if (read.is !== 'object') return [];
  const record = lock?.get(key);
  const state = record && linkState(record, today);
  if (record && (opensWith(record.verdict) || state?.tone === 'good')) return [];
  return [findingOn(entry, catalog, state ? stateText(state) : UNCHECKED, { url: read.canonical })];
}

/** Each object with the link that reports it: those in fields first. Home pages and settings cannot be lost, and what a report had before may well be gone. */
function firstLinks(links: readonly KnownLink[]): ReadonlyMap<string, KnownLink> {
  const current = links.filter((link) => !isPast(link));
  const found = new Map<string, KnownLink>();
  for (const link of [...current.filter(({ path }) => path.length > 0), ...current.filter(({ path }) => path.length === 0)]) {
    const object = objectOf(link);
    if (object && object.kind !== 'home' && object.kind !== 'page' && !found.has(keyOf(object))) found.set(keyOf(object), link);
  }
  return found;
}

/** Reports that readers find only in the list of all reports. */
export function reportChecks(catalog: Catalog): Check[] {
  const reports = [...catalog.of('reports').values()];
  return [
    {
      name: 'unlinked-report',
      topic: 'reports',
      title: 'Nothing links here',
      lacks: 'a link',
      of: reports.length,
      things: 'reports',
      findings: unlinkedReports(catalog).map((report) =>
        findingOn(report, catalog, 'No page and no definition names it, and it names no definition that it shows.'),
      ),
    },
  ];
}
