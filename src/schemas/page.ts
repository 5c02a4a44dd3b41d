import { z } from 'zod';
import { idOf, pageFields } from './fields.ts';

/** One page of prose: `content/handbook/<page>.mdx`, and the home page and 404 beside it. */
export const pageSchema = z.strictObject({
  ...pageFields,
  owner: idOf('teams').optional().describe('Id of the team responsible for the page.'),
});
