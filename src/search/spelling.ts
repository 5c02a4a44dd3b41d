/** How many mistakes a word may have: none below four letters, where every mistake makes another word; two from seven on. */
export function mistakesAllowed(length: number): number {
  return length < 4 ? 0 : length < 7 ? 1 : 2;
}

/**
 * How many letters were typed wrong, left out, added or swapped with their neighbor to make `a` of `b`
 * (optimal string alignment distance); `limit + 1` stands for every number above `limit`.
 */
export function mistakesBetween(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const wrong = a[row - 1] === b[column - 1] ? 0 : 1;
      let least = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + wrong);
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) least = Math.min(least, at(beforeLast, column - 2) + 1);
      current.push(least);
    }
    if (Math.min(...current) > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(at(last, b.length), limit + 1);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}

/** Words that can be meant by a mistyped one, for quick look-up by their first letter. */
export type Dictionary = ReadonlyMap<string, readonly string[]>;

/** Makes a dictionary; the order of the words is kept, and of two equally near ones the first is meant. */
export function dictionaryOf(words: Iterable<string>): Dictionary {
  const dictionary = new Map<string, string[]>();
  for (const word of words) {
    const first = word.charAt(0);
    const list = dictionary.get(first);
    if (list) list.push(word);
    else dictionary.set(first, [word]);
  }
  return dictionary;
}

/**
 * The word of the dictionary that was probably meant, undefined when none is near enough.
 * The first letter is right, or swapped with the second: people see a wrong one, and searching all words would be slow.
 */
export function nearestWord(word: string, dictionary: Dictionary): string | undefined {
  const limit = /\d/.test(word) ? 0 : mistakesAllowed(word.length);
  if (limit === 0) return undefined;
  const swapped = (dictionary.get(word.charAt(1)) ?? []).filter((candidate) => candidate.charAt(1) === word.charAt(0));
  let nearest: string | undefined;
  let least = limit + 1;
  for (const candidate of [...(dictionary.get(word.charAt(0)) ?? []), ...swapped]) {
    if (candidate.length < 3) continue;
    const found = mistakesBetween(word, candidate, limit);
    const sameEnd = candidate.at(-1) === word.at(-1);
    // With two mistakes and another end it is another word: "tableau" is no "table".
    if (found > 1 && !sameEnd) continue;
    // Of two words that are equally near, the one with the same end is meant.
    const mistakes = found + (sameEnd ? 0 : 0.25);
    if (mistakes < least) {
      least = mistakes;
      nearest = candidate;
    }
  }
  return least < limit + 1 ? nearest : undefined;
}
