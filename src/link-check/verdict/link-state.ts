import type { Catalog } from '../../catalog/catalog.ts';
import { tenantsOf } from '../../catalog/tenants.ts';
import { daysBetween } from '../../days/day.ts';
import { dayWords } from '../../facts/wording.ts';
import { keyOf } from '../../tool-links/link.ts';
import { readLink } from '../../tool-links/read-link.ts';
import { counts, type Lock, type LockRecord } from '../lock/record.ts';
import { verdictRow } from './verdict.ts';

/** What is known of links when the site is built: the lock, and the day of the build. */
export type LinksKnown = { lock: Lock; day: string };

/** A part of a sentence: words, or a day that is shown as such or by how long ago it was. */
export type StatePart = string | { day: string; as: 'day' | 'ago' };

/** What a reader sees of a link in one sentence, and its tone: it opens, unknown, be careful, or do not rely on it. */
export type LinkState = { tone: 'good' | 'unknown' | 'caution' | 'broken'; parts: readonly StatePart[] };

/** What the lock knows of the object at an address; undefined where it knows nothing, or the address names none. */
export function recordAt(url: string, catalog: Catalog, lock: Lock): LockRecord | undefined {
  const key = keyAt(url, catalog);
  return key === undefined ? undefined : lock.get(key);
}

/** What a reader sees of an address; undefined where there is no lock, or the address names no object. */
export function stateAt(url: string, catalog: Catalog, known: LinksKnown | undefined): LinkState | undefined {
  const key = known && keyAt(url, catalog);
  return key === undefined ? undefined : linkState(known?.lock.get(key), known?.day ?? '');
}

function keyAt(url: string, catalog: Catalog): string | undefined {
  const read = readLink(url, tenantsOf(catalog));
  return read.is === 'object' ? keyOf(read.object) : undefined;
}

/** What the lock knows of an object, as a reader sees it; without a record nobody ever verified it. */
export function linkState(record: LockRecord | undefined, day: string): LinkState {
  if (record === undefined) return { tone: 'unknown', parts: ['Never verified.'] };
  const { verdict, since, verified } = record;
  if (verdict === 'unverifiable') return attestedState(record, day);
  const { tone, words, end = '', ...shows } = verdictRow(verdict).state;
  const last: StatePart[] = verified === undefined ? [] : [{ day: verified, as: 'ago' }];
  if (!shows.since) return { tone, parts: [`${words} `, ...last, '.'] };
  const from: StatePart[] = since === undefined ? [] : [' since ', { day: since, as: 'day' }];
  const seen: StatePart[] = shows.verified && last.length > 0 ? ['; last verified ', ...last] : [];
  return { tone, parts: [words, ...from, ...seen, `${end}.`] };
}

/** What no API can see, or none has seen yet, only a person can vouch for. */
function attestedState({ why, manual }: LockRecord, day: string): LinkState {
  const start = why === 'no-api' ? 'Cannot be checked automatically' : 'Never checked automatically';
  if (manual === undefined) return { tone: 'unknown', parts: [`${start}; nobody has opened it by hand yet.`] };
  const on: StatePart = { day: manual.on, as: 'day' };
  return counts(manual, day)
    ? { tone: 'good', parts: [`${start}; opened by hand on `, on, '.'] }
    : { tone: 'unknown', parts: [`${start}; nobody has opened it by hand since `, on, '.'] };
}

/** A state as a sentence that stays true: every day as the day that it is. */
export function stateText({ parts }: LinkState): string {
  return parts.map((part) => (typeof part === 'string' ? part : `${part.as === 'ago' ? 'on ' : ''}${dayWords(part.day)}`)).join('');
}

/** How long ago a day was: `today`, `yesterday`, `3 days ago`; after two months in months, after two years in years. */
export function agoWords(day: string, today: string): string {
  const days = daysBetween(day, today);
  if (days < 1) return 'today';
  if (days === 1) return 'yesterday';
  if (days <= 60) return `${days} days ago`;
  return days <= 730 ? `${Math.floor(days / 30.44)} months ago` : `${Math.floor(days / 365.25)} years ago`;
}
