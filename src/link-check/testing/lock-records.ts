import fc from 'fast-check';
import { keyOf, type LinkObject } from '../../tool-links/link.ts';
import { dayAfter } from '../../days/day.ts';
import type { Fact, OnlineRun, SystemRun } from '../verdict/fact.ts';
import { attestation, type Lock, type LockRecord } from '../lock/record.ts';
import { apiVerdicts, opensWith } from '../verdict/verdict.ts';

/** The day that tests of links use as today. */
export const DAY = '2026-11-23';

/** A dashboard of the tests’ Looker. */
export function dashboard(id: number | string): LinkObject {
  return { system: 'looker', tenant: 'acme.looker.com', kind: 'dashboard', id: String(id) };
}

/** The key of a dashboard. */
export function key(id: number | string): string {
  return keyOf(dashboard(id));
}

/** A record on a dashboard that was verified three days before, or what a test says of it. */
export function record(id: number | string, given: Partial<LockRecord> = {}): LockRecord {
  return { v: 1, key: key(id), verdict: 'verified', verified: '2026-11-20', ...given };
}

/** The lock of these records. */
export function lockOf(...records: LockRecord[]): Lock {
  return new Map(records.map((one) => [one.key, one]));
}

/** A run with facts on dashboards, by their ids, from a Looker whose canaries passed unless a test says something else. */
export function runOf(facts: Readonly<Record<string, Fact>>, canary: SystemRun['canary'] = 'held'): OnlineRun {
  return {
    facts: new Map(Object.entries(facts).map(([id, fact]) => [key(id), fact])),
    systems: [{ system: 'looker', canary }],
    calls: { planned: 1, made: 1, most: 10 },
    complete: true,
  };
}

const titles = fc.constantFrom('Activity', 'Seats', 'Seats (old)', ' e\u0301té ', '\u202eevil', '🐙');
const pastDays = fc.integer({ min: 0, max: 60 }).map((days) => dayAfter(DAY, -days));
const keys = fc.integer({ min: 1, max: 6 }).map(key);

const named = fc.record({ title: titles, folder: fc.constantFrom('1', '2') }, { requiredKeys: [] });
const manual = fc
  .record({ by: fc.constantFrom('@ada', '@grace'), on: pastDays, days: fc.integer({ min: 0, max: 365 }) })
  .map(({ by, on, days }) => attestation(by, on, days));

/** Records as any run may have written them. */
const records: fc.Arbitrary<LockRecord> = fc
  .record({
    key: keys,
    verdict: fc.constantFrom(...apiVerdicts, 'unverifiable' as const),
    verified: pastDays,
    since: pastDays,
    named,
    manual,
    has: fc.boolean(),
  })
  .map(({ key, verdict, verified, since, named, manual, has }) => ({
    v: 1,
    key,
    verdict,
    ...(verdict === 'unverifiable' ? { why: 'no-api' as const } : verdict === 'verified' ? {} : { since }),
    ...((opensWith(verdict) || has) && verdict !== 'unverifiable' && { verified }),
    ...(verdict !== 'unverifiable' && named),
    ...(verdict === 'gone' ? { strikes: 2 } : verdict === 'not-found-or-forbidden' && has ? { strikes: 1 } : {}),
    ...(has && { manual }),
  }));

/** Locks of few objects, so that two of them share some. */
export const locks: fc.Arbitrary<Lock> = fc.array(records, { maxLength: 6 }).map((all) => lockOf(...all));

const there = fc.record(
  {
    is: fc.constant('there' as const),
    title: titles,
    folder: fc.record({ id: fc.constantFrom('1', '2', '3', '../x'), personal: fc.boolean() }),
    trashed: fc.record({ since: fc.oneof(pastDays, fc.constant('2031-01-01'), fc.constant('soon')) }, { requiredKeys: [] }),
    archived: fc.boolean(),
    revoked: fc.boolean(),
    lastViewed: fc.oneof(pastDays, fc.constant('2025-01-31')),
  },
  { requiredKeys: ['is'] },
);

/** Facts as any run may have them. */
const factsOfRuns: fc.Arbitrary<Fact> = fc.oneof(
  there as fc.Arbitrary<Fact>,
  fc.constantFrom<Fact[]>({ is: 'missing' }, { is: 'forbidden' }),
  fc.constantFrom('timeout', 'auth-failed', 'budget', 'no-api', 'login-page').map((why): Fact => ({ is: 'unknown', why })),
);

/** Runs on few objects. */
export const runs: fc.Arbitrary<OnlineRun> = fc
  .record({
    facts: fc.dictionary(fc.constantFrom('1', '2', '3', '4', '5', '6'), factsOfRuns),
    canary: fc.constantFrom<SystemRun['canary'][]>('held', 'failed', 'none', 'not-reached'),
  })
  .map(({ facts, canary }) => runOf(facts, canary));
