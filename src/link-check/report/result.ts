import { z } from 'zod';
import { SCHEMA_MARK, type EditorSchema } from '../../schemas/editor-schema.ts';
import type { LinkObject } from '../../tool-links/link.ts';
import { contexts } from '../verdict/policy.ts';
import { operationalWords, unverifiableWords, type Operational, type Unverifiable } from '../verdict/fact.ts';
import { apiVerdicts } from '../verdict/verdict.ts';

const operational = Object.keys(operationalWords) as [Operational, ...Operational[]];
const unverifiable = Object.keys(unverifiableWords) as [Unverifiable, ...Unverifiable[]];
const verdicts = [...apiVerdicts, 'unverifiable', ...operational] as const;
const webVerdicts = ['working', 'broken', 'moved', 'refused', 'timeout', 'unreachable', 'rate-limited', 'not-asked'] as const;

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const count = z.int().nonnegative();
const system = z.enum(['looker', 'amplitude']);
const sentences = z.array(z.string().min(1)).readonly();
const position = {
  file: z.string().min(1).describe('The file, with forward slashes.'),
  line: z.int().positive(),
  column: z.int().positive(),
};

const place = z
  .object({ ...position, text: z.string().describe('The words of the link; empty for a field.') })
  .describe('A place that links to something.');
const places = z.array(place).readonly();

const problem = z.object({
  ...position,
  path: z.string().describe('The path of the field; empty in prose.'),
  rule: z.string().min(1).describe('The name of the rule; the page of checks explains it.'),
  severity: z.enum(['error', 'warning']).describe('An error fails the check, a warning does not.'),
  message: z.string().min(1).describe('What was found, what was expected, and how to fix it.'),
  suggestion: z.string().exactOptional().describe('What fixes it, where a program knows.'),
  key: z.string().exactOptional().describe('The object that it concerns.'),
});

const object = z.object({
  key: z.string().min(1).describe('Its name in the lock: `system:tenant/kind/id`.'),
  object: z
    .object({ system, tenant: z.string(), kind: z.string() as unknown as z.ZodType<LinkObject['kind']>, id: z.string() })
    .describe('The parts of the key.'),
  address: z.string().describe('Its plain address, without filters.'),
  verdict: z.enum(verdicts).describe('The most severe verdict; what went wrong on the way says nothing of the object.'),
  also: z.array(z.enum(apiVerdicts)).readonly().describe('The other verdicts that hold.'),
  why: z.enum(unverifiable).exactOptional().describe('Why it cannot be verified.'),
  title: z.string().exactOptional().describe('Its title in the tool, where it may be shown.'),
  formerTitle: z.string().exactOptional().describe('Its title at the last verification, where that differs.'),
  since: day.exactOptional().describe('Since when the verdict holds; of something stale the day of its last view.'),
  verifiedOn: day.exactOptional().describe('The day on which an API verified it last.'),
  attested: z
    .object({ by: z.string(), on: day, expires: day })
    .exactOptional()
    .describe('Who opened it by hand, when, and until when that counts.'),
  fromLock: z.literal(true).exactOptional().describe('That this run has no answer on it, and the lock says all of this.'),
  places,
});

const webLink = z.object({
  url: z.string().describe('The address, without filters.'),
  verdict: z.enum(webVerdicts).describe('What its server answered.'),
  status: z.int().exactOptional().describe('The status that its server answered.'),
  places,
});

const never = z.partialRecord(z.enum([...unverifiable, ...operational, 'not-found-or-forbidden', 'forbidden']), count);

const summary = z
  .object({
    links: count,
    objects: count,
    verifiedToday: count,
    verifiedBefore: count,
    oldestDays: count
      .exactOptional()
      .describe('How many days ago the one of `verifiedBefore` was verified that nobody has verified for longest.'),
    attested: count,
    never: never.describe('Objects that are neither verified nor attested, by the reason.'),
    verdicts: z.partialRecord(z.enum(verdicts), count).describe('Objects by the verdict of this run; empty without one online.'),
  })
  .describe('How much of what is linked was verified, and when. Each object counts once; those that were lost count in none of these.');

const systemRun = z.object({
  system,
  canary: z
    .enum(['held', 'failed', 'none', 'not-reached'])
    .describe('Whether the object that must exist was there and the one that must not was not.'),
  trouble: z.enum(operational).exactOptional().describe('What went wrong with the tool as a whole.'),
});

/** The result of a run, as the JSON report prints it: parsing drops every field that is not named here. */
export const linksResultSchema = z
  .object({
    version: z.literal(1).describe('The version of this form.'),
    context: z.enum(contexts).describe('Where the check ran, which decides what it asked and what is an error.'),
    day: day.describe('The day of the run in UTC.'),
    online: z.boolean().describe('Whether tools were asked in this run.'),
    problems: z
      .array(problem)
      .readonly()
      .describe('Every problem of a link, an object, a page outside the tools or the lock, by file and line.'),
    objects: z.array(object).readonly().describe('Every object of a tool that the handbook links to, by its key.'),
    web: z.array(webLink).readonly().describe('Every page outside the tools that was opened, or could have been.'),
    summary,
    systems: z.array(systemRun).readonly().describe('How the run went with each tool.'),
    calls: z
      .object({ planned: count, made: count, most: count })
      .exactOptional()
      .describe('How many calls the run planned, made and was allowed to make.'),
    notes: sentences.describe('What a reader must know first, in whole sentences.'),
    incomplete: sentences.describe('Why the run could not verify what it should have, in whole sentences.'),
  })
  .describe('What `npm run check:links -- --format json` prints. Within a version, fields are added and never removed.');

/** Everything that one run of the link check found: what each format prints, and what the exit code is decided from. */
export type LinksResult = z.infer<typeof linksResultSchema>;

/** A place that links to an object: file, line, column and the words of the link, never its raw address. */
export type LinkPlace = z.infer<typeof place>;

/** One object of a tool with what is known of it, its plain address, and every place that links to it. */
export type CheckedObject = z.infer<typeof object>;

/** What a web server answered, or why nothing can be said. */
export type WebVerdict = CheckedWebLink['verdict'];

/** One address of the web outside the tools, with the places that link to it. */
export type CheckedWebLink = z.infer<typeof webLink>;

/** A problem of the report: of a link, an object or the lock; `key` names the object that it concerns. */
export type LinkReportProblem = z.infer<typeof problem>;

/** How many objects were verified today, how many before, how many a person attests, how many never and why, and what went wrong. */
export type Summary = z.infer<typeof summary>;

/** The JSON Schema of the JSON report, as a file of `schemas/`. */
export function linksReportSchema(): EditorSchema {
  const { $schema, ...schema } = z.toJSONSchema(linksResultSchema);
  return { file: 'links-report.json', schema: { $schema, title: `Report of the link check${SCHEMA_MARK}`, ...schema } };
}
