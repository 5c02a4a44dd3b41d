/** What corrects mistyped words; a browser loads it once a query has a word that no name or description has. Each list as `packWords` writes it. */
export type SpellingFile = {
  /** Words that stand only in the text of pages. */
  words: string;
  /** English words that would be taken for mistyped ones. */
  english: string;
};

/** A sorted list of words in lower-case ASCII letters as a text: each with the number of letters, at most nine, that it shares with the one before it. */
export function packWords(sorted: readonly string[]): string {
  return sorted
    .map((word, place) => {
      const before = sorted[place - 1] ?? '';
      const different = Array.from(word).findIndex((letter, index) => letter !== before[index]);
      const shared = Math.min(different === -1 ? word.length : different, 9);
      return `${shared}${word.slice(shared)}`;
    })
    .join('');
}

/** The words of a text that `packWords` wrote. */
export function unpackWords(text: string): string[] {
  let before = '';
  return (text.match(/\d[^\d]*/g) ?? []).map((part) => (before = before.slice(0, Number(part[0])) + part.slice(1)));
}
