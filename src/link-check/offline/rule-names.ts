import type { LinkRule } from '../../schemas/link-rule.ts';
import type { Severity } from '../../problems/problem.ts';
import type { LinkRuleName } from '../../tool-links/link.ts';

/** A rule that is told without asking anybody: of an address alone, or between links and entries. */
export type OfflineRuleName = LinkRuleName | 'link-text' | 'link-names' | 'link-to-report' | 'report-unlinked';

/**
 * How grave each of these rules is unless `content/links.yaml` says otherwise: an error where a reader ends nowhere, a customer is named
 * or words say nothing. What a tool tells of an object is as grave as the context says, see `src/link-check/verdict/policy.ts`.
 */
export const severities: Readonly<Record<OfflineRuleName & LinkRule, Severity>> = {
  'link-malformed': 'error',
  'link-typo': 'error',
  'link-unknown-tenant': 'error',
  'link-unsaved-chart': 'error',
  'link-edit-draft': 'error',
  'link-public': 'error',
  'link-signed': 'error',
  'link-filter': 'error',
  'link-text': 'error',
  'link-legacy': 'warning',
  'link-noise': 'warning',
  'link-http': 'warning',
  'link-names': 'warning',
  'link-to-report': 'warning',
  'report-unlinked': 'warning',
};
