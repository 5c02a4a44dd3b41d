import { addressOf, type Entry } from '../entry.ts';
import { problemAt } from '../../problems/problem.ts';
import type { RuleDoc } from '../rule-doc.ts';
import type { Rule } from './index.ts';
import { unknownPage } from './known-address.ts';

/** What editors should know of `page-address`. */
export const pageAddressDoc: RuleDoc = {
  rule: 'page-address',
  keeps: 'A link to a handbook page is its address from the root, in lower case, with a slash at both ends.',
  why: 'It works from every page, and it still works when the page with the link moves.',
  fix: 'Write the address as the browser shows it, without the host: `/metrics/mau/`.',
  example: {
    file: 'content/handbook/vision.mdx',
    wrong: '[MAU](../metrics/mau.mdx)',
    right: '[MAU](/metrics/mau/)',
  },
};

/** A link to a page is written from the root, in lower case, with a slash at both ends: not as the path of a file, and not without its slash. */
export const pageAddress: Rule = (catalog) =>
  catalog.entries.flatMap((entry) =>
    entry.prose.links.flatMap(({ url, line, column }) => {
      // Other sites and mail addresses are not ours, and a fragment alone is on the page itself. Another rule reports missing pages.
      if (url === '' || /^[a-z][a-z0-9+.-]*:|^[\\/]{2}|^#/i.test(url) || !isOwn(url) || unknownPage(catalog, url)) return [];
      const report = (message: string, suggestion: string) => [
        problemAt(entry, [], 'page-address', message, { at: { line, column }, suggestion }),
      ];
      if (host.test(url))
        return report(`Unexpected address \`${url.slice(0, 80)}\` of another site, expected \`https://\` at its start`, `https://${url}`);
      const meant = addressMeant(url, entry);
      if (meant === url) return [];
      const known = unknownPage(catalog, meant)?.suggestion ?? meant;
      return report(
        `Unexpected address \`${url.slice(0, 80)}\`, expected it from the root, in lower case, with a slash at both ends`,
        known,
      );
    }),
  );

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
  // A last part with a dot is a file, such as the feed.
  return (/\.[a-z0-9]+$/.test(meant) || meant.endsWith('/') ? meant : `${meant}/`) + rest;
}
