/** How many mistakes a word of `length` characters may have: none below four, where every mistake makes another word; two from seven on. */
export function mistakesAllowed(length: number): number {
  return length < 4 ? 0 : length < 7 ? 1 : 2;
}

/**
 * How many characters are wrong, missing, added or swapped with their neighbor between `a` and `b`
 * (optimal string alignment distance); every number above `limit` is returned as `limit + 1`.
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

/** Correctly spelled words by their first character, for quick look-up. */
export type Dictionary = ReadonlyMap<string, readonly string[]>;

/** Makes a dictionary; it keeps the order of the words, and `nearestWord` prefers the first of two equally near ones. */
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
 * The word of the dictionary that a mistyped word probably stands for; undefined when none is near enough.
 * Its first character must be right or swapped with the second: people notice a wrong one, and searching all words would be slow.
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
    // With two mistakes and another last character it is another word: "tableau" is not "table".
    if (found > 1 && !sameEnd) continue;
    // Between two equally near words, the one with the same last character wins.
    const mistakes = found + (sameEnd ? 0 : 0.25);
    if (mistakes < least) {
      least = mistakes;
      nearest = candidate;
    }
  }
  return least < limit + 1 ? nearest : undefined;
}
