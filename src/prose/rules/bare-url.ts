import { nodesOf, rangeOf } from '../nodes.ts';
import type { Finding, ProseRule } from '../prose-rule.ts';

/** An address in text is a link with words. */
export const bareUrl: ProseRule = {
  doc: {
    rule: 'bare-url',
    keeps: 'Text has no bare address: words are the link to it.',
    why: 'An address does not say what it leads to, it breaks lines on phones, and screen readers spell it out.',
    fix: 'Write `[words](address)` with words that name the target, or put an address that nobody should follow in backticks.',
    example: {
      file: 'content/handbook/support.mdx',
      wrong: 'or https://example.slack.com/archives/C1.',
      right: 'or [open the channel](https://example.slack.com/archives/C1).',
    },
  },
  check: (page, { catalog }) =>
    nodesOf(page.tree).flatMap(({ node }): Finding[] => {
      if (node.type !== 'link' || node.url.startsWith('mailto:')) return [];
      const range = rangeOf(node);
      if (page.text[range.start] === '[') return [];
      const report = [...catalog.of('reports').values()].find(({ data }) => data.url === node.url);
      const hint = report ? ` (did you mean \`[${report.data.title}](/reports/${report.id}/)\`?)` : '';
      const message = `Unexpected address \`${page.text.slice(range.start, range.end)}\` by itself, expected a link with words, \`[words](address)\`${hint}`;
      return [{ ...range, message }];
    }),
};
