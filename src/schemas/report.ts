import { z } from 'zod';
import { day, httpsUrl, idOf, order, pageFields, words } from './fields.ts';

/** The groups that reports are listed in, in the handbook's order; keys are the values that `group` takes. */
export const reportGroups = {
  company: 'Company-level metrics',
  customer: 'Customer-level metrics',
  instance: 'Full instance overview',
  feature: 'Feature-specific dashboards and charts',
  cloud: 'Sourcegraph cloud',
  definition: 'Named by a definition',
} as const;

/** The group that a report is listed in. */
export type ReportGroup = keyof typeof reportGroups;

/** Something that happened to a report; `reportNow` in `src/facts` says what follows from all of them. */
const event = z
  .strictObject({
    on: day.describe('Day of the change.'),
    summary: words.describe('What happened to the report, in one sentence.'),
    url: httpsUrl.optional().describe('The address that it has had since then, without filters.'),
    part: words.optional().describe('Where it was split: what `url` shows, such as `all customers`.'),
    ended: z
      .enum(['dropped', 'replaced'])
      .optional()
      .describe('`dropped` when it went without a successor, `replaced` when another place has had its numbers since then.'),
  })
  .refine(({ url, part }) => part === undefined || url !== undefined, {
    path: ['part'],
    error: 'Unexpected part without an address, expected `url` beside it',
  })
  .refine(({ url, ended }) => ended === undefined || url === undefined, {
    path: ['ended'],
    error: 'Unexpected end of a report that has an address since then, expected `url` or `ended`',
  });

/** One Looker or Amplitude report: `content/reports/<id>.mdx`. */
export const reportSchema = z.strictObject({
  ...pageFields,
  tool: idOf('tools').describe('Id of the tool that it opens in.'),
  url: httpsUrl.describe(
    'Its address when it was written into the handbook, without filters, session noise or a customer’s name; a newer one is an event of `history`.',
  ),
  group: z.enum(Object.keys(reportGroups) as [ReportGroup, ...ReportGroup[]]).describe('The list that it is in on the page of its tool.'),
  order: order.optional(),
  metrics: z.array(idOf('metrics')).optional().describe('Ids of the glossary entries that it shows.'),
  audience: words.optional().describe('Who it is for, in words.'),
  notes: z.array(words).optional().describe('What to watch out for when reading it.'),
  formerUrls: z.array(httpsUrl).optional().describe('Addresses that it had before, without filters.'),
  history: z.array(event).optional().describe('What happened to the report after the version that this handbook publishes.'),
});
