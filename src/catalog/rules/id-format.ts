import { ID_PATTERN } from '../../schemas/fields.ts';
import { problemAt } from '../problem.ts';
import type { RuleDoc } from '../rule-doc.ts';
import type { Rule } from './index.ts';

/** Ids that the site's own addresses need. */
const reserved = new Set(['index', 'by-domain', 'compare', 'go', 'api', 'search', 'changes', 'new']);

/** Every id can be an address for ever: letters, digits and hyphens, and none that the site needs itself. */
export const idFormat: Rule = (catalog) =>
  catalog.entries.flatMap((entry) => {
    if (entry.collection === 'site') return [];
    const inFile = 'title' in entry.data;
    const path = inFile ? [] : ['id'];
    if (!ID_PATTERN.test(entry.id)) {
      const suggestion = entry.id
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '');
      const mend = suggestion === '' ? {} : { suggestion };
      return problemAt(
        entry,
        path,
        'id-format',
        `Unexpected ${inFile ? 'file name' : 'id'} \`${entry.id}\`, expected lower-case letters, digits and single hyphens`,
        mend,
      );
    }
    if (reserved.has(entry.id))
      return problemAt(
        entry,
        path,
        'id-format',
        `Unexpected id \`${entry.id}\`, expected another: the site uses it for an address of its own`,
      );
    return [];
  });

/** What an editor should know of the rule. */
export const idFormatDoc: RuleDoc = {
  rule: 'id-format',
  keeps:
    'The name of a file, or the `id` of a row, is lower-case letters, digits and single hyphens, and no word that the site needs for an address of its own.',
  why: 'The name becomes the address of the page, and people type and paste it for years.',
  mend: 'Rename the file, or the row. An entry that is published already is renamed with `npm run rename`, which keeps its old address.',
  example: { wrongName: 'content/metrics/DAU_MAU.mdx', rightName: 'content/metrics/dau-mau.mdx' },
};
