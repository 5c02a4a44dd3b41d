import type { Text } from 'mdast';
import { nodesOf, rangeOf } from '../nodes.ts';
import type { Page } from '../page.ts';
import type { Finding, ProseRule } from '../prose-rule.ts';

/** What looks like Markdown in plain text, and how it is written. */
const kinds: readonly (readonly [pattern: RegExp, says: (found: string) => string])[] = [
  [
    /(?<=^|\n)[ \t]*#{2,6}(?=[A-Za-z])/g,
    (found) => `Unexpected \`${found.trim()}\` without a space, expected \`${found.trim()} \` and the words of the heading`,
  ],
  [
    /(?<=^|\n)[ \t]*[•◦▪‣●·](?=\s)/g,
    (found) => `Unexpected \`${found.trim()}\` at the start of a line, expected \`- \`, which starts a list item`,
  ],
  [/(?<!\*)\*\*(?!\*)/g, () => 'Unexpected `**` in text, expected one on each side of the bold words, with no space inside'],
  [/(?<=[^\n]\t[^\n]*)\t|(?<=[^\s])\t(?=[^\s])/g, () => 'Unexpected tab in text, expected a table of lines such as `| a | b |`'],
];

/** What is meant as Markdown is read as Markdown. */
export const unreadMarkup: ProseRule = {
  doc: {
    rule: 'unread-markup',
    keeps: 'Markdown markup works as intended: a heading is a heading, and a list is a list.',
    why: 'Broken markup shows up on the page as it is. It often comes with text that was copied from a document.',
    fix: 'Write the markup as the message shows it, or put it in backticks if it is meant as text.',
    example: {
      file: 'content/handbook/support.mdx',
      wrong: '##Support',
      right: '## Support',
    },
  },
  check: (page) => nodesOf(page.tree).flatMap(({ node }) => (node.type === 'text' ? marksIn(node, page) : [])),
};

/** The first of each kind in a text: the others are mostly of the same mistake. */
function marksIn(node: Text, page: Page): Finding[] {
  const { start, end } = rangeOf(node);
  const source = page.text.slice(start, end);
  // Marks that are escaped are text.
  if (source.includes('\\')) return [];
  return kinds.flatMap(([pattern, says]): Finding[] => {
    const found = [...source.matchAll(pattern)][0];
    if (!found) return [];
    const from = start + found.index;
    return [{ start: from, end: from + found[0].length, message: says(found[0]) }];
  });
}
