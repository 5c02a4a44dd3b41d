import type { Heading } from 'mdast';
import { inside, nodesOf, rangeOf } from '../nodes.ts';
import type { Finding, Page, ProseRule } from '../page.ts';
import { type Passage, passagesOf } from '../passages.ts';
import { phrasesIn } from '../phrases.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** The headings of a page start at the second level and go down one level at a time. */
export const headingOrder: ProseRule = {
  rule: 'heading-order',
  keeps: 'The first heading of the text is `##`, none is `#`, and a heading is at most one level below the one before it.',
  why: 'The page title is the only first-level heading. Screen readers and the table of contents build the outline of the page from the levels.',
  fix: 'Give the heading as many `#` as the message says, and check whether the headings below it should move too.',
  fixable: true,
  example: { file: 'content/handbook/support.mdx', wrong: '# How soon we answer', right: '## How soon we answer' },
  check: (page) => {
    const headings = nodesOf(page.tree).flatMap(({ node }) => (node.type === 'heading' ? [node] : []));
    return headings.flatMap((heading, index) => orderFinding(page, heading, headings[index - 1], headings[index + 1]));
  },
};

function orderFinding(page: Page, heading: Heading, before: Heading | undefined, after: Heading | undefined): Finding[] {
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

/** Headings are in sentence case. */
export const sentenceCaseHeading: ProseRule = {
  rule: 'sentence-case-heading',
  keeps: 'In a heading, only the first word and names are capitalized.',
  why: 'A capital then always marks a name, which keeps “the Growth team” and “the growth of a team” apart.',
  fix: 'Write the word in lower case. If it is a name, the handbook must know it: as a team, a tool, or in a title or a description.',
  fixable: true,
  example: { file: 'content/handbook/support.mdx', wrong: '## How Soon We Answer', right: '## How soon we answer' },
  check: (page, vocabulary) =>
    passagesOf(page).flatMap((passage) =>
      passage.kind === 'heading' ? [...firstLetter(passage), ...capitals(page, passage, vocabulary)] : [],
    ),
};

function firstLetter({ text, start }: Passage): Finding[] {
  const [, before = '', word = ''] = /^([^\p{L}\p{N}`]*)(\p{Ll}[\p{L}\p{N}-]*)/u.exec(text) ?? [];
  if (word === '' || /[\p{Lu}\p{N}]/u.test(word)) return [];
  const right = word.charAt(0).toUpperCase() + word.slice(1);
  const at = start + before.length;
  const message = `Unexpected \`${word}\` at the start of a heading, expected \`${right}\``;
  return [{ start: at, end: at + word.length, message, replacement: right }];
}

/** A word with a capital that does not start the heading, a sentence or a bracket in it; what has more capitals is an abbreviation or a name. */
const capital = /(?<=[\p{L}\p{N},;)`”"’] +|[\p{L}\p{N}]-)\p{Lu}\p{Ll}+(?![\p{L}\p{N}])/gu;

function capitals(page: Page, passage: Passage, vocabulary: Vocabulary): Finding[] {
  const names = phrasesIn(passage.text, vocabulary.names, passage.start);
  return [...passage.text.matchAll(capital)].flatMap(({ 0: word, index }): Finding[] => {
    const range = { start: passage.start + index, end: passage.start + index + word.length };
    if (vocabulary.capitalized.has(word) || names.some((name) => hasCapital(name.phrase.text, word) && inside(range, name))) return [];
    if (passage.quotes.some((quote) => inside(range, quote))) return [];
    const right = word.toLowerCase();
    const message = `Unexpected capital in \`${word}\`, expected \`${right}\`; in a heading, only the first word and names are capitalized`;
    return [{ ...range, message, ...(isUsedInText(right, word, page) ? { replacement: right } : {}) }];
  });
}

function hasCapital(name: string, word: string): boolean {
  return new RegExp(`(?<!\\p{L})${word}`, 'u').test(name.replace(/^./, (first) => first.toLowerCase()));
}

/** Whether the page has a word in lower case and never with a capital in the middle of a sentence: then it is not a name. */
function isUsedInText(lower: string, word: string, page: Page): boolean {
  const texts = passagesOf(page)
    .filter(({ kind }) => kind !== 'heading')
    .map(({ text }) => text);
  const uses = (pattern: string) => texts.some((text) => new RegExp(pattern, 'u').test(text));
  return uses(`(?<!\\p{L})${lower}(?!\\p{L})`) && !uses(`\\p{Ll},? ${word}(?!\\p{L})`);
}
