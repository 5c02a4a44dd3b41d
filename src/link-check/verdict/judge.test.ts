import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayAfter } from '../../days/day.ts';
import { readLock } from '../lock/lock-file.ts';
import { lockText, type Lock, type LockRecord } from '../lock/record.ts';
import { DAY, dashboard, key, lockOf, locks, record, runOf, runs } from '../testing/lock-records.ts';
import { operationalWords, unverifiableWords, type Fact, type Operational, type SystemRun, type Unverifiable } from './fact.ts';
import { judge, type JudgeOptions } from './judge.ts';

const options: JudgeOptions = { day: DAY, staleDays: 180 };
const TOMORROW = dayAfter(DAY, 1);

/** The verdict on dashboard 1 that a fact brings, and the line that the lock has then. */
function judged(fact: Fact, before: LockRecord | undefined, given: Partial<JudgeOptions> & { canary?: SystemRun['canary'] } = {}) {
  const { canary, ...more } = given;
  const lock = before ? lockOf(before) : lockOf();
  const { verdicts, lock: after } = judge([dashboard(1)], runOf({ 1: fact }, canary), lock, { ...options, ...more });
  return { verdict: verdicts[0], line: after.get(key(1)) };
}

const object = { key: key(1), object: dashboard(1), also: [] };
type There = Extract<Fact, { is: 'there' }>;
const folder = { id: '12', personal: false };
const there = (given: Partial<There> = {}): Fact => ({ is: 'there', title: 'Activity', folder, ...given });
const missing: Fact = { is: 'missing' };
const known = { title: 'Activity', folder: '12' };
const ids = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

test('what is there is verified, and its names are known from then on', () => {
  expect(judged(there(), undefined)).toEqual({
    verdict: { ...object, verdict: 'verified', title: 'Activity', verifiedOn: DAY },
    line: record(1, { verified: DAY, ...known }),
  });
});

test('a new title is compared with the last one that was known, day after day, until a person accepts it', () => {
  const renamed = there({ title: 'Activity (old)' });
  const { verdict, line } = judged(renamed, record(1, known));
  expect(verdict).toEqual({ ...object, verdict: 'renamed', title: 'Activity (old)', formerTitle: 'Activity', since: DAY, verifiedOn: DAY });
  expect(line).toEqual(record(1, { verdict: 'renamed', verified: DAY, since: DAY, ...known }));
  expect(judged(renamed, line, { day: TOMORROW }).verdict).toEqual({ ...verdict, verifiedOn: TOMORROW });
  const accepted = judged(renamed, line, { accept: true });
  expect(accepted.verdict?.verdict).toBe('renamed');
  expect(accepted.line).toEqual(record(1, { verified: DAY, title: 'Activity (old)', folder: '12' }));
  expect(judged(there(), line).line).toEqual(record(1, { verified: DAY, ...known }));
});

const everything: Partial<There> = {
  title: 'X',
  folder: { id: '13', personal: true },
  trashed: {},
  archived: true,
  revoked: true,
  lastViewed: '2020-01-01',
};

test.each<[what: string, given: Partial<There>, verdict: string, since?: string, also?: string[]]>([
  ['with spaces around its title', { title: '  Activity\n' }, 'verified'],
  ['in another folder', { folder: { id: '13', personal: false } }, 'moved', DAY],
  ['in the folder of a person', { folder: { id: '13', personal: true } }, 'moved-to-personal', DAY],
  ['where it was, though that is personal', { folder: { id: '12', personal: true } }, 'verified'],
  ['of a folder that no lock could keep', { folder: { id: '../../x', personal: false } }, 'verified'],
  ['in the trash since a day', { trashed: { since: '2026-11-03' } }, 'trashed', '2026-11-03'],
  ['in the trash since nobody knows when', { trashed: {} }, 'trashed', DAY],
  ['in the trash since tomorrow', { trashed: { since: TOMORROW } }, 'trashed', DAY],
  ['archived', { archived: true }, 'archived', DAY],
  ['no longer certified', { revoked: true }, 'revoked', DAY],
  ['last viewed 180 days ago', { lastViewed: '2026-05-27' }, 'verified'],
  ['last viewed 181 days ago', { lastViewed: '2026-05-26' }, 'stale', '2026-05-26'],
  ['viewed on a day that is none', { lastViewed: '2020-02-30' }, 'verified'],
  ['everything at once', everything, 'trashed', DAY, ['archived', 'revoked', 'moved-to-personal', 'stale', 'renamed']],
])('judges what is %s', (_, given, verdict, since, also = []) => {
  const { verdict: found } = judged(there(given), record(1, known));
  expect([found?.verdict, found?.since, found?.also]).toEqual([verdict, since, also]);
});

test('of what comes without title or folder the former ones stay', () => {
  const { verdict, line } = judged({ is: 'there' }, record(1, known));
  expect([verdict?.verdict, line]).toEqual(['verified', record(1, known)]);
});

test('what is in the trash was not verified: the day is the one on which it still opened', () => {
  expect(judged(there({ trashed: { since: '2026-11-21' } }), record(1, known))).toEqual({
    verdict: { ...object, verdict: 'trashed', title: 'Activity', since: '2026-11-21', verifiedOn: '2026-11-20' },
    line: record(1, { verdict: 'trashed', since: '2026-11-21', ...known }),
  });
});

const notFound = (given: Partial<LockRecord> = {}) => record(1, { verdict: 'not-found-or-forbidden', since: DAY, ...given });
const { verified: _, ...neverVerified } = notFound();
const goneBefore = record(1, { verdict: 'gone', since: '2026-11-01', strikes: 2 });
const goneNow = record(1, { verdict: 'gone', since: DAY, strikes: 2 });

/** What happens on a day: whether the object is missing or found, and how the canary is; `again` is on the day before. */
type Step = `${'missing' | 'found'} ${SystemRun['canary']}${'' | ' again'}`;

const foundInBetween = notFound({ ...known, verified: TOMORROW, since: dayAfter(DAY, 2), strikes: 1 });

test.each<[what: string, before: LockRecord | undefined, steps: Step[], line: LockRecord]>([
  ['once', record(1), ['missing held'], notFound({ strikes: 1 })],
  ['twice on a day', record(1), ['missing held', 'missing held again'], notFound({ strikes: 1 })],
  ['on two days: it is gone', record(1), ['missing held', 'missing held'], goneNow],
  ['with a day without a canary in between', record(1), ['missing held', 'missing none', 'missing held'], goneNow],
  ['once found in between', record(1, known), ['missing held', 'found held', 'missing held'], foundInBetween],
  ['though never verified', undefined, ['missing held', 'missing held', 'missing held'], neverVerified],
  ['as before, though never verified', neverVerified, ['missing held', 'missing held'], neverVerified],
  ['without a canary', record(1), ['missing none', 'missing none', 'missing none'], notFound()],
  ['without reaching the canary', record(1), ['missing not-reached', 'missing not-reached'], notFound()],
  ['after it was gone', goneBefore, ['missing none', 'missing held'], goneBefore],
  ['until it is found again', goneBefore, ['missing held', 'found held'], record(1, { verified: TOMORROW, ...known })],
])('missing %s', (_, before, steps, expected) => {
  let [line, day] = [before, dayAfter(DAY, -1)];
  for (const step of steps) {
    const [what, canary, again] = step.split(' ') as ['missing' | 'found', SystemRun['canary'], string?];
    if (again === undefined) day = dayAfter(day, 1);
    const result = judged(what === 'found' ? there() : missing, line, { day, canary });
    line = result.line;
    const { verdict, since, verifiedOn, also, title } = result.verdict ?? {};
    expect([verdict, since, verifiedOn, also]).toEqual([line?.verdict, line?.since, line?.verified, []]);
    expect(title).toBe(what === 'found' ? 'Activity' : undefined);
  }
  expect(line).toEqual(expected);
});

const operational = Object.keys(operationalWords) as Operational[];
const unverifiable = (Object.keys(unverifiableWords) as Unverifiable[]).filter((why) => why !== 'no-api');

test.each([...operational, ...unverifiable])('an object is never called dead for %s, and the lock stays as it is', (why) => {
  for (const before of [undefined, record(1), goneBefore]) {
    const { verdict, line } = judged({ is: 'unknown', why }, before);
    const expected = Object.hasOwn(operationalWords, why) ? { verdict: why } : { verdict: 'unverifiable', why };
    expect(verdict).toEqual({ ...object, ...expected, ...(before && { verifiedOn: '2026-11-20' }) });
    expect(line).toEqual(before);
  }
});

test('what a person attested is reported while it counts', () => {
  const manual = { by: '@ada', on: '2026-10-02', expires: '2026-12-31', note: 'opened' };
  const before: LockRecord = { v: 1, key: key(1), verdict: 'unverifiable', why: 'no-api', manual };
  const fact: Fact = { is: 'unknown', why: 'no-api' };
  expect(judged(fact, before).verdict).toEqual({
    ...object,
    ...{ verdict: 'unverifiable', why: 'no-api', attested: { by: '@ada', on: '2026-10-02', expires: '2026-12-31' } },
  });
  expect(judged(fact, before, { day: '2027-01-01' }).verdict?.attested).toBeUndefined();
  expect(judged(fact, before).line).toEqual(before);
});

test('titles are shown only of objects that may be', () => {
  const shown = (reveal: ReadonlySet<string>) => judged(there({ title: 'Growth' }), record(1, known), { reveal }).verdict ?? {};
  expect(shown(new Set([key(1)]))).toMatchObject({ title: 'Growth', formerTitle: 'Activity' });
  expect(JSON.stringify(shown(new Set([key(2)])))).not.toMatch(/Growth|Activity|itle/);
});

test('without a run the verdicts are those of the lock, and say so', () => {
  const lock = lockOf(
    record(1, { verdict: 'trashed', since: '2026-11-03', title: 'Activity' }),
    record(2, { verdict: 'renamed', since: '2026-11-04', title: 'Seats' }),
    { v: 1, key: key(3), verdict: 'unverifiable', why: 'no-api' },
    { v: 1, key: key(4), verdict: 'unverifiable', why: 'not-asked' },
  );
  const { verdicts, lock: after } = judge([5, 4, 3, 2, 1].map(dashboard), undefined, lock, { ...options, notAsked: 'fork' });
  const one = (id: number) => ({ key: key(id), object: dashboard(id), also: [], fromLock: true });
  expect(verdicts).toEqual([
    { ...one(1), verdict: 'trashed', since: '2026-11-03', title: 'Activity', verifiedOn: '2026-11-20' },
    { ...one(2), verdict: 'renamed', since: '2026-11-04', formerTitle: 'Seats', verifiedOn: '2026-11-20' },
    { ...one(3), verdict: 'unverifiable', why: 'no-api' },
    { ...one(4), verdict: 'unverifiable', why: 'fork' },
    { ...one(5), verdict: 'unverifiable', why: 'fork' },
  ]);
  expect(lockText(after)).toBe(lockText(lock));
});

const six = ids(6).map(dashboard);

test('judging again changes nothing, no order matters, and every lock that is written can be read', () => {
  fc.assert(
    fc.property(fc.record({ lock: locks, run: runs, accept: fc.boolean() }), ({ lock, run, accept }) => {
      const given = { ...options, accept };
      const once = judge(six, run, lock, given);
      const text = lockText(once.lock);
      expect(lockText(judge(six, run, once.lock, given).lock)).toBe(text);
      expect(readLock(text, DAY).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      const reversed: Lock = new Map([...lock].reverse());
      const other = judge([...six, ...six].reverse(), { ...run, facts: new Map([...run.facts].reverse()) }, reversed, given);
      expect(other.verdicts).toEqual(once.verdicts);
      expect(lockText(other.lock)).toBe(text);
    }),
  );
});
