import { z } from 'zod';
import { day, idOf, sitePath, words } from './fields.ts';

/** One Slack channel: a row of `content/channels.yaml`; its id is the channel's name without the `#`. */
export const channelSchema = z.strictObject({
  id: words.describe('The channel’s name without the `#`.'),
  for: words.describe('What it is for, in one sentence.'),
  examples: z.array(words).optional().describe('Questions that belong in it.'),
  internal: z.boolean().optional().describe('`true` when it is for the team itself.'),
});

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

/** One group that the team supports: a row of `content/stakeholders.yaml`. */
export const stakeholderSchema = z.strictObject({
  id: words.describe('Short name of the row, written once and never reused.'),
  group: words.describe('The group, as the table shows it.'),
  team: idOf('teams').describe('Id of the team in `teams.yaml`.'),
  stakeholders: z
    .array(words.describe('A person’s full name.'))
    .describe('The group’s VPs or directors; an empty list `[]` says that nobody is named.'),
  analyst: words.describe('Full name of the analyst, one of the analysts in `teams.yaml`; `TBD` while the place is open.'),
  ask: idOf('channels').optional().describe('Id of the channel to ask in; required where a stakeholder or the analyst is missing.'),
});

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
