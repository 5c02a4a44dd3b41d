import type { Range } from './nodes.ts';

/** A phrase cut at its spaces, in lower case where capitals do not count. */
type Entry<Phrase> = { phrase: Phrase; parts: readonly string[]; matchesCase: boolean };

/** Phrases by their first word in lower case, longer ones first. */
export type PhraseIndex<Phrase> = ReadonlyMap<string, readonly Entry<Phrase>[]>;

/** A phrase in a text. */
export type Mention<Phrase> = Range & { phrase: Phrase };

/** Makes phrases quick to find; `matchesCase` says of which ones capitals count. */
export function indexPhrases<Phrase extends { text: string }>(
  phrases: readonly Phrase[],
  matchesCase: (text: string) => boolean,
): PhraseIndex<Phrase> {
  const index = new Map<string, Entry<Phrase>[]>();
  for (const phrase of phrases.toSorted((a, b) => b.text.length - a.text.length)) {
    const first = /^[\p{L}\p{N}]+/u.exec(phrase.text)?.[0].toLowerCase() ?? '';
    const list = index.get(first) ?? [];
    index.set(first, list);
    const cased = matchesCase(phrase.text);
    list.push({ phrase, parts: (cased ? phrase.text : phrase.text.toLowerCase()).split(/\s+/), matchesCase: cased });
  }
  return index;
}

/** The phrases in a text from left to right, the longest at each place and none inside another; a plural is the phrase too. Offsets count from `offset`. */
export function phrasesIn<Phrase>(text: string, index: PhraseIndex<Phrase>, offset = 0): Mention<Phrase>[] {
  const mentions: Mention<Phrase>[] = [];
  const words = /(?<![\p{L}\p{N}_#@./&\\-])[\p{L}\p{N}]+/gu;
  for (let word = words.exec(text); word; word = words.exec(text)) {
    const first = word[0].toLowerCase();
    // A phrase of one word may be plural.
    for (const entry of index.get(first) ?? index.get(first.replace(/s$/, '')) ?? []) {
      const end = endOf(entry, text, word.index);
      if (end === undefined) continue;
      mentions.push({ phrase: entry.phrase, start: offset + word.index, end: offset + end });
      words.lastIndex = end;
      break;
    }
  }
  return mentions;
}

// Compared by hand: to compile a pattern for each of some hundred names takes longer than to read all pages.
function endOf<Phrase>({ parts, matchesCase }: Entry<Phrase>, text: string, start: number): number | undefined {
  let at = start;
  for (const [index, part] of parts.entries()) {
    const from = at;
    while (index > 0 && /\s/.test(text.charAt(at))) at += 1;
    if (index > 0 && at === from) return undefined;
    const found = text.slice(at, at + part.length);
    if ((matchesCase ? found : found.toLowerCase()) !== part) return undefined;
    at += part.length;
  }
  const last = text.charAt(at - 1);
  if (!/[\p{L}\p{N}]/u.test(last)) return at;
  return [...(/s/i.test(last) || text.charAt(at) !== 's' ? [] : [at + 1]), at].find((end) => endsWord(text, end));
}

/** Whether no word continues at a place: neither letters nor punctuation followed by letters. */
function endsWord(text: string, at: number): boolean {
  return !/^(?:[\p{L}\p{N}_]|[-/&.][\p{L}\p{N}])/u.test(text.slice(at, at + 4));
}
