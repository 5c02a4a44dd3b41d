import { problemAt } from '../../problems/problem.ts';
import { referencesOf } from '../references.ts';
import type { RuleDoc } from '../rule-doc.ts';
import type { Rule } from './index.ts';

/** Lists of other entries name only others, each once. `no-cycle` checks calculations, and `replacement-in-use` checks replacements. */
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

/** The documentation of the rule for editors. */
export const notItselfDoc: RuleDoc = {
  rule: 'not-itself',
  keeps: 'A list of other entries does not include the entry itself, and includes each entry only once.',
  why: 'A link from a page to itself leads nowhere, and a second link to the same page adds nothing.',
  fix: 'Delete the id from the list.',
  example: { file: 'content/metrics/dau.mdx', wrong: 'related: [dau]', right: 'related: [mau]' },
};
