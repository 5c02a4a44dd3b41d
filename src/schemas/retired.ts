import { z } from 'zod';
import { day, sitePath, words } from './fields.ts';

/** One address that no longer works: a row of `content/retired.yaml`. The site keeps a page there that says what happened. */
export const retiredSchema = z.strictObject({
  id: words.describe('Any unique name, such as the path in words.'),
  address: sitePath.describe('The address that was published, from the root, with a slash at both ends.'),
  on: day.describe('Day from which it no longer works.'),
  reason: words.describe('What happened to it, in one sentence.'),
  names: z
    .array(words)
    .optional()
    .describe('Names whose short addresses lead here, such as its aliases; the last part of the address always does.'),
  instead: sitePath.optional().describe('Address of the page to read instead.'),
});

/** One retired address, checked. */
export type Retired = z.output<typeof retiredSchema>;
