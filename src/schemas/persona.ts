import { z } from 'zod';
import { idOf, order, pageFields, siteAddress, words } from './fields.ts';

/** One kind of reader that the self-service framework serves: `content/personas/<id>.mdx`. */
export const personaSchema = z.strictObject({
  ...pageFields,
  order: order.optional(),
  tasks: z
    .array(
      z.strictObject({
        want: words.describe('What they want to do; it completes "I want to …".'),
        to: siteAddress.describe(
          'The page that leads there: its address, with the section where one is meant, as `/metrics/mau/#caveats`.',
        ),
        how: words.optional().describe('What to do there, in one short sentence.'),
      }),
    )
    .min(1)
    .optional()
    .describe('What they come to do, each with the page or report for it, the most wanted first.'),
  wants: z.array(words).min(1).describe('What they come for, one need per item.'),
  useCases: z.array(words).min(1).describe('Their use cases in the first person: "I want to …".'),
  tools: z.array(idOf('tools')).min(1).describe('Ids of the tools that serve them.'),
  reports: z.array(idOf('reports')).optional().describe('Ids of reports to start from.'),
});

/** One persona, checked. */
export type Persona = z.output<typeof personaSchema>;
