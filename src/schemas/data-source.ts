import { z } from 'zod';
import { idOf, order, pageFields, words } from './fields.ts';

/** What lands in the warehouse: `content/data-sources/<id>.mdx`. */
export const dataSourceSchema = z.strictObject({
  ...pageFields,
  order: order.optional(),
  holds: words.describe('What it contains, in one sentence.'),
  flow: z.array(words).min(1).describe('The way to the warehouse, one stage per item, in order.'),
  refresh: words.describe('How often it is refreshed; say "not stated" when nobody published it.'),
  datasets: z.array(words).optional().describe('Datasets and tables that it fills in the warehouse, named exactly.'),
  listed: z
    .enum(['current', 'later'])
    .describe('`current` when it is among the sources that the team lists; `later` when definitions added since need it.'),
  owner: idOf('teams').describe('Id of the team responsible for it.'),
});
