import { globSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { expect, test } from 'vitest';
import { attestation, lockText, type Lock } from '../../src/link-check/lock/record.ts';
import { readLock } from '../../src/link-check/lock/lock-file.ts';
import { ACCEPT_LOCK } from '../../src/link-check/lock/commands.ts';
import { DAY, dashboard, key, lockOf, record, runOf } from '../../src/link-check/testing/lock-records.ts';
import type { Fact } from '../../src/link-check/verdict/fact.ts';
import { judge } from '../../src/link-check/verdict/judge.ts';
import { verdictRuleDocs } from '../../src/link-check/verdict/verdict.ts';
import { verdictProblems } from '../../src/link-check/verdict/problems.ts';
import { linkOptions } from '../check-links.ts';

/** The commands of the link check that a text advises, without their backticks. */
const advisedIn = (text: string) => [...text.matchAll(/npm run check:links(?: --(?: --?[a-z-]+(?: \d+)?)+)?/g)].map(([command]) => command);

/** What the command's own parser makes of a command. */
function optionsOf(command: string) {
  const [, rest = ''] = command.split(' -- ');
  return parseArgs({ args: rest.split(' ').filter(Boolean), options: linkOptions, strict: true }).values;
}

/** The lock after a run with the options of a command, as the command would leave it. */
function lockAfter(command: string, fact: Fact, lock: Lock): Lock {
  const { online, update, accept } = optionsOf(command);
  const { lock: learned } = judge([dashboard(1)], online ? runOf({ 1: fact }) : undefined, lock, { day: DAY, staleDays: 180, accept });
  return update ? learned : lock;
}

function messagesOn(fact: Fact, lock: Lock): string[] {
  const { verdicts } = judge([dashboard(1)], runOf({ 1: fact }), lock, { day: DAY, staleDays: 180 });
  const objects = verdicts.map((one) => ({ ...one, address: '', places: [{ file: 'content/index.mdx', line: 1, column: 1, text: '' }] }));
  return verdictProblems(objects, 'local', () => undefined).map(({ message }) => message);
}

const known = lockOf(record(1, { title: 'Activity', folder: '12' }));

test.each<[rule: string, fact: Fact]>([
  ['link-renamed', { is: 'there', title: 'Activity (old)', folder: { id: '12', personal: false } }],
  ['link-moved', { is: 'there', title: 'Activity', folder: { id: '13', personal: false } }],
])('the command that %s advises in its message and in its documentation ends the finding', (rule, fact) => {
  const [message = ''] = messagesOn(fact, known);
  const advised = [message, verdictRuleDocs.find((doc) => doc.rule === rule)?.fix ?? ''].flatMap(advisedIn);
  expect(advised).toEqual([ACCEPT_LOCK, ACCEPT_LOCK]);
  for (const command of advised) expect(messagesOn(fact, lockAfter(command, fact, known))).toEqual([]);
});

test.each<[what: string, text: string]>([
  ['a broken line', '{"v":1,"key":"look'],
  ['a line with a future date', JSON.stringify(record(1, { verified: '2031-01-01' }))],
  ['a conflict marker', '<<<<<<< HEAD'],
])('the command that is advised for %s in the lock writes a whole lock, once the line is deleted', (_, text) => {
  const { lock, problems } = readLock(text, DAY);
  const advised = [...new Set(problems.flatMap(({ message }) => advisedIn(message)))];
  expect(advised).toHaveLength(1);
  for (const command of advised) {
    const after = lockAfter(command, { is: 'there' }, lock);
    expect(readLock(lockText(after), DAY)).toEqual({ lock: lockOf(record(1, { verified: DAY })), problems: [] });
  }
});

test('the command that is advised for an attestation that expired renews it', () => {
  const expired = { v: 1, key: key(1), verdict: 'unverifiable', why: 'no-api', manual: attestation('@ada', '2026-01-01', 30) } as const;
  const [problem] = readLock(lockText(lockOf(expired)), DAY).problems;
  expect(problem?.message).toContain('`npm run attest -- ADDRESS --by @NAME`');
  expect(readLock(lockText(lockOf({ ...expired, manual: attestation('@ada', DAY, 90) })), DAY).problems).toEqual([]);
});

const documents = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/**/*.md'), ...globSync('content/handbook/*.mdx')];

test.each(documents)('every link check that %s advises is called correctly', (file) => {
  for (const command of advisedIn(readFileSync(file, 'utf8'))) expect(() => optionsOf(command)).not.toThrow();
});
