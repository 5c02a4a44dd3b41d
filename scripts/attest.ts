import { LOCK_FILE } from '../src/read/files.ts';
import { attestation, attestationDays, attested, withoutAttestation } from '../src/link-check/lock/attestation.ts';
import { lockPath, readLinksLock } from '../src/link-check/lock/lock-file.ts';
import { attestationMistake, type Attestation, type Lock, type LockRecord } from '../src/link-check/lock/record.ts';
import { lockText } from '../src/link-check/lock/text.ts';
import { apiKinds } from '../src/link-check/online/verify-online.ts';
import { checkContent } from '../src/checks/check-content.ts';
import { keyOf, type LinkObject } from '../src/tool-links/link.ts';
import { attestedObject, isLinked } from './attest/attested-object.ts';
import { Failure, command, contentFolder, exit, start } from './lib/run.ts';
import { writeWhole } from './lib/write-file.ts';

const usage = `Usage: npm run attest -- ADDRESS|REPORT-ID --by @NAME [--days DAYS] [--note TEXT] [--content DIR]
       npm run attest -- ADDRESS|REPORT-ID --remove [--content DIR]

Writes into ${LOCK_FILE} that you opened something by hand today, for what no API can see, such as dashboards of Amplitude.
NAME is your name on GitHub. It counts for ${attestationDays.usual} days unless --days says something else, and for ${attestationDays.most} at most.`;

const options = {
  by: { type: 'string' },
  days: { type: 'string', default: String(attestationDays.usual) },
  note: { type: 'string' },
  remove: { type: 'boolean', default: false },
  content: { type: 'string', default: 'content' },
} as const;

/** Writes into the lock that a person opened an object, or removes that. */
export const attest = command({ usage, options }, (call) => {
  const { values, positionals, today: day } = call;
  const [named, ...more] = positionals;
  if (named === undefined || more.length > 0)
    throw new Failure(`Unexpected ${positionals.length} arguments, expected one address or one id of a report.\n\n${usage}`);
  const content = contentFolder(call);
  const manual = values.remove ? undefined : attestationOf(values.by, day, values.days, values.note);
  const { catalog, problems } = checkContent(content, day);
  const { lock = new Map<string, LockRecord>(), problems: ofLock } = readLinksLock(content, day);
  // A line that cannot be believed would be lost.
  const errors = [...problems, ...ofLock].filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return call.report(errors, '');
  const object = attestedObject(named, catalog);
  writeWhole(lockPath(content), lockText(manual ? withAttestation(lock, object, manual) : withoutOne(lock, object)));
  call.print(manual ? attestedWords(object, manual, isLinked(object, catalog)) : `Removed the attestation of \`${keyOf(object)}\`.`);
  return exit.clean;
});

function attestationOf(by: string | undefined, day: string, days: string, note: string | undefined): Attestation {
  if (by === undefined) throw new Failure(`Missing \`--by\`, expected ${attestationMistake('by', '') ?? ''}.\n\n${usage}`);
  const number = /^\d{1,3}$/.test(days) ? Number(days) : 0;
  const mistakes = {
    by: attestationMistake('by', by),
    days: number < 1 || number > attestationDays.most ? `a whole number from 1 to ${attestationDays.most}` : undefined,
    note: note === undefined ? undefined : attestationMistake('note', note),
  };
  for (const [name, expected] of Object.entries(mistakes))
    if (expected !== undefined) throw new Failure(`Unexpected \`--${name}\`, expected ${expected}.`);
  return attestation(by, day, number, note);
}

function withAttestation(lock: Lock, object: LinkObject, manual: Attestation): Lock {
  const key = keyOf(object);
  return new Map([...lock, [key, attested(lock.get(key), key, isSeenByApi(object), manual)]]);
}

function withoutOne(lock: Lock, object: LinkObject): Lock {
  const key = keyOf(object);
  const before = lock.get(key);
  if (before?.manual === undefined)
    throw new Failure(`Unexpected \`--remove\`, expected an object that somebody attested: nobody attested \`${key}\`.`);
  const after = withoutAttestation(before);
  return new Map([...lock].flatMap(([name, record]) => (name !== key ? [[name, record]] : after ? [[name, after]] : [])));
}

function attestedWords(object: LinkObject, { by, expires }: Attestation, linked: boolean): string {
  return [
    `Wrote that ${by} opened \`${keyOf(object)}\` today; it counts until ${expires}.`,
    ...(isSeenByApi(object) ? ['An API can see this object: once a check with credentials has verified it, that counts for more.'] : []),
    ...(linked ? [] : ['Nothing in the handbook links to it: the next check may drop the line.']),
    `Next: commit ${LOCK_FILE} and open a pull request.`,
  ].join('\n');
}

function isSeenByApi({ system, kind }: LinkObject): boolean {
  return apiKinds[system].includes(kind);
}

if (import.meta.main) await start(attest);
