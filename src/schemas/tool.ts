import { z } from 'zod';
import { httpsUrl, idOf, order, pageFields, words } from './fields.ts';

/** One tool of the stack: `content/tools/<id>.mdx`. */
export const toolSchema = z.strictObject({
  ...pageFields,
  order: order.optional(),
  kind: z.enum(['business-intelligence', 'product-analytics', 'data-warehouse']).describe('What kind of tool it is.'),
  chooseFor: z
    .array(
      z.strictObject({
        need: words.describe('The need; it completes "I need …".'),
        because: words.describe('Why this tool serves it, in one short sentence.'),
      }),
    )
    .min(1)
    .optional()
    .describe('The needs for which to choose it; together those of all tools answer "Which tool should I use?".'),
  hosts: z
    .array(
      z
        .string()
        .regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, 'Unexpected host, expected a bare host name in lower case such as `example.looker.com`'),
    )
    .describe('Host names that its links may have.'),
  organization: words.optional().describe('The name of our workspace in it, as its addresses write it.'),
  url: httpsUrl.optional().describe('Where to open it.'),
  canary: httpsUrl
    .optional()
    .describe(
      'An object in it that will always be there, by its address: the link check believes that other objects are gone only while it finds this one.',
    ),
  owner: idOf('teams').describe('Id of the team that administers it.'),
  access: z
    .array(
      z.strictObject({
        who: z.array(words).min(1).describe('Departments, as the rule names them.'),
        gets: words.describe('What they can do: the group and role, exactly as the tool calls it.'),
      }),
    )
    .optional()
    .describe('Who gets which access.'),
  askIn: idOf('channels').optional().describe('Id of the channel in which to ask about it.'),
});

/** One tool, checked. */
export type Tool = z.output<typeof toolSchema>;
