import { avoidedMessage, explains, inLongerName, isAboutName } from '../avoided-name.ts';
import { phrasesIn, type Mention } from '../phrases.ts';
import { inside } from '../nodes.ts';
import { passagesOf, sentenceAt, type Passage } from '../passages.ts';
import type { Finding, Page, ProseRule } from '../page.ts';
import type { AvoidedName, Vocabulary } from '../vocabulary.ts';

/** Nobody uses a name that `content/words.yaml` lists. */
export const avoidedWord: ProseRule = {
  rule: 'avoided-word',
  keeps:
    'Text uses no name from `content/words.yaml`. Exceptions are quotations, code, the page of an entry that has the name as an alias or search term, and a sentence with the right name or a year in it, because it says what something used to be called.',
  why: 'Two names for one thing look like two things, and an old name leads to an old number.',
  fix: 'Write what the message says. Where it depends on the meaning, decide yourself: the fixer leaves that to you.',
  fixable: true,
  example: {
    file: 'content/handbook/support.mdx',
    wrong: 'Many ask about the engagement ratio.',
    right: 'Many ask about [DAU/MAU](/metrics/dau-mau/).',
  },
  check: (page, vocabulary) =>
    passagesOf(page).flatMap((passage) =>
      passage.kind === 'quote' || passage.kind === 'tag'
        ? []
        : phrasesIn(passage.text, vocabulary.avoided, passage.start).flatMap((use) => findingOf(page, passage, use, vocabulary)),
    ),
};

function findingOf(page: Page, passage: Passage, use: Mention<AvoidedName>, vocabulary: Vocabulary): Finding[] {
  const { word, text: avoid } = use.phrase;
  const range = { start: use.start, end: use.end };
  const own = page.own && vocabulary.catalog.of(page.own.collection).get(page.own.id);
  if (passage.quotes.some((quote) => inside(range, quote)) || isAboutName(use.phrase, sentenceAt(passage, use.start))) return [];
  if ((own && explains(own, use.phrase)) || inLongerName(range, passage, vocabulary)) return [];
  const from = use.start - passage.start;
  const found = passage.text.slice(from, use.end - passage.start);
  const text = found.replace(/\s+/g, ' ');
  const right = inPlaceOf(text, avoid, word.use);
  const isPlain = found === page.text.slice(use.start, use.end) && !found.includes('\n');
  const fixes = word.ask !== true && isPlain && !changesArticle(passage.text.slice(0, from), text, right);
  return [{ ...range, message: avoidedMessage(text, right, word), ...(fixes ? { replacement: right } : {}) }];
}

/** What to write: `use` with the capital and the plural of the name that it replaces. */
function inPlaceOf(found: string, avoid: string, use: string): string {
  const capital = /^\p{Lu}/u.test(found) && !/^\p{Lu}/u.test(avoid);
  const plural = found.endsWith('s') && !avoid.endsWith('s') && !use.endsWith('s');
  return (capital ? use.charAt(0).toUpperCase() + use.slice(1) : use) + (plural ? 's' : '');
}

/** Whether "a" or "an" comes before a name that starts with a different kind of sound from the right one. */
function changesArticle(before: string, found: string, right: string): boolean {
  const vowel = (word: string) => /^(?:[aeiouAEIOU]|[FHLMNRSX](?:[A-Z]|$))/.test(word);
  return /\ban? $/i.test(before) && vowel(found) !== vowel(right);
}
