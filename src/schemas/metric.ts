import { z } from 'zod';
import { calculation } from './calculation.ts';
import { domains, type DomainId } from './domains.ts';
import { GITHUB_NAME, day, idOf, pageFields, words } from './fields.ts';

const status = z
  .enum(['draft', 'in-review', 'approved', 'deprecated'])
  .describe(
    'How far to trust it: `draft` (being written, or not the team’s own definition), `in-review`, `approved` (the team’s published definition), `deprecated`.',
  );

const provenance = z
  .enum(['stated', 'code', 'named', 'industry'])
  .describe(
    'Where the definition comes from: `stated` by the team’s public handbook, read from product `code`, `named` there with a formula from industry practice, or `industry` practice alone.',
  );

const deprecation = z.strictObject({
  on: day.describe('Day from which it should not be used.'),
  reason: words.describe('Why, in one sentence.'),
  replacedBy: idOf('metrics').describe('Id of the entry to use instead.'),
});

const sourceOfTruth = z
  .strictObject({
    report: idOf('reports').optional().describe('Id of the report to trust when two numbers differ.'),
    elsewhere: words
      .optional()
      .describe('Where the number is kept when no published report shows it, such as a private spreadsheet of Finance.'),
  })
  .refine(
    (value) => (value.report === undefined) !== (value.elsewhere === undefined),
    'Unexpected source of truth, expected either `report` (an id) or `elsewhere` (words)',
  )
  .meta({ oneOf: [{ required: ['report'] }, { required: ['elsewhere'] }] });

/** Programs propose; people approve. */
const program = /-bot$|^@(?:github-actions|dependabot|renovate|copilot|claude|codex|cursor|devin)(?:-|$)/i;

const approval = z.strictObject({
  by: z
    .string()
    .regex(GITHUB_NAME, 'Unexpected name, expected one on GitHub such as `@ada`')
    .refine((name) => !program.test(name), 'Unexpected program, expected a person: programs approve nothing')
    .describe('Name on GitHub of the person who approved it.'),
  on: day.describe('Day on which that person did.'),
  meaning: z
    .string()
    .regex(/^[0-9a-f]{16}$/, 'Unexpected fingerprint, expected the one that `npm run approve` writes')
    .describe('Fingerprint of what was approved; once the meaning changes, the approval counts no more.'),
});

const change = z.strictObject({
  on: day.describe('Day of the change.'),
  kind: z
    .enum(['new', 'meaning', 'source', 'wording'])
    .describe('What changed: the definition is new, or the meaning of the number changed, or where it comes from, or only the wording.'),
  summary: words.describe('What changed, in one sentence.'),
});

const definition = {
  ...pageFields,
  abbreviation: words.max(16).optional().describe('The short form people say, such as MAU.'),
  domain: z.enum(Object.keys(domains) as [DomainId, ...DomainId[]]).describe('The part of the glossary it belongs to.'),
  owner: idOf('teams').describe('Id of the team responsible for it.'),
  status,
  deprecation: deprecation.optional().describe('Required when `status` is `deprecated`: when, why and what instead.'),
  provenance,
  includes: z.array(words).optional().describe('What is included.'),
  excludes: z.array(words).optional().describe('What is excluded.'),
  caveats: z.array(words).optional().describe('What to watch out for when reading it.'),
  sources: z.array(idOf('data-sources')).optional().describe('Ids of the data sources it is computed from.'),
  sourceOfTruth: sourceOfTruth.optional().describe('The one place to trust: a report, or words about where the number is kept.'),
  reports: z.array(idOf('reports')).optional().describe('Ids of other reports that show it.'),
  variantOf: idOf('metrics')
    .optional()
    .describe('Id of the plainest entry of its family: this one is the same number over another window, population or product.'),
  related: z.array(idOf('metrics')).optional().describe('Ids of entries worth reading next.'),
  confusedWith: z
    .array(
      z.strictObject({
        id: idOf('metrics').describe('Id of the other entry.'),
        difference: words.describe('The difference in one sentence.'),
      }),
    )
    .optional()
    .describe('Entries that people mistake it for, each with the difference.'),
  reviewed: day.optional().describe('Day on which a person last read it end to end; absent = nobody has since it was written here.'),
  approved: approval.optional().describe('Who approved what it means; written by `npm run approve`, never by hand or by a program.'),
  changes: z.array(change).optional().describe('History of its meaning, source and wording.'),
};

const measure = {
  unit: z.enum(['count', 'percent', 'ratio', 'currency', 'duration', 'score', 'bytes']).describe('What a value is.'),
  direction: z.enum(['higher', 'lower', 'neutral']).describe('Which way is good.'),
  window: words.describe('The period that a value covers, in words.'),
  readsAs: words.optional().describe('How to read a value, in one sentence with an example.'),
};

const metric = z.strictObject({
  ...definition,
  type: z.literal('metric').describe('A number.'),
  ...measure,
  calculation: calculation.optional().describe('How it is computed; required unless `status` is `draft`.'),
});

const segment = z.strictObject({
  ...definition,
  type: z.literal('segment').describe('A population, such as retained users.'),
  window: measure.window.optional().describe('The period over which membership is decided, in words.'),
  readsAs: measure.readsAs,
  calculation: calculation.optional().describe('How its members are counted, where that needs explaining.'),
});

const term = z.strictObject({
  ...definition,
  type: z.literal('term').describe('A word with an agreed meaning and no value of its own.'),
});

/** One entry of the glossary: `content/metrics/<id>.mdx`. */
export const metricSchema = z.discriminatedUnion('type', [metric, segment, term]);

/** One entry of the glossary, checked. */
export type Metric = z.output<typeof metricSchema>;
