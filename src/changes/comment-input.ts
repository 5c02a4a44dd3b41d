import { z } from 'zod';
import { changed, unread } from './change.ts';

const text = z.string().max(200_000);
const place = z.int().min(0).max(10_000_000);
const problem = z.strictObject({
  file: text,
  line: place,
  column: place,
  path: text,
  rule: text,
  severity: z.enum(['error', 'warning']),
  message: text,
  suggestion: text.optional(),
});

const report = z.strictObject({
  version: z.literal(1),
  number: z.int().positive().optional(),
  sha: z
    .string()
    .regex(/^[0-9a-f]{40}$/, 'Unexpected commit, expected 40 hexadecimal digits')
    .optional(),
  base: text,
  commit: text,
  complete: z.boolean(),
  changed: z.array(changed),
  unread: z.array(unread).optional(),
  // Counted again from the lists, which are what the comment shows.
  summary: z.record(z.string(), z.number()),
  problems: z.array(problem),
});

/** What a pull request changes and what the checks found in it, as its own run wrote it: no more than a claim. */
export type PullRequestReport = z.output<typeof report>;

/** A report before it is read: what `scripts/diff.ts` writes is one. */
export type WrittenReport = z.input<typeof report>;

/** One entry of the report that differs. */
export type ReportedChange = PullRequestReport['changed'][number];

/** The most bytes that a report may have. */
export const MOST_BYTES = 5_000_000;

/** Reads a report; throws a sentence that says what is wrong with it. */
export function readReport(json: string): PullRequestReport {
  if (Buffer.byteLength(json) > MOST_BYTES) throw new Error(`Unexpected size of the report, expected ${MOST_BYTES} bytes at most.`);
  const parsed = report.safeParse(parseJson(json));
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  throw new Error(
    `Unexpected report, expected the output of \`scripts/diff.ts\`: ${first?.message} at \`${first?.path.join('.') ?? ''}\`.`,
  );
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new Error('Unexpected text, expected the report as JSON.');
  }
}
