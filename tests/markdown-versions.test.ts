import { readFileSync } from 'node:fs';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { markdownToMdast, type MdastNode } from 'satteri';
import { expect, test } from 'vitest';
import { buildCatalog } from '../src/catalog/catalog.ts';
import { addressOf, type Entry } from '../src/catalog/entry.ts';
import { markdownAddress } from '../src/exports/markdown-address.ts';
import { factsOf } from '../src/facts/entry-facts.ts';
import { formulaOf } from '../src/facts/formula.ts';
import { deprecationOf, metricFacts } from '../src/facts/metric-facts.ts';
import { fullTitle, phraseWords } from '../src/facts/names.ts';
import { endedPhrase, linksInto } from '../src/facts/report-now.ts';
import { trustWords } from '../src/facts/trust.ts';
import { linksByCustomer, whereToSee } from '../src/facts/where-to-see.ts';
import { asOfWords } from '../src/facts/wording.ts';
import { readContent } from '../src/read/read-content.ts';
import { builtPages } from './lib/built-pages.ts';

const catalog = buildCatalog(readContent('content').entries);
const pages = new Map(builtPages().read.map(({ address, html }) => [address, html]));
const offered = [...pages].filter(([, html]) => html.includes('type="text/markdown"'));

const versionOf = (address: string) => readFileSync(`dist${markdownAddress(address)}`, 'utf8');

/** Letters and digits alone: the page sets words apart by its style, the Markdown version by signs. */
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

/** What a reader of a Markdown text sees: its letters, and the addresses of its links. */
function readMarkdown(markdown: string): { words: string; links: string[] } {
  const nodesOf = (node: MdastNode): MdastNode[] => [
    node,
    ...('children' in node ? node.children.flatMap((child) => nodesOf(child as MdastNode)) : []),
  ];
  const nodes = nodesOf(markdownToMdast(markdown));
  const words = nodes.map((node) => ('value' in node && typeof node.value === 'string' ? node.value : '')).join('');
  return { words: letters(words), links: nodes.flatMap((node) => (node.type === 'link' ? [node.url] : [])) };
}

/** What a page has for screens alone: controls, drawings, and links to its own parts and neighbors. */
const screenOnly = /^(?:script|style|svg|button|input|select|textarea)$/;
const screenOnlyAttribute =
  /^(?:hidden=|data-needs-script=|data-screen-only=|aria-hidden=true|class=.*\b(?:print:hidden|pagination-links|sl-anchor-link|letters)\b)/;

function partsOf(node: Tree.Node): Tree.ChildNode[] {
  const isForReaders = (child: Tree.ChildNode) =>
    !('tagName' in child) ||
    !(screenOnly.test(child.tagName) || child.attrs.some(({ name, value }) => screenOnlyAttribute.test(`${name}=${value}`)));
  return 'childNodes' in node ? node.childNodes.filter(isForReaders) : [];
}

const wordsOf = (node: Tree.Node): string => ('value' in node ? node.value : partsOf(node).map(wordsOf).join(''));

const elementsOf = (node: Tree.Node): Tree.Element[] =>
  partsOf(node).flatMap((part) => ('tagName' in part ? [part, ...elementsOf(part)] : []));

/** The words of a page, and its paragraphs: the elements that hold text and no other paragraph. */
function read(html: string): { words: string; paragraphs: string[] } {
  const main = elementsOf(parse(html)).find(({ tagName }) => tagName === 'main');
  const paragraphs = main ? elementsOf(main).filter(({ tagName }) => /^(?:p|li|dt|dd|t[dh]|h[1-6]|pre|label)$/.test(tagName)) : [];
  return {
    words: main ? letters(wordsOf(main)) : '',
    paragraphs: paragraphs.filter((one) => !elementsOf(one).some((inner) => paragraphs.includes(inner))).map(wordsOf),
  };
}

/** What `src/facts` says of an entry, in words. */
function statements(entry: Entry): string[] {
  const facts = factsOf(entry, catalog).flatMap(({ name, value }) => [name, value]);
  const asOf = entry.collection !== 'metrics' && 'asOf' in entry.data ? entry.data.asOf : undefined;
  const said = [fullTitle(entry), asOfWords(asOf) ?? '', ...facts];
  if (entry.collection === 'reports') return [...said, ...opening(entry, 'short'), ...(entry.data.notes ?? [])];
  if (entry.collection === 'tools') return [...said, ...(entry.data.url === undefined ? [] : [`Open ${entry.data.title}`])];
  if (entry.collection !== 'metrics') return said;
  const { readsAs = '' } = metricFacts(entry, catalog);
  const { report, byCustomer, elsewhere = '' } = whereToSee(entry, catalog);
  const { includes = [], excludes = [], caveats = [], confusedWith = [], deprecation } = entry.data;
  return [
    ...[...said, trustWords(entry, catalog), readsAs, elsewhere, ...includes, ...excludes, ...caveats],
    ...(report ? opening(report, 'full') : []),
    ...byCustomer.flatMap(linksByCustomer).map(({ label }) => label),
    ...confusedWith.map(({ difference }) => difference),
    ...[phraseWords(deprecationOf(entry, catalog) ?? []), deprecation?.reason ?? ''],
    ...formulaStatements(entry),
  ];
}

/** What opens a report, or why nothing does. */
function opening(report: Entry<'reports'>, length: 'full' | 'short'): string[] {
  const ended = endedPhrase(report, catalog, length);
  return ended ? [phraseWords(ended)] : linksInto(report, catalog, length).map(({ label }) => label);
}

/** The texts of a formula; a page may show an entry that it names under another name. */
function formulaStatements({ data }: Entry<'metrics'>): string[] {
  const formula = 'calculation' in data && data.calculation ? formulaOf(data.calculation, catalog) : { phrase: [] };
  const phrases =
    'phrase' in formula
      ? [formula.phrase]
      : 'components' in formula
        ? formula.components.flatMap(({ part, weight }) => [part, [weight]])
        : [formula.numerator, formula.denominator];
  return phrases.flat().flatMap((part) => (typeof part === 'string' ? part : (part.words ?? [])));
}

const shown = catalog.entries.filter((entry) => 'title' in entry.data && pages.has(addressOf(entry) ?? '') && entry.id !== '404');

test.each(shown)('the page of $file and its Markdown version say all that the entry says', (entry) => {
  const address = addressOf(entry) ?? '';
  const missingIn = (text: string, said: readonly string[]) => said.filter((statement) => !text.includes(letters(statement)));
  const { words } = read(pages.get(address) ?? '');
  expect(missingIn(words, statements(entry))).toEqual([]);
  const description = 'description' in entry.data ? [entry.data.description] : [];
  expect(missingIn(readMarkdown(versionOf(address)).words, [...statements(entry), ...description])).toEqual([]);
});

test.each(offered)('the Markdown version of %s has its title, absolute links and every paragraph', (address, html) => {
  const markdown = versionOf(address);
  expect(markdown).toMatch(/^# \S.*\n\n/);
  const version = readMarkdown(markdown);
  expect(version.links.filter((url) => !/^(?:https?|mailto):/.test(url))).toEqual([]);
  expect(read(html).paragraphs.filter((text) => !version.words.includes(letters(text)))).toEqual([]);
});

test('every page of an entry has a Markdown version', () => {
  const addresses = offered.map(([address]) => address);
  expect(shown.map((entry) => addressOf(entry) ?? '').filter((address) => !addresses.includes(address))).toEqual([]);
});
