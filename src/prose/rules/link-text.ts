import type { Link, LinkReference } from 'mdast';
import { addressOf, titleOf } from '../../catalog/entry.ts';
import { nodesOf, rangeOf } from '../nodes.ts';
import type { Finding, Page, ProseRule } from '../prose-rule.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { textOf } from '../text-of.ts';

const generic = new RegExp(
  `^(?:${[
    '(?:click |see |look )?(?:here|this|that)(?: one)?',
    'link|(?:web ?)?page|(?:web ?)?site|article|document|url',
    '(?:see |visit |open )?(?:this|the|that) (?:link|(?:web ?)?page|(?:web ?)?site|article|doc|document|report|dashboard|definition|section|post)',
    '(?:read|learn|see|find out|show|know)?(?: ?more)(?: here| details)?',
    'click(?: me)?|details',
  ].join('|')})$`,
);

/** The words of a link say where it leads. */
export const linkText: ProseRule = {
  doc: {
    rule: 'link-text',
    keeps: 'The words of a link name what it leads to; “here”, “this page”, “read more” and an address do not.',
    why: 'Screen readers list the links of a page without the sentences around them, and people who skim read little else.',
    mend: 'Make the name of the target the link, and change the sentence so that it fits.',
    fixable: true,
    example: {
      file: 'content/index.mdx',
      wrong: 'Start [here](/metrics/).',
      right: 'Start with the [glossary](/metrics/).',
    },
  },
  check: (page, vocabulary) =>
    nodesOf(page.tree).flatMap(({ node }) =>
      node.type === 'link' || node.type === 'linkReference' ? finding(node, page, vocabulary) : [],
    ),
};

function finding(link: Link | LinkReference, page: Page, { catalog }: Vocabulary): Finding[] {
  const range = rangeOf(link);
  const text = textOf(link).replace(/\s+/g, ' ').trim();
  const plain = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]+/gu, '')
    .trim();
  const isAddress = /^(?:https?:\/\/|www\.|\/)\S+$/.test(text);
  // An address that stands by itself is the concern of `bare-url`.
  if (page.text[range.start] !== '[' || !(text === '' || isAddress || generic.test(plain))) return [];
  const url = link.type === 'link' ? link.url : undefined;
  const target = url === undefined ? undefined : catalog.entries.find((entry) => 'title' in entry.data && addressOf(entry) === url);
  const title = target && titleOf(target);
  const found = text === '' ? 'link without words' : `link text \`${text}\``;
  const hint = title === undefined ? '' : ` (did you mean \`${title}\`?)`;
  const replacement = isAddress && title !== undefined && !/[[\]]/.test(title) ? `[${title}](${url})` : undefined;
  const message = `Unexpected ${found}, expected words that name what it leads to${hint}`;
  return [{ ...range, message, ...(replacement === undefined ? {} : { replacement }) }];
}
