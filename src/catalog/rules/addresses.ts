import { folderCollections } from '../../schemas/index.ts';
import { nearest } from '../../problems/problem.ts';
import { type Catalog, meantId } from '../catalog.ts';
import { addressOf, type Entry } from '../entry.ts';
import { linksOf } from '../references.ts';
import { eachEntry, type Rule } from '../rule.ts';
import { siteAddresses } from '../addresses.ts';

/** A link in prose or in a field leads to a page that exists: an entry, a list, or what the site makes. Anchors of lists are checked on the built site. */
export const knownAddress: Rule = {
  rule: 'known-address',
  keeps: 'A link to an entry, in prose or in a field, leads to an entry that exists, and a link to a list page leads to a real list.',
  why: 'The reader would end up on a “page not found”.',
  fix: 'Correct the address. The page of `content/metrics/mau.mdx` is `/metrics/mau/`.',
  example: { file: 'content/handbook/support.mdx', wrong: '(/metrics/dau-mua/)', right: '(/metrics/dau-mau/)' },
  check: eachEntry((entry, catalog) =>
    linksOf(entry).flatMap(({ url, path, at }) => {
      const unknown = unknownPage(catalog, url);
      return unknown ? [{ path, at, message: `Unexpected address \`${url}\`, expected the page of an entry`, ...unknown }] : [];
    }),
  ),
};

/** What is known of an address of the site that leads to no page: perhaps the one that was meant. Undefined for any other address. */
function unknownPage(catalog: Catalog, url: string): { suggestion?: string | undefined } | undefined {
  const [, folder = '', id = ''] = /^\/([a-z-]+)\/([^/?#]+)(?:[/?#]|$)/.exec(url) ?? [];
  const collection = folderCollections.get(folder);
  if (!collection) return unknownList(url);
  if (id === 'by-domain' || catalog.has(collection, id)) return undefined;
  const near = meantId(catalog, collection, id);
  return { suggestion: near && `/${folder}/${near}/` };
}

/** An address with a single segment, such as `/glossary/`, that is not a list; a segment with a dot is a file. */
function unknownList(url: string): { suggestion?: string | undefined } | undefined {
  const path = /^(\/[a-z0-9-]+\/)(?:[?#]|$)/.exec(url)?.[1] ?? (/^\/[^?#]*\/\//.exec(url) ? url : undefined);
  if (path === undefined || path === '/404/' || siteAddresses.includes(path)) return undefined;
  return { suggestion: nearest(path.replace(/\/{2,}/g, '/'), siteAddresses) };
}

/** A link to a page is written from the root, in lower case, with a slash at both ends: not as the path of a file, and not without its slash. */
export const pageAddress: Rule = {
  rule: 'page-address',
  keeps: 'A link to a handbook page is its address from the root, in lower case, with a slash at both ends.',
  why: 'It works from every page, and it still works when the page with the link moves.',
  fix: 'Write the address as the browser shows it, without the host: `/metrics/mau/`.',
  example: { file: 'content/handbook/vision.mdx', wrong: '[MAU](../metrics/mau.mdx)', right: '[MAU](/metrics/mau/)' },
  check: eachEntry((entry, catalog) =>
    entry.prose.links.flatMap(({ url, ...at }) => {
      // Other sites and mail addresses are not ours, and a fragment alone is on the page itself. Another rule reports missing pages.
      if (url === '' || /^[a-z][a-z0-9+.-]*:|^[\\/]{2}|^#/i.test(url) || !isOwn(url) || unknownPage(catalog, url)) return [];
      const found = `Unexpected address \`${url.slice(0, 80)}\``;
      if (host.test(url))
        return [{ at, message: `${found} of another site, expected \`https://\` at its start`, suggestion: `https://${url}` }];
      const meant = addressMeant(url, entry);
      if (meant === url) return [];
      const suggestion = unknownPage(catalog, meant)?.suggestion ?? meant;
      return [{ at, message: `${found}, expected it from the root, in lower case, with a slash at both ends`, suggestion }];
    }),
  ),
};

/** The name of a host at the start, as browsers show it without its protocol. */
const host = /^(?:www\.|(?:[a-z0-9-]+\.)+(?:com|org|net|io|dev|app|ai|co)(?=[/:?#]|$))/i;

/** Whether browsers take an address for one of this site; they drop spaces and line ends before they look for `javascript:`. */
function isOwn(url: string): boolean {
  const base = 'https://own.invalid';
  return URL.canParse(url, base) && new URL(url, base).origin === base;
}

/** The address as it should be: a relative one counts from the page, as browsers have it, and the path of a file from its folder. */
function addressMeant(url: string, from: Entry): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(url.replace(/^[\s“”‘’"'`]+|[\s“”‘’"'`]+$/g, '')) ?? [];
  const page = addressOf(from) ?? '/';
  const { pathname } = new URL(path, `https://own.invalid${/\.mdx?$/i.test(path) ? page.replace(/[^/]+\/$/, '') : page}`);
  const meant = pathname
    .toLowerCase()
    .replace(/\.mdx?$/, '')
    .replace(/^\/content\//, '/')
    .replace(/\/index$/, '/');
  // A last segment with a dot is a file, such as the feed.
  return (/\.[a-z0-9]+$/.test(meant) || meant.endsWith('/') ? meant : `${meant}/`) + rest;
}

/** An image in prose is one of the handbook's own files: nothing is fetched from elsewhere, and nothing in an address runs. */
export const safeImage: Rule = {
  rule: 'safe-image',
  keeps: 'An image is one of the handbook’s own files: it is in `public/`, and its address starts with a single `/`.',
  why: 'An image on another site lets that site see who reads the page, and it disappears when that site does.',
  fix: 'Put the file in `public/images/` and write its address as `/images/<file>`, or link to the page that shows it.',
  example: {
    file: 'content/handbook/vision.mdx',
    wrong: '![How a request moves](https://images.example/flow.png)',
    right: '![How a request moves](/images/flow.png)',
  },
  check: eachEntry(({ prose }) =>
    prose.images
      .filter(({ url }) => !/^\/[^\\/]/.test(url) || /\\|%2e|%2f|%5c/i.test(url) || url.split('/').includes('..'))
      .map(({ url, ...at }) => {
        const message = `Unexpected image \`${url.slice(0, 60)}\`, expected the address of a file in \`public/\`, such as \`/images/flow.png\``;
        return { at, message };
      }),
  ),
};
