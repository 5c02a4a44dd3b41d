import { folderCollections } from '../../schemas/index.ts';
import { meantId } from '../meant-id.ts';
import { problemAt } from '../problem.ts';
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
