import { phrasesIn, type Mention } from '../phrases.ts';
import { inside } from '../nodes.ts';
import { passagesOf, type Passage } from '../passages.ts';
import type { Finding, Page, ProseRule } from '../page.ts';
import type { KnownName, Vocabulary } from '../vocabulary.ts';

/** The first time that a page's text names an entry of the glossary, the name is a link to it. */
export const firstMention: ProseRule = {
  rule: 'first-mention',
  keeps:
    'The first time that the text of a page uses a name from the glossary, the name is a link to its definition. Headings, quotations, code and the entry’s own page need no link, and everyday words such as “session” never do.',
  why: 'A reader who does not know the name can find out with one click, and nobody mistakes it for something else.',
  fix: 'Put the name in square brackets and the address of its definition in parentheses right after it.',
  fixable: true,
  example: {
    file: 'content/handbook/support.mdx',
    wrong: 'Many ask about DAU/MAU.',
    right: 'Many ask about [DAU/MAU](/metrics/dau-mau/).',
  },
  check: (page, vocabulary) => {
    const done = new Set<string>();
    const passages = passagesOf(page);
    return passages.flatMap((passage): Finding[] => {
      const findings = passage.kind === 'text' ? namesToLink(page, passage, vocabulary, passages, done) : [];
      for (const { url } of passage.links) done.add(pageOf(url));
      return findings;
    });
  },
};

function namesToLink(page: Page, passage: Passage, vocabulary: Vocabulary, all: readonly Passage[], done: Set<string>): Finding[] {
  return phrasesIn(passage.text, vocabulary.names, passage.start).flatMap((mention): Finding[] => {
    const { collection, id, definition } = mention.phrase;
    if (definition === undefined || done.has(definition)) return [];
    if (page.own?.collection === collection && page.own.id === id) return [];
    if (!means(page, passage, mention, vocabulary)) return [];
    done.add(definition);
    // A link in the same paragraph, list item or table is near enough.
    if (all.some((other) => inside(other, passage.block) && other.links.some(({ url }) => pageOf(url) === definition))) return [];
    const text = page.text.slice(mention.start, mention.end);
    const replacement = `[${text}](${definition})`;
    const message = `Unexpected first mention of \`${text}\` without a link, expected a link to its definition; write \`${replacement}\``;
    return [{ start: mention.start, end: mention.end, message, replacement }];
  });
}

/** The address of a page without what follows it. */
function pageOf(url: string): string {
  return url.replace(/[?#].*$/, '');
}

/** The header of a column of names that are mentioned, not used. */
const columnOfNames = /\b(?:says?|names?|words?|called|calls?|spelling)\b/i;

/** Words after which a name is mentioned, not used: "the word MAU", "what the pings call MAU". */
const spokenOf = /\b(?:words?|names?|terms?|letters|called|calls?|says?|said|spell(?:s|ed)?|writes?|written|labell?ed)(?: it| them)?\s+$/i;

/** Whether a name in a passage means its entry, is in one line of plain text, and can become a link there. */
function means({ text: source }: Page, passage: Passage, { start, end }: Mention<KnownName>, { tails }: Vocabulary): boolean {
  const [from, to] = [start - passage.start, end - passage.start];
  const text = passage.text.slice(from, to);
  if (columnOfNames.test(passage.column) || text.includes('\n') || text !== source.slice(start, end)) return false;
  if ([...passage.links, ...passage.quotes].some((range) => inside({ start, end }, range))) return false;
  if (/[!\]\\]$/.test(source.slice(0, start)) || spokenOf.test(passage.text.slice(0, from))) return false;
  if (/^\s+(?:means|mean|stands? for)\b/.test(passage.text.slice(to))) return false;
  return !isPartOfName(passage.text.slice(0, from), text, tails);
}

/** Whether the word before a name makes it another one: the end of a longer name, or a name before an abbreviation, as in "Code Insights MAU". */
function isPartOfName(before: string, text: string, tails: ReadonlySet<string>): boolean {
  const word = /\p{L}[\p{L}\p{N}’'-]*(?= $)/u.exec(before);
  if (!word) return false;
  const whole = `${word[0]} ${text}`.toLowerCase();
  if (tails.has(whole) || tails.has(whole.replace(/s$/, ''))) return true;
  const startsSentence = /(?:^|[.!?:("“])\s*$/.test(before.slice(0, word.index));
  return !startsSentence && /^\p{Lu}/u.test(word[0]) && /^[A-Z/]+s?$/.test(text);
}
