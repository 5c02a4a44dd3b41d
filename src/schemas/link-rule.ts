import { z } from 'zod';
import { words } from './fields.ts';

/** Every rule of the check of links by its name: what an address alone can break, what links and entries can, and what a tool or a server tells. */
export const linkRules = [
  'link-malformed',
  'link-typo',
  'link-unknown-tenant',
  'link-unsaved-chart',
  'link-edit-draft',
  'link-legacy',
  'link-public',
  'link-signed',
  'link-filter',
  'link-noise',
  'link-http',
  'link-text',
  'link-names',
  'link-to-report',
  'report-unlinked',
  'link-renamed',
  'link-moved',
  'link-moved-to-personal',
  'link-stale',
  'link-archived',
  'link-trashed',
  'link-revoked',
  'link-gone',
  'link-not-found',
  'link-forbidden',
  'web-link-broken',
] as const;

/** The name of a rule of the check of links. */
export type LinkRule = (typeof linkRules)[number];

const wrongDays = 'Unexpected number of days, expected 1 to 3650';

/** How grave one rule of the check of links is: a row of `content/links.yaml`. A rule without a row is as grave as usual. */
export const linkRuleSchema = z
  .strictObject({
    id: z.enum(linkRules).describe('Name of the rule, as the check tells it.'),
    severity: z
      .enum(['error', 'warning', 'off'])
      .describe('An `error` fails the check, a `warning` is told and fails nothing, `off` is not told.'),
    days: z
      .int()
      .min(1, wrongDays)
      .max(3650, wrongDays)
      .optional()
      .describe('Only of `link-stale`: after how many days without a view a report is stale; 180 without it.'),
    note: words.optional().describe('Why it is not as usual, in one sentence.'),
  })
  .superRefine(({ id, days }, context) => {
    if (days === undefined || id === 'link-stale') return;
    const message = 'Unexpected days, expected them only of `link-stale`';
    context.addIssue({ code: 'custom', path: ['days'], input: days, message });
  });

/** How grave one rule of the check of links is, checked. */
export type LinkRuleRow = z.output<typeof linkRuleSchema>;
