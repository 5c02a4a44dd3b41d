import { asId } from '../names.ts';
import { ID_PATTERN } from '../../schemas/fields.ts';
import { problemAt } from '../../problems/problem.ts';
import { reservedIds, windowsNames } from '../reserved-ids.ts';
import type { RuleDoc } from '../rule-doc.ts';
import { LONGEST_NAME } from '../short-addresses.ts';
import type { Rule } from './index.ts';

/** Every id can be an address for ever: letters, digits and hyphens, and none that the site needs itself. */
export const idFormat: Rule = (catalog) =>
  catalog.entries.flatMap((entry) => {
    if (entry.collection === 'site') return [];
    const { id, data } = entry;
    const inFile = 'title' in data;
    const tell = (message: string, suggestion?: string) => [problemAt(entry, inFile ? [] : ['id'], 'id-format', message, { suggestion })];
    if (!ID_PATTERN.test(id)) {
      const meant = asId(id);
      const taken = meant !== id && catalog.of(entry.collection).has(meant);
      const instead = taken ? `; \`${meant}\` is there already: delete one of the two, or choose another name` : '';
      const what = `${inFile ? 'file name' : 'id'} \`${id}\``;
      return tell(
        `Unexpected ${what}, expected lower-case letters, digits and single hyphens${instead}`,
        meant === '' || taken ? undefined : meant,
      );
    }
    if (id.length > LONGEST_NAME) return tell(`Unexpected id of ${id.length} characters, expected at most ${LONGEST_NAME}`);
    if (windowsNames.test(id)) return tell(`Unexpected id \`${id}\`, expected another: Windows cannot have a file of that name`);
    if (reservedIds.test(id)) return tell(`Unexpected id \`${id}\`, expected another: the site uses it for an address of its own`);
    return [];
  });

/** What an editor should know of the rule. */
export const idFormatDoc: RuleDoc = {
  rule: 'id-format',
  keeps:
    'The name of a file, or the `id` of a row, is lower-case letters, digits and single hyphens, and no word that the site needs for an address of its own.',
  why: 'The name becomes the address of the page, and people type and paste it for years.',
  fix: 'Rename the file, or the row. An entry that is published already is renamed with `npm run rename`, which keeps its old address.',
  example: { wrongName: 'content/metrics/DAU_MAU.mdx', rightName: 'content/metrics/dau-mau.mdx' },
};
