import type { Heading } from 'mdast';
import { nodesOf, rangeOf } from '../nodes.ts';
import type { Page } from '../page.ts';
import type { Finding, ProseRule } from '../prose-rule.ts';

/** The headings of a page start at the second level and go down one level at a time. */
export const headingOrder: ProseRule = {
  doc: {
    rule: 'heading-order',
    keeps: 'The first heading of the text is `##`, none is `#`, and a heading is at most one level below the one before it.',
    why: 'The page title is the only first-level heading. Screen readers and the table of contents build the outline of the page from the levels.',
    fix: 'Give the heading as many `#` as the message says, and check whether the headings below it should move too.',
    fixable: true,
    example: {
      file: 'content/handbook/support.mdx',
      wrong: '# How soon we answer',
      right: '## How soon we answer',
    },
  },
  check: (page) => {
    const headings = nodesOf(page.tree).flatMap(({ node }) => (node.type === 'heading' ? [node] : []));
    return headings.flatMap((heading, index) => finding(page, heading, headings[index - 1], headings[index + 1]));
  },
};

function finding(page: Page, heading: Heading, before: Heading | undefined, after: Heading | undefined): Finding[] {
  const range = marksOf(page.text, heading);
  const found = '#'.repeat(heading.depth);
  if (heading.depth === 1) {
    const message = 'Unexpected heading `#`, expected `##`; the page title is the only first-level heading';
    // A `##` below would become its neighbor: which of the two is right, only a person can say.
    const fixes = page.text[range.start] === '#' && after?.depth !== 2;
    return [{ ...range, message, ...(fixes ? { replacement: '##' } : {}) }];
  }
  const deepest = Math.max(before?.depth ?? 1, 1) + 1;
  if (heading.depth <= deepest) return [];
  const where = before ? `below \`${'#'.repeat(before.depth)}\`` : 'as the first heading';
  return [{ ...range, message: `Unexpected heading \`${found}\`, expected \`${'#'.repeat(deepest)}\` ${where}; no level is skipped` }];
}

/** The marks that make a heading, or all of one that is underlined instead. */
function marksOf(text: string, heading: Heading) {
  const { start, end } = rangeOf(heading);
  const isMarked = text[start] === '#';
  return { start, end: isMarked ? start + heading.depth : end };
}
