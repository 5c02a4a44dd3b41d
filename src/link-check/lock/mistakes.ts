import { oneLine } from '../../text/one-line.ts';
import { oneOf } from '../../problems/problem.ts';
import { attestationFields } from './attestation-fields.ts';
import { attestationDays, isOutOfBounds } from './attestation.ts';
import { lockFields, type LockField } from './fields.ts';
import type { LockRecord } from './record.ts';
import { opensWith } from '../verdict/opens-with.ts';

/** The first reason why a value is no record of the lock, as found and expected; undefined where it is one. */
export function mistakeIn(value: object): string | undefined {
  if ('v' in value && value.v !== 1)
    return `Unexpected version ${shown(value.v)}, expected \`1\`: a newer handbook wrote the line, update this one`;
  return (
    fieldMistake(value, lockFields, ['v', 'key', 'verdict'], '') ??
    ('manual' in value ? fieldMistake(value.manual as object, attestationFields, ['by', 'on', 'expires'], 'manual.') : undefined) ??
    contradictionIn(value as LockRecord)
  );
}

/** What a record says that nobody can know yet, or that no command writes; undefined where it says nothing of the kind. */
export function tamperingIn({ verified, since, manual }: LockRecord, day: string): string | undefined {
  const days = { verified, since, 'manual.on': manual?.on };
  const future = Object.entries(days).find(([, value]) => value !== undefined && value > day);
  if (future) return `Unexpected day \`${future[1] ?? ''}\` in \`${future[0]}\`, expected one that has come`;
  return manual && isOutOfBounds(manual)
    ? `Unexpected day \`${manual.expires}\` in \`manual.expires\`, expected one at most ${attestationDays.most} days after \`${manual.on}\``
    : undefined;
}

function fieldMistake(
  value: object,
  fields: Readonly<Record<string, LockField>>,
  required: readonly string[],
  prefix: string,
): string | undefined {
  const unknown = Object.keys(value).find((name) => !Object.hasOwn(fields, name));
  if (unknown !== undefined)
    return `Unexpected field \`${prefix}${oneLine(unknown, 40)}\`, expected ${oneOf(Object.keys(fields).map((name) => prefix + name))}`;
  const missing = required.find((name) => !Object.hasOwn(value, name));
  if (missing !== undefined) return `Missing \`${prefix}${missing}\`, expected ${fields[missing]?.expected ?? ''}`;
  const wrong = Object.entries(value).find(([name, item]) => !fields[name]?.holds(item));
  return wrong && `Unexpected ${shown(wrong[1])} in \`${prefix}${wrong[0]}\`, expected ${fields[wrong[0]]?.expected ?? ''}`;
}

function contradictionIn({ verdict, why, verified, title, titleHash }: LockRecord): string | undefined {
  if (title !== undefined && titleHash !== undefined) return 'Unexpected `title` beside `titleHash`, expected one of them';
  if (verdict === 'unverifiable' && why === undefined) return 'Missing `why`, expected the reason why it is unverifiable';
  if (verdict !== 'unverifiable' && why !== undefined) return `Unexpected \`why\` of \`${verdict}\`, expected none`;
  return opensWith(verdict) && verified === undefined
    ? `Missing \`verified\` of \`${verdict}\`, expected the day on which an API told it`
    : undefined;
}

/** A value as JSON that stays on its line and ends no code. */
function shown(value: unknown): string {
  return `\`${oneLine(JSON.stringify(value), 60).replaceAll('`', '’')}\``;
}
