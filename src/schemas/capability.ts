import { z } from 'zod';
import { idOf, order, pageFields, words } from './fields.ts';

/** The two functions of the team, in the handbook's order; keys are the values that `function` takes. */
export const functions = {
  'data-analytics': 'Data analytics',
  'data-engineering': 'Data engineering',
} as const;

/** One of the team's two functions. */
export type TeamFunction = keyof typeof functions;

/** One thing that the team offers: `content/capabilities/<id>.mdx`. */
export const capabilitySchema = z.strictObject({
  ...pageFields,
  function: z.enum(Object.keys(functions) as [TeamFunction, ...TeamFunction[]]).describe('The function of the team that offers it.'),
  order: order.optional(),
  ask: words.describe('How to ask for it, in one sentence.'),
  askIn: idOf('channels').optional().describe('Id of the channel in which to ask, when a question is enough.'),
  examples: z.array(words).min(1).describe('Examples of requests that it answers.'),
});
