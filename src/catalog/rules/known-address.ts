import { folderCollections } from '../../schemas/index.ts';
import { meantId } from '../meant-id.ts';
import { problemAt } from '../problem.ts';
import type { RuleDoc } from '../rule-doc.ts';
import type { Rule } from './index.ts';

/** A link in prose to an entry's page leads to an entry that exists. Other addresses and anchors are checked on the built site. */
export const knownAddress: Rule = (catalog) =>
  catalog.entries.flatMap((entry) =>
    entry.prose.links.flatMap(({ url, line, column }) => {
      const [, folder = '', id = ''] = /^\/([a-z-]+)\/([^/?#]+)(?:[/?#]|$)/.exec(url) ?? [];
      const collection = folderCollections.get(folder);
      if (!collection || id === 'by-domain' || catalog.has(collection, id)) return [];
      const near = meantId(catalog, collection, id);
      const suggestion = near && `/${folder}/${near}/`;
      return [
        problemAt(entry, [], 'known-address', `Unexpected address \`${url}\`, expected the page of an entry`, {
          suggestion,
          at: { line, column },
        }),
      ];
    }),
  );

/** What an editor should know of the rule. */
export const knownAddressDoc: RuleDoc = {
  rule: 'known-address',
  keeps: 'A link in prose to the page of an entry leads to an entry that exists.',
  why: 'A reader would end on a page that says that nothing is there.',
  mend: 'Correct the address. The page of `content/metrics/mau.mdx` is `/metrics/mau/`.',
  example: { file: 'content/handbook/support.mdx', wrong: '(/metrics/dau-mua/)', right: '(/metrics/dau-mau/)' },
};
