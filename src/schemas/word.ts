import { z } from 'zod';
import { idOf, words } from './fields.ts';

/** One name that people should stop using: a row of `content/words.yaml`. The prose check reports every use of it, with what to write instead. */
export const wordSchema = z.strictObject({
  id: words.describe('Short name of the row, written once and never reused.'),
  avoid: z
    .array(words)
    .min(1, 'Unexpected empty list, expected at least one name to avoid')
    .describe('The names to avoid, as people write them; capitals count only in names that have some.'),
  use: words.describe('What to write instead; the fixer puts exactly this in place of the name.'),
  entry: idOf('metrics').optional().describe('Id of the entry that is meant, where there is one.'),
  why: words.describe('Why, in one sentence.'),
  ask: z
    .boolean()
    .optional()
    .describe('`true` where the right word depends on what is meant: the check reports the name, and the fixer leaves it to a person.'),
});

/** One name to avoid, checked. */
export type Word = z.output<typeof wordSchema>;
