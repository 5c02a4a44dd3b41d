import { oneOf, problemAt } from '../problem.ts';
import type { Rule } from './index.ts';

const protocols = ['https:', 'http:', 'mailto:'];

/** A link in prose leads to a page or opens a mail: no `javascript:` or `data:` address, and none that is no address at all. */
export const safeLink: Rule = (catalog) =>
  catalog.entries.flatMap((entry) =>
    entry.prose.links.flatMap(({ url, line, column }) => {
      // An address without a protocol is one of the site's own; any base serves to read it.
      const protocol = URL.canParse(url, 'https://own.invalid/') ? new URL(url, 'https://own.invalid/').protocol : '';
      if (protocols.includes(protocol)) return [];
      const expected = `a page of the handbook or an address that starts with ${oneOf(protocols)}`;
      return [
        problemAt(entry, [], 'safe-link', `Unexpected address \`${url.slice(0, 60)}\`, expected ${expected}`, { at: { line, column } }),
      ];
    }),
  );
