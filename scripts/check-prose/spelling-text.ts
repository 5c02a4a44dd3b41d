import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { isCollection, isMap, isNode, isSeq, parseDocument } from 'yaml';
import type { Path } from '../../src/problems/problem.ts';
import { frontmatterOf } from '../../src/read/frontmatter.ts';
import { branchFor, jsonSchemaOf, type JsonSchema } from '../../src/schemas/json-schema.ts';
import { registry, type CollectionName } from '../../src/schemas/index.ts';

/** A range of a text, from its first offset up to the one after its last. */
type Range = readonly [start: number, end: number];

/** What is in a text and is no word: code, addresses, channels, hosts and places in data, and entities. */
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

/** Where the words of prose are; code, addresses and attributes have none. */
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

/** Fields that hold words and no sentence: names that the registry knows, places in data, and words that are wrong on purpose. */
const noText = new Set([
  ...['id', 'analyst', 'analysts', 'stakeholders', 'github', 'organization', 'hosts', 'datasets', 'formula', 'address'],
  ...['formerIds', 'formerPaths', 'formerAnchors', 'searchTerms', 'avoid'],
]);

/** Where the fields that hold text are in the YAML of a collection: of the whole file where that is a list of rows, else of the frontmatter. */
function fieldRanges(text: string, collection: CollectionName): Range[] {
  const isRows = 'file' in registry[collection];
  const { yaml, start } = isRows ? { yaml: text, start: 0 } : (frontmatterOf(text) ?? { yaml: '', start: 0 });
  const document = parseDocument(yaml, { schema: 'core' });
  const schema = jsonSchemaOf(collection);
  const rows = isSeq(document.contents) ? document.contents.items : [document.contents];
  return rows
    .flatMap((row) => (isMap(row) ? textPaths(schema, row.toJS(document), []).map((path) => row.getIn(path, true)) : []))
    .flatMap((node) =>
      isNode(node) && node.range && !isCollection(node) ? [[node.range[0] + start, node.range[1] + start] as const] : [],
    );
}

/** The paths of the strings that are text by their schema, and not an id, an address, a day or one of a few values. */
function textPaths(schema: JsonSchema | undefined, data: unknown, path: Path): Path[] {
  if (!schema || noText.has(String(path.at(-1)))) return [];
  if (typeof data === 'string') {
    const isText = schema.type === 'string' && !schema.references && !schema.enum && schema.const === undefined && !schema.format;
    return isText ? [path] : [];
  }
  if (Array.isArray(data)) return data.flatMap((item, index) => textPaths(schema.items, item, [...path, index]));
  if (typeof data !== 'object' || data === null) return [];
  const properties = branchFor(schema, data)?.properties ?? {};
  return Object.entries(data).flatMap(([key, value]) => textPaths(properties[key], value, [...path, key]));
}
