import { z } from 'zod';
import { words } from './fields.ts';

/** One Slack channel: a row of `content/channels.yaml`; its id is the channel's name without the `#`. */
export const channelSchema = z.strictObject({
  id: words.describe('The channel’s name without the `#`.'),
  for: words.describe('What it is for, in one sentence.'),
  examples: z.array(words).optional().describe('Questions that belong in it.'),
  internal: z.boolean().optional().describe('`true` when it is for the team itself.'),
});

/** One channel, checked. */
export type Channel = z.output<typeof channelSchema>;
