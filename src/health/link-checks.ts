import type { Catalog } from '../catalog/catalog.ts';
import { keyOf } from '../tool-links/link.ts';
import { knownLinks, objectOf, type KnownLink } from '../link-check/offline/known-links.ts';
import { linkState } from '../link-check/verdict/link-state.ts';
import { stateText } from '../link-check/verdict/link-state-words.ts';
import type { Lock } from '../link-check/lock/record.ts';
import { opensWith } from '../link-check/verdict/opens-with.ts';
import { findingOn, type Finding } from './finding.ts';
import type { Check, Known } from './health.ts';

/** What is told of an object that nobody has looked at. */
export const UNCHECKED = 'Nobody has checked that it opens.';

/** Objects of Looker and Amplitude that nobody has seen to open, each told once, of the entry that has it in a field before one whose text links it. */
export function linkChecks(catalog: Catalog, { lock, today }: Known): Check[] {
  const objects = firstLinks(knownLinks(catalog));
  return [
    {
      name: 'unverified-link',
      topic: 'links',
      title: 'Not known to open',
      lacks: 'a check',
      of: objects.size,
      things: 'linked objects',
      findings: [...objects].flatMap(([key, link]) => findingOf(key, link, catalog, lock, today)),
      note: lock ? LOCKED : `Nobody has verified any of them yet: \`npm run check:links -- --online\` asks the tools.`,
    },
  ];
}

const LOCKED = 'What the tools told last stands in `content/links.lock.jsonl`, and what people opened by hand.';

function findingOf(key: string, { entry, read }: KnownLink, catalog: Catalog, lock: Lock | undefined, today: string): Finding[] {
  if (read.is !== 'object') return [];
  const record = lock?.get(key);
  const state = record && linkState(record, today);
  if (record && (opensWith(record.verdict) || state?.tone === 'good')) return [];
  return [findingOn(entry, catalog, state ? stateText(state) : UNCHECKED, { url: read.canonical })];
}

/** Each object with the link of which it is told: of fields first. Front doors and settings are no objects to lose. */
function firstLinks(links: readonly KnownLink[]): ReadonlyMap<string, KnownLink> {
  const current = links.filter(isOfToday);
  const found = new Map<string, KnownLink>();
  for (const link of [...current.filter(({ path }) => path.length > 0), ...current.filter(({ path }) => path.length === 0)]) {
    const object = objectOf(link);
    if (object && object.kind !== 'home' && object.kind !== 'page' && !found.has(keyOf(object))) found.set(keyOf(object), link);
  }
  return found;
}

/** Addresses that an entry had before may well be gone. */
function isOfToday({ path }: KnownLink): boolean {
  return path[0] !== 'formerUrls' && path[0] !== 'history';
}
