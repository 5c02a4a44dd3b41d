import { z } from 'zod';
import { idOf, words } from './fields.ts';

/** One team that owns entries or is supported: a row of `content/teams.yaml`. */
export const teamSchema = z.strictObject({
  id: words.describe('Short name of the row, written once and never reused.'),
  name: words.describe('The team’s name as readers see it.'),
  channel: idOf('channels').optional().describe('Id of the channel in which the team answers.'),
  github: z
    .string()
    .regex(/^@[A-Za-z0-9][A-Za-z0-9-]*(?:\/[A-Za-z0-9._-]+)?$/, 'Unexpected GitHub name, expected `@user` or `@organization/team`')
    .optional()
    .describe('Who reviews its pages on GitHub, as `@user` or `@organization/team`; absent = Data & Analytics reviews them.'),
  analysts: z.array(words.describe('A person’s full name.')).optional().describe('The analysts who can be named in the stakeholder table.'),
});

/** One team, checked. */
export type Team = z.output<typeof teamSchema>;
