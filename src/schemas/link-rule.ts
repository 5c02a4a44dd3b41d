import { z } from 'zod';
import { words } from './fields.ts';

/**
 * A rule that the link check applies without asking anybody: how severe it is unless `content/links.yaml` says differently, and where its problems stop the
 * build as well. Reports and tools have addresses of their own: the fields `url`, `formerUrls` and `history` of a report, and `url` of a tool.
 */
export type OfflineLinkRule = { severity: 'error' | 'warning'; blocksBuild?: 'everywhere' | 'in-own-address' };

/** The rules of the link check that ask nobody: an error where a link leads nowhere, reveals something or says nothing. */
export const offlineLinkRules = {
  'link-unsafe': { severity: 'error', blocksBuild: 'everywhere' },
  'link-malformed': { severity: 'error' },
  'link-typo': { severity: 'error' },
  'link-unknown-tenant': { severity: 'error', blocksBuild: 'in-own-address' },
  'link-unsaved-chart': { severity: 'error' },
  'link-edit-draft': { severity: 'error' },
  'link-legacy': { severity: 'warning' },
  'link-public': { severity: 'error' },
  'link-signed': { severity: 'error', blocksBuild: 'everywhere' },
  'link-filter': { severity: 'error', blocksBuild: 'everywhere' },
  'link-noise': { severity: 'warning', blocksBuild: 'in-own-address' },
  'link-http': { severity: 'warning' },
  'link-text': { severity: 'error' },
  'link-names': { severity: 'warning' },
  'link-to-report': { severity: 'warning' },
  'report-unlinked': { severity: 'warning' },
} as const satisfies Readonly<Record<string, OfflineLinkRule>>;

/** The name of a rule that asks nobody. */
export type OfflineRuleName = keyof typeof offlineLinkRules;

/** Every rule of the link check by its name: those that ask nobody, and those on what a tool or a server answers. */
export const linkRules = [
  ...(Object.keys(offlineLinkRules) as OfflineRuleName[]),
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

/** The name of a rule of the link check. */
export type LinkRule = (typeof linkRules)[number];

const wrongDays = 'Unexpected number of days, expected 1 to 3650';

/**
 * How severe one rule of the link check is: a row of `content/links.yaml`. A rule without a row has its usual severity. What blocks the build everywhere stays
 * an error: it would be published, and a row that lowers it is a mistake itself. What blocks it only in the address of a report or a tool stays an error there.
 */
export const linkRuleSchema = z
  .strictObject({
    id: z.enum(linkRules).describe('Name of the rule, as the check reports it.'),
    severity: z
      .enum(['error', 'warning', 'off'])
      .describe('An `error` fails the check, a `warning` is reported but does not fail it, `off` is not reported.'),
    days: z
      .int()
      .min(1, wrongDays)
      .max(3650, wrongDays)
      .optional()
      .describe('Only for `link-stale`: after how many days without a view a report is stale; 180 without it.'),
    note: words.optional().describe('Why it has another severity than usual, in one sentence.'),
  })
  .superRefine(({ id, severity, days }, context) => {
    const refuse = (path: string, input: unknown, message: string) => {
      context.addIssue({ code: 'custom', path: [path], input, message });
    };
    if (days !== undefined && id !== 'link-stale') refuse('days', days, 'Unexpected days, expected them only for `link-stale`');
    const rules: Readonly<Record<string, OfflineLinkRule>> = offlineLinkRules;
    if (rules[id]?.blocksBuild === 'everywhere' && severity !== 'error')
      refuse('severity', severity, `Unexpected severity, expected \`error\` for \`${id}\`: what it finds must never be published`);
  });
