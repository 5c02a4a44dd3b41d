import { z } from 'zod';
import { idOf, words } from './fields.ts';

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

/** One row of the stakeholder table, checked. */
export type Stakeholder = z.output<typeof stakeholderSchema>;
