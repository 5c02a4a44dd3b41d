import type { Link, LinkReference } from 'mdast';
import { addressOf, titleOf } from '../../catalog/entry.ts';
import { tenantsOf } from '../../catalog/tenants.ts';
import { genericText, isAddress } from '../../tool-links/generic-text.ts';
import { readLink } from '../../tool-links/read-link.ts';
import { nodesOf, rangeOf, textOf } from '../nodes.ts';
import type { Finding, Page, ProseRule } from '../page.ts';
import type { Vocabulary } from '../vocabulary.ts';

/**
 * The words of a link say where it leads. For links to an object in a tool, only the link check reports them, with the severity that `content/links.yaml`
 * sets: only it knows the report that such a link names, and that "Looker" says nothing about it. Both use `genericText`.
 */
export const linkText: ProseRule = {
  rule: 'link-text',
  keeps:
    'The words of a link name what it leads to; “here”, “this page”, “read more” and an address do not. For a link into Looker or Amplitude, “Looker dashboard” does not either; `npm run check:links` reports those.',
  why: 'Screen readers list the links of a page without the sentences around them, and people who skim read little else.',
  fix: 'Make the name of the target the link, and adjust the sentence.',
  fixable: true,
  example: { file: 'content/index.mdx', wrong: 'Start [here](/metrics/).', right: 'Start with the [glossary](/metrics/).' },
  check: (page, vocabulary) =>
    nodesOf(page.tree).flatMap(({ node }) =>
      node.type === 'link' || node.type === 'linkReference' ? linkFinding(node, page, vocabulary) : [],
    ),
};

function linkFinding(link: Link | LinkReference, page: Page, { catalog }: Vocabulary): Finding[] {
  const range = rangeOf(link);
  const text = textOf(link).replace(/\s+/g, ' ').trim();
  const found = genericText(text);
  // `bare-url` reports a bare address.
  if (page.text[range.start] !== '[' || found === undefined) return [];
  const url = addressIn(link, page);
  if (url !== undefined && readLink(url, tenantsOf(catalog)).is === 'object') return [];
  const target = url === undefined ? undefined : catalog.entries.find((entry) => 'title' in entry.data && addressOf(entry) === url);
  const title = target && titleOf(target);
  const hint = title === undefined ? '' : ` (did you mean \`${title}\`?)`;
  const canFix = link.type === 'link' && isAddress(text) && title !== undefined && !/[[\]]/.test(title);
  const message = `Unexpected ${found}, expected words that name what it leads to${hint}`;
  return [{ ...range, message, ...(canFix ? { replacement: `[${title}](${link.url})` } : {}) }];
}

function addressIn(link: Link | LinkReference, { tree }: Page): string | undefined {
  if (link.type === 'link') return link.url;
  return nodesOf(tree).flatMap(({ node }) => (node.type === 'definition' && node.identifier === link.identifier ? [node.url] : []))[0];
}

/** An address in text is a link with words. */
export const bareUrl: ProseRule = {
  rule: 'bare-url',
  keeps: 'Text has no bare address: words are the link to it.',
  why: 'An address does not say what it leads to, it breaks lines on phones, and screen readers spell it out.',
  fix: 'Write `[words](address)` with words that name the target, or put an address that nobody should follow in backticks.',
  example: {
    file: 'content/handbook/support.mdx',
    wrong: 'or https://example.slack.com/archives/C1.',
    right: 'or [open the channel](https://example.slack.com/archives/C1).',
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
