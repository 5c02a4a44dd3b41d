import { folderCollections } from '../../schemas/index.ts';
import type { Catalog } from '../catalog.ts';
import { linksOf } from '../entry-links.ts';
import { meantId } from '../nearest-id.ts';
import { nearest, problemAt } from '../../problems/problem.ts';
import type { RuleDoc } from '../rule-doc.ts';
import { siteAddresses } from '../site-addresses.ts';
import type { Rule } from './index.ts';

/** A link in prose or in a field leads to a page that exists: an entry, a list, or what the site makes. Anchors of lists are checked on the built site. */
export const knownAddress: Rule = (catalog) =>
  catalog.entries.flatMap((entry) =>
    linksOf(entry).flatMap(({ url, path, at }) => {
      const unknown = unknownPage(catalog, url);
      if (!unknown) return [];
      const message = `Unexpected address \`${url}\`, expected the page of an entry`;
      return [problemAt(entry, path, 'known-address', message, { at, suggestion: unknown.suggestion })];
    }),
  );

/** What is known of an address of the site that leads to no page: perhaps the one that was meant. Undefined for any other address. */
export function unknownPage(catalog: Catalog, url: string): { suggestion?: string | undefined } | undefined {
  const [, folder = '', id = ''] = /^\/([a-z-]+)\/([^/?#]+)(?:[/?#]|$)/.exec(url) ?? [];
  const collection = folderCollections.get(folder);
  if (!collection) return unknownList(url);
  if (id === 'by-domain' || catalog.has(collection, id)) return undefined;
  const near = meantId(catalog, collection, id);
  return { suggestion: near && `/${folder}/${near}/` };
}

/** An address of one part, such as `/glossary/`, that is no list; a part with a dot is a file. */
function unknownList(url: string): { suggestion?: string | undefined } | undefined {
  const path = /^(\/[a-z0-9-]+\/)(?:[?#]|$)/.exec(url)?.[1] ?? (/^\/[^?#]*\/\//.exec(url) ? url : undefined);
  if (path === undefined || path === '/404/' || siteAddresses.includes(path)) return undefined;
  return { suggestion: nearest(path.replace(/\/{2,}/g, '/'), siteAddresses) };
}

/** The documentation of the rule for editors. */
export const knownAddressDoc: RuleDoc = {
  rule: 'known-address',
  keeps: 'A link to an entry, in prose or in a field, leads to an entry that exists, and a link to a list page leads to a real list.',
  why: 'The reader would end up on a “page not found”.',
  fix: 'Correct the address. The page of `content/metrics/mau.mdx` is `/metrics/mau/`.',
  example: { file: 'content/handbook/support.mdx', wrong: '(/metrics/dau-mua/)', right: '(/metrics/dau-mau/)' },
};
