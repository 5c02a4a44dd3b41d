import { problemAt } from '../../problems/problem.ts';
import type { RuleDoc } from '../rule-doc.ts';
import type { Rule } from './index.ts';

/** What replaces a deprecated entry is another entry, and in use itself. */
export const replacementInUse: Rule = (catalog) =>
  [...catalog.of('metrics').values()].flatMap((entry) => {
    const id = entry.data.deprecation?.replacedBy;
    const replacement = id === undefined ? undefined : catalog.of('metrics').get(id);
    const path = ['deprecation', 'replacedBy'];
    if (id === entry.id)
      return [
        problemAt(entry, path, 'replacement-in-use', `Unexpected replacement \`${id}\`, expected another entry: this is the entry itself`),
      ];
    if (replacement?.data.status !== 'deprecated') return [];
    const next = catalog.of('metrics').get(replacement.data.deprecation?.replacedBy ?? '');
    const fixes = next !== undefined && next.id !== entry.id && next.data.status !== 'deprecated';
    return [
      problemAt(
        entry,
        path,
        'replacement-in-use',
        `Unexpected replacement \`${id}\`, expected an entry in use: this one is deprecated too`,
        {
          suggestion: fixes ? next.id : undefined,
        },
      ),
    ];
  });

/** The documentation of the rule for editors. */
export const replacementInUseDoc: RuleDoc = {
  rule: 'replacement-in-use',
  keeps: 'A deprecated definition is replaced by a different one that is not deprecated itself.',
  why: 'A reader should find the number to use in one step.',
  fix: 'In `replacedBy`, name the entry at the end of the chain.',
  example: { file: 'content/metrics/registrations.mdx', wrong: 'replacedBy: signups', right: 'replacedBy: created-users' },
};
