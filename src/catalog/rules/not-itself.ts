import { problemAt } from '../../problems/problem.ts';
import { referencesOf } from '../references.ts';
import type { RuleDoc } from '../rule-doc.ts';
import type { Rule } from './index.ts';

/** Lists of other entries name others, and each once. Calculations are the `no-cycle` rule's concern, replacements `replacement-in-use`'s. */
export const notItself: Rule = (catalog) =>
  catalog.entries.flatMap((entry) => {
    const seen = new Set<string>();
    return referencesOf(entry).flatMap(({ path, collection, id }) => {
      const field = String(path[0]);
      if (field === 'calculation' || field === 'deprecation') return [];
      if (collection === entry.collection && id === entry.id) {
        return [
          problemAt(entry, path, 'not-itself', `Unexpected \`${id}\` in \`${field}\`, expected another entry: this is the entry itself`),
        ];
      }
      const key = `${field}:${id}`;
      if (seen.has(key))
        return [
          problemAt(
            entry,
            path,
            'not-itself',
            `Unexpected second \`${id}\` in \`${field}\`, expected each entry once; delete one of the two`,
          ),
        ];
      seen.add(key);
      return [];
    });
  });

/** What an editor should know of the rule. */
export const notItselfDoc: RuleDoc = {
  rule: 'not-itself',
  keeps: 'A list of other entries does not name the entry itself, and names each entry once.',
  why: 'A link from a page to itself leads nowhere, and one that stands twice says nothing new.',
  fix: 'Delete the id from the list.',
  example: { file: 'content/metrics/dau.mdx', wrong: 'related: [dau]', right: 'related: [mau]' },
};
