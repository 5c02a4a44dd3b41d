import { asId } from '../names.ts';
import { ID_PATTERN } from '../../schemas/fields.ts';
import { problemAt } from '../../problems/problem.ts';
import { reservedIds, windowsNames } from '../reserved-ids.ts';
import type { RuleDoc } from '../rule-doc.ts';
import { LONGEST_NAME } from '../short-addresses.ts';
import type { Rule } from './index.ts';

/** Every id can be an address forever: letters, digits and hyphens, and none that the site needs itself. */
export const idFormat: Rule = (catalog) =>
  catalog.entries.flatMap((entry) => {
    if (entry.collection === 'site') return [];
    const { id, data } = entry;
    const inFile = 'title' in data;
    const report = (message: string, suggestion?: string) => [problemAt(entry, inFile ? [] : ['id'], 'id-format', message, { suggestion })];
    if (!ID_PATTERN.test(id)) {
      const meant = asId(id);
      const taken = meant !== id && catalog.of(entry.collection).has(meant);
      const instead = taken ? `; \`${meant}\` already exists: delete one of the two, or choose another name` : '';
      const what = `${inFile ? 'file name' : 'id'} \`${id}\``;
      return report(
        `Unexpected ${what}, expected lower-case letters, digits and single hyphens${instead}`,
        meant === '' || taken ? undefined : meant,
      );
    }
    if (id.length > LONGEST_NAME) return report(`Unexpected id of ${id.length} characters, expected at most ${LONGEST_NAME}`);
    if (windowsNames.test(id))
      return report(`Unexpected id \`${id}\`, expected a different id: Windows does not allow a file with that name`);
    if (reservedIds.test(id))
      return report(`Unexpected id \`${id}\`, expected a different id: the site needs it for one of its own addresses`);
    return [];
  });

/** The documentation of the rule for editors. */
export const idFormatDoc: RuleDoc = {
  rule: 'id-format',
  keeps:
    'A file name, or the `id` of a row, consists of lower-case letters, digits and single hyphens. It is not a word that the site needs for one of its own addresses.',
  why: 'The name becomes the address of the page, which people type and paste for years.',
  fix: 'Rename the file or the row. To rename an entry that is already published, use `npm run rename`, which keeps its old address working.',
  example: { wrongName: 'content/metrics/DAU_MAU.mdx', rightName: 'content/metrics/dau-mau.mdx' },
};
