import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { CollectionName } from '../../src/schemas/index.ts';
import { fieldRanges, type Range } from './spelling-fields.ts';

/** What stands in text and is no word: code, addresses, channels, hosts and places in data, and entities. */
const noWords = new RegExp(
  [
    /`[^`]*`/,
    /\]\([^)\s]*\)/,
    /(?:https?:\/\/|www\.|mailto:)\S+/,
    /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/,
    /(?<![\w/])\/[\w-]+\/\S*/,
    /(?<![\w&])#[\w-]+/,
    /(?<![\w-])[\w-]+(?:\.\w+)+\b/,
    /\b[^\W_]*_\w*\b/,
    /&#?\w+;/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);

/** The text with all but its words made spaces, so that every word keeps its place: the words of prose, and of the fields of `collection`. */
export function wordsOf(text: string, tree: Root | undefined, collection: CollectionName | undefined): string {
  const ranges = [...(tree ? proseRanges(text, tree) : []), ...(collection ? fieldRanges(text, collection) : [])];
  let words = '';
  for (const [start, end] of ranges.sort((a, b) => a[0] - b[0])) {
    words = words.padEnd(start) + text.slice(start, end).replace(noWords, blank).replaceAll('’', "'");
  }
  return words;
}

function blank(found: string): string {
  return ' '.repeat(found.length);
}

/** Where words stand in prose; code, addresses and attributes have none. */
function proseRanges(text: string, tree: Root): Range[] {
  const ranges: Range[] = [];
  visit(tree, (node) => {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    if (start === undefined || end === undefined) return;
    if (node.type === 'text') ranges.push([start, end]);
    if (node.type === 'image' && node.alt) {
      const alt = text.indexOf('[', start) + 1;
      ranges.push([alt, alt + node.alt.length]);
    }
  });
  return ranges;
}
