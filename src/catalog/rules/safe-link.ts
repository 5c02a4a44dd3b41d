import { oneOf, problemAt } from '../../problems/problem.ts';
import type { RuleDoc } from '../rule-doc.ts';
import type { Rule } from './index.ts';

const protocols = ['https:', 'http:', 'mailto:'];

/** A link in prose leads to a page or opens a mail: no `javascript:` or `data:` address, none that hides where it leads, and none that is no address at all. */
export const safeLink: Rule = (catalog) =>
  catalog.entries.flatMap((entry) =>
    entry.prose.links.flatMap(({ url, line, column }) => {
      const expected = betterThan(url);
      if (expected === undefined) return [];
      return [
        problemAt(entry, [], 'safe-link', `Unexpected address \`${url.slice(0, 60)}\`, expected ${expected}`, { at: { line, column } }),
      ];
    }),
  );

/** What an editor should know of the rule. */
export const safeLinkDoc: RuleDoc = {
  rule: 'safe-link',
  keeps: 'A link in prose leads to a page of the handbook, to an address that starts with `https://` or `http://`, or to a mail address.',
  why: 'Other addresses run programs or open only on some machines.',
  fix: 'Copy the address from the bar of the browser. For a channel, take its address on the web.',
  example: { file: 'content/handbook/support.mdx', wrong: '(slack://channel?id=C1)', right: '(https://example.slack.com/archives/C1)' },
};

/** What an address should be instead, where it is not safe. */
function betterThan(url: string): string | undefined {
  // An address without a protocol is one of the site's own; any base serves to read it.
  const parsed = URL.canParse(url, 'https://own.invalid/') ? new URL(url, 'https://own.invalid/') : undefined;
  if (url === '' || url === '#' || !parsed || !protocols.includes(parsed.protocol))
    return `a page of the handbook or an address that starts with ${oneOf(protocols)}`;
  // Browsers read these as the address of another site, and readers do not.
  if (/^[\\/]{2}/.test(url) || url.includes('\\'))
    return 'the full address of another site, or the path of a page with one `/` at its start';
  if (parsed.username !== '' || parsed.password !== '') return 'an address without a name before its host: it looks like another site';
  if (parsed.protocol === 'mailto:' && parsed.pathname === '') return 'a mail address after `mailto:`';
  if (/^(?:localhost|127\.\d+\.\d+\.\d+|\[::1?\]|.*\.local)$/.test(parsed.hostname))
    return 'an address that others can open: this one is on your own machine';
  return undefined;
}
