import { registry } from '../../schemas/index.ts';
import { meantId } from '../nearest-id.ts';
import { problemAt } from '../../problems/problem.ts';
import { referencesOf } from '../references.ts';
import type { RuleDoc } from '../rule-doc.ts';
import type { Rule } from './index.ts';

/** Every field that refers to an entry names one that exists. */
export const knownEntry: Rule = (catalog) =>
  catalog.entries.flatMap((entry) =>
    referencesOf(entry)
      .filter(({ collection, id }) => !catalog.has(collection, id))
      .map(({ path, collection, id }) => {
        const { one } = registry[collection];
        return problemAt(entry, path, 'known-entry', `Unexpected ${one} \`${id}\`, expected the id of an entry`, {
          suggestion: meantId(catalog, collection, id),
        });
      }),
  );

/** The documentation of the rule for editors. */
export const knownEntryDoc: RuleDoc = {
  rule: 'known-entry',
  keeps: 'Every id in a field is the id of an existing entry.',
  why: 'The page turns it into a link, and a calculation with a missing part explains nothing.',
  fix: 'Correct the id. It is the file name without `.mdx`, or the `id` of the row. If the entry is new, add it first.',
  example: { file: 'content/metrics/dau-mau.mdx', wrong: 'related: [dau, maus]', right: 'related: [dau, mau]' },
};
