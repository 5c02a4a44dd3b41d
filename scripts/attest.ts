import { LOCK_FILE } from '../src/read/files.ts';
import {
  attestation,
  attestationDays,
  attestationMistake,
  lockText,
  type Attestation,
  type Lock,
  type LockRecord,
} from '../src/link-check/lock/record.ts';
import { lockPath, readLinksLock } from '../src/link-check/lock/lock-file.ts';
import { apiKinds } from '../src/link-check/online/verify-online.ts';
import { checkContent } from '../src/checks/check-content.ts';
import { keyOf, type LinkObject } from '../src/tool-links/link.ts';
import { Failure, command, contentFolder, exit, start } from './lib/run.ts';
import { writeWhole } from './lib/write-file.ts';
import type { Catalog } from '../src/catalog/catalog.ts';
import { knownLinks, objectOf } from '../src/link-check/offline/known-links.ts';
import { readLink } from '../src/tool-links/read-link.ts';
import { tenantsOf } from '../src/catalog/tenants.ts';
import { newestUrl } from '../src/facts/report-now.ts';
import { oneLine } from '../src/text/one-line.ts';
import { nearest } from '../src/problems/problem.ts';

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
  writeWhole(lockPath(content), lockText(manual ? withAttestation(lock, object, manual) : withoutAttestation(lock, object)));
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
  const why = isSeenByApi(object) ? 'not-asked' : 'no-api';
  return new Map([...lock, [key, { ...(lock.get(key) ?? { v: 1, key, verdict: 'unverifiable', why }), manual }]]);
}

/** A line on which nothing but the attestation was known goes with it. */
function withoutAttestation(lock: Lock, object: LinkObject): Lock {
  const key = keyOf(object);
  const before = lock.get(key);
  if (before?.manual === undefined)
    throw new Failure(`Unexpected \`--remove\`, expected an object that somebody attested: nobody attested \`${key}\`.`);
  const { manual: _, ...record } = before;
  const others = [...lock].filter(([name]) => name !== key);
  return new Map(record.why === 'not-asked' ? others : [...others, [key, record]]);
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

/** The object that somebody names by its address or by the id of the report that leads to it. */
function attestedObject(named: string, catalog: Catalog): LinkObject {
  const report = catalog.of('reports').get(named);
  const shown = oneLine(named, 120);
  if (!report && !/[:/.]/.test(named)) {
    const near = nearest(named, catalog.of('reports').keys());
    const hint = near === undefined ? '' : ` (did you mean \`${near}\`?)`;
    throw new Failure(`Unexpected report \`${shown}\`, expected the id of one or an address${hint}.`);
  }
  const read = readLink(report ? newestUrl(report) : named, tenantsOf(catalog));
  if (read.is === 'malformed') throw new Failure(`${read.findings[0].message}.`);
  if (read.is !== 'object') throw new Failure(`Unexpected address \`${shown}\`, expected one of an object of our tools.`);
  if (read.object.kind === 'unsaved-chart') throw new Failure('Unexpected chart that is not saved, expected one that others can open too.');
  return read.object;
}

/** Whether anything in the handbook leads to an object. */
function isLinked(object: LinkObject, catalog: Catalog): boolean {
  const linked = knownLinks(catalog).flatMap((link) => objectOf(link) ?? []);
  return linked.map(keyOf).includes(keyOf(object));
}

if (import.meta.main) await start(attest);
