import { problemAt } from '../../problems/problem.ts';
import type { RuleDoc } from '../rule-doc.ts';
import type { Rule } from './index.ts';

/** A variant names the base entry of its family, which is not itself a variant. */
export const plainBase: Rule = (catalog) =>
  [...catalog.of('metrics').values()].flatMap((entry) => {
    const { variantOf } = entry.data;
    const base = variantOf === undefined || variantOf === entry.id ? undefined : catalog.of('metrics').get(variantOf);
    if (base?.data.variantOf === undefined) return [];
    const message = `Unexpected variant \`${base.id}\` in \`variantOf\`, expected the base of its family`;
    return [problemAt(entry, ['variantOf'], 'plain-base', message, { suggestion: base.data.variantOf })];
  });

/** The documentation of the rule for editors. */
export const plainBaseDoc: RuleDoc = {
  rule: 'plain-base',
  keeps: 'A variant names the base entry of its family, which is not itself a variant.',
  why: 'The page that compares a family is built around one base entry.',
  fix: 'Name the base of the family, or remove `variantOf` from the entry that should be the base.',
  example: { file: 'content/metrics/signups.mdx', wrong: 'variantOf: registrations', right: 'variantOf: created-users' },
};
