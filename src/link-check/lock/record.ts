import { z } from 'zod';
import { dayAfter, daysBetween, isDay } from '../../days/day.ts';
import { oneOf } from '../../problems/problem.ts';
import { GITHUB_NAME } from '../../schemas/fields.ts';
import { oneLine } from '../../text/one-line.ts';
import { unverifiableWords, type Unverifiable } from '../verdict/fact.ts';
import { apiVerdicts, opensWith } from '../verdict/verdict.ts';

// The message of a field is what it expects; `mistakeIn` says what was found and where.
const day = z.string('a day as `YYYY-MM-DD`').refine(isDay, 'a day as `YYYY-MM-DD`');
const text = (shape: RegExp, expected: string) => z.string(expected).regex(shape, expected);

const attestationSchema = z.strictObject(
  {
    /** The person's name on GitHub. */
    by: text(GITHUB_NAME, 'a name on GitHub such as `@ada`'),
    on: day,
    expires: day,
    note: text(
      /^(?=.*\S)(?!.*(?:\S@\S|:\/\/|www\.))[^\p{C}]{1,200}$/iu,
      'one line of at most 200 characters without an email or web address',
    ).exactOptional(),
  },
  { error: ({ code }) => (code === 'invalid_type' ? '`by`, `on`, `expires` or `note`' : undefined) },
);

const verdicts = [...apiVerdicts, 'unverifiable'] as const;
const reasons = Object.keys(unverifiableWords) as Unverifiable[];

/**
 * One line of `content/links.lock.jsonl`: what is known of one object. Days are `YYYY-MM-DD`.
 * It never holds a name of a person of the tool, a filter, a token or an address; what went wrong on the way is no knowledge and is not written.
 */
const recordSchema = z
  .strictObject({
    v: z.literal(1, {
      error: ({ input }) =>
        input === undefined
          ? '`1`'
          : `Unexpected version ${shown(input)}, expected \`1\`: a newer handbook wrote the line, update this one`,
    }),
    /** `system:tenant/kind/id`, as `keyOf` writes it. */
    key: text(
      /^(?:looker|amplitude):[^/\p{C}]+\/[a-z-]+\/[^\p{C}]{1,3000}$/u,
      'the name of an object such as `looker:acme.looker.com/dashboard/440`',
    ),
    /** The last verdict that an API gave, or that none can. */
    verdict: z.enum(verdicts, oneOf(verdicts)),
    why: z.enum(reasons, oneOf(reasons)).exactOptional(),
    /** The day on which an API last said that it is there and opens; rewritten only when it is a week old or the verdict changes. */
    verified: day.exactOptional(),
    /** Since when the verdict holds: the tool's own day for the trash and for the last view, else the day of the run that saw it first. */
    since: day.exactOptional(),
    /** The title that was last accepted. */
    title: text(/^(?=[\s\S]*\S)[\s\S]{1,600}$/u, 'the title that the tool has for it').exactOptional(),
    /** The id of the folder that was last accepted. */
    folder: text(/^[\w.:-]{1,64}$/, 'the id of a folder').exactOptional(),
    /** On how many days in a row it was not found; two are enough, and more are not counted. */
    strikes: z.literal([1, 2], '`1` or `2`').exactOptional(),
    /** That a person opened it, for what no API can see; it counts until a day. */
    manual: attestationSchema.exactOptional(),
  })
  .superRefine((record, context) => {
    const message = contradictionIn(record);
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  });

/** One line of the lock. */
export type LockRecord = z.infer<typeof recordSchema>;

/** That a person opened an object. */
export type Attestation = z.infer<typeof attestationSchema>;

/** The lock: what is known of each object, by its key. */
export type Lock = ReadonlyMap<string, LockRecord>;

/** Whether a value is an id of a folder that the lock can keep. */
export function isFolder(value: unknown): boolean {
  return recordSchema.shape.folder.safeParse(value).success;
}

/** What a field of an attestation expects, where the value is not that; undefined where it is. */
export function attestationMistake(field: 'by' | 'note', value: string): string | undefined {
  return attestationSchema.shape[field].safeParse(value).error?.issues[0]?.message;
}

/** The first reason why a value is no record of the lock, as found and expected; undefined where it is one. */
export function mistakeIn(value: object): string | undefined {
  const issues = recordSchema.safeParse(value, { reportInput: true }).error?.issues ?? [];
  const [first] = issues.toSorted((a, b) => rank(a) - rank(b));
  if (first === undefined || /^(?:Unexpected|Missing) /.test(first.message)) return first?.message;
  const path = first.path.join('.');
  if (first.code === 'unrecognized_keys') {
    const prefix = path === '' ? '' : `${path}.`;
    const known = Object.keys(path === '' ? recordSchema.shape : attestationSchema.shape);
    return `Unexpected field \`${prefix}${oneLine(first.keys[0] ?? '', 40)}\`, expected ${oneOf(known.map((name) => prefix + name))}`;
  }
  return first.input === undefined
    ? `Missing \`${path}\`, expected ${first.message}`
    : `Unexpected ${shown(first.input)} in \`${path}\`, expected ${first.message}`;
}

/** Another version explains every other mistake, and a field that is not known a missing one. */
function rank({ path, code }: z.core.$ZodIssue): number {
  return path[0] === 'v' ? 0 : code === 'unrecognized_keys' ? 1 : 2;
}

function contradictionIn({ verdict, why, verified }: Pick<LockRecord, 'verdict' | 'why' | 'verified'>): string | undefined {
  if (verdict === 'unverifiable' && why === undefined) return 'Missing `why`, expected the reason why it is unverifiable';
  if (verdict !== 'unverifiable' && why !== undefined) return `Unexpected \`why\` of \`${verdict}\`, expected none`;
  return opensWith(verdict) && verified === undefined
    ? `Missing \`verified\` of \`${verdict}\`, expected the day on which an API said so`
    : undefined;
}

/** A value as JSON that stays on its line and ends no code. */
function shown(value: unknown): string {
  return `\`${oneLine(JSON.stringify(value), 60).replaceAll('`', '’')}\``;
}

/** How many days an attestation counts unless its author gives another number, and at most. */
export const attestationDays = { usual: 90, most: 365 } as const;

/** Whether an attestation counts on a day. */
export function counts({ on, expires }: Attestation, day: string): boolean {
  return on <= day && day <= expires;
}

/** Whether an attestation counts for longer than any may, or ends before it began. */
export function isOutOfBounds({ on, expires }: Attestation): boolean {
  return expires < on || daysBetween(on, expires) > attestationDays.most;
}

/** An attestation from a day on, for so many days. */
export function attestation(by: string, on: string, days: number, note?: string): Attestation {
  return { by, on, expires: dayAfter(on, days), ...(note !== undefined && { note }) };
}

/** The text of a lock: one record a line, in the order of the keys; the same records always give the same text. */
export function lockText(lock: Lock): string {
  return sortedRecords(lock.values())
    .map((record) => `${recordText(record)}\n`)
    .join('');
}

/** Records in the order in which the lock has them. */
export function sortedRecords(records: Iterable<LockRecord>): LockRecord[] {
  return [...records].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

/** The fields of a line in their order. */
const fieldOrder = [...Object.keys(recordSchema.shape), ...Object.keys(attestationSchema.shape)];

/** One record as its line, without the line end. */
export function recordText(record: LockRecord): string {
  return visibleJson(JSON.stringify(record, fieldOrder));
}

/**
 * JSON in which invisible characters are written as escapes, as anyone who may name an object could hide some in its title or reverse their
 * order; line breaks between values stay.
 */
export function visibleJson(json: string): string {
  return json.replace(/[\p{Cf}\p{Zl}\p{Zp}]|(?!\n)\p{Cc}/gu, (character) =>
    character
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}
