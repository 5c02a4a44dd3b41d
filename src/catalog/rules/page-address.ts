import { addressOf, type Entry } from '../entry.ts';
import { problemAt } from '../problem.ts';
import type { RuleDoc } from '../rule-doc.ts';
import type { Rule } from './index.ts';

/** What editors should know of `page-address`. */
export const pageAddressDoc: RuleDoc = {
  rule: 'page-address',
  keeps: 'A link to a page of the handbook is its address from the root, in lower case, with a slash at both ends.',
  why: 'It works from every page, and stays right when the page that holds it moves.',
  mend: 'Write the address as the browser shows it, without the host: `/metrics/mau/`.',
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
      // Other sites and mails are not ours, and a fragment alone is on the page itself.
      if (url === '' || /^[a-z][a-z0-9+.-]*:|^[\\/]{2}|^#/i.test(url)) return [];
      const meant = addressMeant(url, entry);
      if (meant === url) return [];
      const message = `Unexpected address \`${url.slice(0, 80)}\`, expected it from the root, in lower case, with a slash at both ends`;
      return [problemAt(entry, [], 'page-address', message, { at: { line, column }, suggestion: meant })];
    }),
  );

/** The address as it should be: a relative one counts from the page, as browsers have it, and the path of a file from its folder. */
function addressMeant(url: string, from: Entry): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(url) ?? [];
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
