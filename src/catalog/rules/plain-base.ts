import { problemAt } from '../../problems/problem.ts';
import type { RuleDoc } from '../rule-doc.ts';
import type { Rule } from './index.ts';

/** A variant names the plainest entry of its family, which is nobody's variant. */
export const plainBase: Rule = (catalog) =>
  [...catalog.of('metrics').values()].flatMap((entry) => {
    const { variantOf } = entry.data;
    const base = variantOf === undefined || variantOf === entry.id ? undefined : catalog.of('metrics').get(variantOf);
    if (base?.data.variantOf === undefined) return [];
    const message = `Unexpected variant \`${base.id}\` in \`variantOf\`, expected the entry that it is a variant of itself`;
    return [problemAt(entry, ['variantOf'], 'plain-base', message, { suggestion: base.data.variantOf })];
  });

/** What an editor should know of the rule. */
export const plainBaseDoc: RuleDoc = {
  rule: 'plain-base',
  keeps: 'A variant names the plainest entry of its family, which is nobody’s variant.',
  why: 'A family is compared on one page, around one entry.',
  fix: 'Name the entry that the other is a variant of, or take `variantOf` off the other.',
  example: { file: 'content/metrics/signups.mdx', wrong: 'variantOf: registrations', right: 'variantOf: created-users' },
};
