import { statSync } from 'node:fs';
import { keyOf, type LinkObject } from '../src/tool-links/link.ts';
import { attestationFields } from '../src/link-check/lock/attestation-fields.ts';
import { attestation, attestationDays, attested, withoutAttestation } from '../src/link-check/lock/attestation.ts';
import { LOCK_FILE } from '../src/read/files.ts';
import type { Attestation, Lock, LockRecord } from '../src/link-check/lock/record.ts';
import { apiKinds } from '../src/link-check/online/verify-online.ts';
import { checkContent } from '../src/checks/check-content.ts';
import { readLinksLock } from '../src/link-check/lock/lock-file.ts';
import { attestedObject, isLinked } from './attest/attested-object.ts';
import { writeLinksLock } from './check-links/write-lock.ts';
import { Failure, exit, readArgs, report, run, today } from './lib/run.ts';

const usage = `Usage: npm run attest -- ADDRESS|REPORT-ID --by @NAME [--days DAYS] [--note TEXT] [--content DIR]
       npm run attest -- ADDRESS|REPORT-ID --remove [--content DIR]

Writes into ${LOCK_FILE} that you opened something by hand today, for what no API can see, such as dashboards of Amplitude.
NAME is your name on GitHub. It counts for ${attestationDays.usual} days unless --days says otherwise, and for ${attestationDays.most} at most.`;

await run(() => {
  const { values, positionals } = readArgs(
    {
      by: { type: 'string' },
      days: { type: 'string', default: String(attestationDays.usual) },
      note: { type: 'string' },
      remove: { type: 'boolean', default: false },
      content: { type: 'string', default: 'content' },
      help: { type: 'boolean' },
    },
    usage,
  );
  if (values.help) {
    console.log(usage);
    return exit.clean;
  }
  const [named, ...more] = positionals;
  if (named === undefined || more.length > 0)
    throw new Failure(`Unexpected ${positionals.length} arguments, expected one address or one id of a report.\n\n${usage}`);
  const { content, remove } = values;
  if (!statSync(content, { throwIfNoEntry: false })?.isDirectory()) throw new Failure(`There is no folder \`${content}\`.`);
  const day = today();
  const manual = remove ? undefined : attestationOf(values.by, day, values.days, values.note);
  const { catalog, problems } = checkContent(content, day);
  const { lock = new Map<string, LockRecord>(), problems: ofLock } = readLinksLock(content, day);
  // A line that cannot be believed would be lost.
  const errors = [...problems, ...ofLock].filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return report(errors, 'text', '');
  const object = attestedObject(named, catalog);
  writeLinksLock(content, manual ? withAttestation(lock, object, manual) : withoutOne(lock, object));
  console.log(manual ? told(object, manual, isLinked(object, catalog)) : `Removed what was attested of \`${keyOf(object)}\`.`);
  return exit.clean;
});

function attestationOf(by: string | undefined, day: string, days: string, note: string | undefined): Attestation {
  if (by === undefined) throw new Failure(`Missing \`--by\`, expected ${attestationFields.by.expected}.\n\n${usage}`);
  if (!attestationFields.by.holds(by)) throw new Failure(`Unexpected \`--by\`, expected ${attestationFields.by.expected}.`);
  const number = /^\d{1,3}$/.test(days) ? Number(days) : 0;
  if (number < 1 || number > attestationDays.most)
    throw new Failure(`Unexpected \`--days\`, expected a whole number from 1 to ${attestationDays.most}.`);
  if (note !== undefined && !attestationFields.note.holds(note))
    throw new Failure(`Unexpected \`--note\`, expected ${attestationFields.note.expected}.`);
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

function told(object: LinkObject, { by, expires }: Attestation, linked: boolean): string {
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
