import type { Nodes, Root } from 'mdast';
import { inside, nodesOf, type Range, rangeOf, textOf } from './nodes.ts';
import type { Page } from './page.ts';

/** Where a passage is; `label` is the title of a block such as `:::note`, `header` the first row of a table. */
export type PassageKind = 'text' | 'heading' | 'label' | 'header' | 'quote' | 'tag';

/**
 * A paragraph, heading or table cell. `text` is as long as its part of the file and holds only words:
 * marks and addresses are spaces in it, code is backticks, so that offsets count in both.
 */
export type Passage = Range & {
  kind: PassageKind;
  text: string;
  /** The paragraph, list item or table that readers see as one block. */
  block: Range;
  /** Of a table cell: what the first row says above it. */
  column: string;
  links: readonly (Range & { url: string })[];
  /** The parts in quotation marks. */
  quotes: readonly Range[];
};

const blocks = new Set<string>(['paragraph', 'heading', 'tableCell']);
const known = new WeakMap<Root, readonly Passage[]>();

/** The passages of a page in the order of the text; they are made once for all rules. */
export function passagesOf(page: Page): readonly Passage[] {
  const before = known.get(page.tree);
  if (before) return before;
  const found = nodesOf(page.tree).filter(({ node }) => blocks.has(node.type));
  const passages = found.map(({ node, around }) => passageOf(page.text, node, around));
  known.set(page.tree, passages);
  return passages;
}

function passageOf(source: string, block: Nodes, around: readonly Nodes[]): Passage {
  const range = rangeOf(block);
  const links: Passage['links'][number][] = [];
  let text = '';
  const read = (node: Nodes) => {
    const { start, end } = rangeOf(node);
    if (node.type === 'link') links.push({ start, end, url: node.url });
    if (node.type === 'linkReference') links.push({ start, end, url: '' });
    if ('children' in node) node.children.forEach(read);
    else if (node.type !== 'break')
      text = text.padEnd(start - range.start) + (node.type === 'text' ? source.slice(start, end) : '`'.repeat(end - start));
  };
  read(block);
  text = text.padEnd(range.end - range.start);
  return {
    ...range,
    kind: kindOf(block, around),
    text,
    block: rangeOf(around.findLast(({ type }) => type === 'listItem' || type === 'table') ?? block),
    column: columnOf(block, around),
    links,
    quotes: quotesIn(text, range.start),
  };
}

function kindOf(block: Nodes, around: readonly Nodes[]): PassageKind {
  if (block.type === 'heading') return 'heading';
  if (around.some(({ type }) => type.startsWith('mdxJsx'))) return 'tag';
  if (around.some(({ type }) => type === 'blockquote')) return 'quote';
  if (block.data && 'directiveLabel' in block.data) return 'label';
  const table = around.find((node) => node.type === 'table');
  return table?.children[0] && inside(rangeOf(block), rangeOf(table.children[0])) ? 'header' : 'text';
}

function columnOf(block: Nodes, around: readonly Nodes[]): string {
  const row = around.at(-1);
  const table = around.at(-2);
  if (block.type !== 'tableCell' || row?.type !== 'tableRow' || table?.type !== 'table') return '';
  const header = table.children[0]?.children[row.children.indexOf(block)];
  return header ? textOf(header) : '';
}

function quotesIn(text: string, offset: number): Range[] {
  return [...text.matchAll(/"[^"]*"|“[^”]*”/g)].map(({ 0: quote, index }) => ({
    start: offset + index,
    end: offset + index + quote.length,
  }));
}

/** The sentence of a passage that contains an offset of the file. */
export function sentenceAt({ text, start }: Passage, offset: number): string {
  const at = offset - start;
  const before = [...text.slice(0, at).matchAll(/[.!?][”")]*\s/g)].at(-1);
  const after = /[.!?](?=[”")]*(?:\s|$))/.exec(text.slice(at));
  return text.slice(before ? before.index + before[0].length : 0, after ? at + after.index : undefined);
}
