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

/** The rows of a keyboard, each shifted by half a key against the one above it. */
const keyboard = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

function areNeighbors(a: string, b: string): boolean {
  const [one, other] = [a, b].map((letter) => {
    const row = keyboard.findIndex((keys) => keys.includes(letter));
    return row === -1 ? undefined : { row, at: (keyboard[row]?.indexOf(letter) ?? 0) + row / 2 };
  });
  return one !== undefined && other !== undefined && Math.abs(one.row - other.row) <= 1 && Math.abs(one.at - other.at) <= 1;
}

/**
 * Whether the one mistake in a typed word is one that fingers or ears make: two letters swapped, one left out, doubled or hit with its neighbor,
 * or one vowel for another. In a short word any other mistake makes another word.
 */
export function isSlip(typed: string, meant: string): boolean {
  const place = Array.from(meant).findIndex((letter, index) => letter !== typed[index]);
  const from = place === -1 ? meant.length : place;
  const rest = (text: string, skipped: number) => text.slice(from + skipped);
  const [wrong = '', right = ''] = [typed[from], meant[from]];
  if (typed.length < meant.length) return rest(typed, 0) === rest(meant, 1);
  if (typed.length > meant.length) {
    const beside = [typed[from - 1] ?? '', typed[from + 1] ?? ''];
    return rest(typed, 1) === rest(meant, 0) && beside.some((letter) => letter === wrong || areNeighbors(letter, wrong));
  }
  if (rest(typed, 2) === rest(meant, 2) && wrong === meant[from + 1] && typed[from + 1] === right) return true;
  return rest(typed, 1) === rest(meant, 1) && (areNeighbors(wrong, right) || /^[aeiouy]{2}$/.test(wrong + right));
}

/** Correctly spelled words by their first character, for quick look-up. */
export type Dictionary = ReadonlyMap<string, readonly string[]>;

/** What mistyped words are corrected by: the words of the handbook, and English words that stand as they are. */
export type Spelling = { dictionary: Dictionary; english: ReadonlySet<string> };

/** A word that was probably meant, and how many mistakes the typed one has. */
export type Meant = { word: string; mistakes: number };

/** Gives what a mistyped word probably stands for; undefined when nothing is near enough. */
export type Speller = (word: string) => Meant | undefined;

/** Makes a speller of words that are right, and of English words that are right too, but not the handbook's. */
export function spellerOf(words: Iterable<string>, english: Iterable<string>): Speller {
  const spelling = { dictionary: dictionaryOf(words), english: new Set(english) };
  return (word) => nearestWord(word, spelling);
}

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
 * The word of the dictionary that a mistyped word probably stands for; undefined when none is near enough, and for what is a word already.
 * Its first character must be right, or in a long word swapped with the second: people notice a wrong one, and searching all words would be slow.
 */
export function nearestWord(word: string, { dictionary, english }: Spelling): Meant | undefined {
  const limit = /\d/.test(word) ? 0 : mistakesAllowed(word.length);
  if (limit === 0 || english.has(word)) return undefined;
  const isShort = word.length < 7;
  const swapped = isShort ? [] : (dictionary.get(word.charAt(1)) ?? []).filter((candidate) => candidate.charAt(1) === word.charAt(0));
  let nearest: Meant | undefined;
  let least = limit + 1;
  for (const candidate of [...(dictionary.get(word.charAt(0)) ?? []), ...swapped]) {
    // A short word with a mistake may be any abbreviation.
    if (candidate.length < 4 && word.length > candidate.length) continue;
    const found = mistakesBetween(word, candidate, limit);
    if (found > limit || (isShort && found === 1 && !isSlip(word, candidate))) continue;
    const sameEnd = candidate.at(-1) === word.at(-1);
    // With two mistakes and another last character it is another word: "tableau" is not "table".
    if (found > 1 && !sameEnd) continue;
    // Between two equally near words, the one with the same last character wins.
    const mistakes = found + (sameEnd ? 0 : 0.25);
    if (mistakes < least) {
      least = mistakes;
      nearest = { word: candidate, mistakes: found };
    }
  }
  return nearest;
}

/**
 * Those of many English words that would be taken for mistyped words of the dictionary, sorted: the only ones that a reader's browser must know.
 * A word is compared with those alone that it equals without one letter of each, or two of a long one: comparing all with all takes minutes.
 */
export function confusableWords(english: Iterable<string>, dictionary: Dictionary): string[] {
  const known = new Set([...dictionary.values()].flat());
  const sharing = new Map<string, string[]>();
  for (const word of known) for (const part of partsOf(word, 2)) sharing.set(part, [...(sharing.get(part) ?? []), word]);
  return [...english]
    .filter((word) => {
      const near = known.has(word) ? [] : partsOf(word, mistakesAllowed(word.length)).flatMap((part) => sharing.get(part) ?? []);
      return near.length > 0 && nearestWord(word, { dictionary: dictionaryOf(near), english: new Set() }) !== undefined;
    })
    .sort();
}

/** A word without up to so many of its letters, at most two, in every way. */
function partsOf(word: string, letters: number): string[] {
  const parts = [word];
  if (letters === 0) return parts;
  for (let one = 0; one < word.length; one += 1) {
    const shorter = word.slice(0, one) + word.slice(one + 1);
    parts.push(shorter);
    for (let other = one; letters > 1 && other < shorter.length; other += 1) parts.push(shorter.slice(0, other) + shorter.slice(other + 1));
  }
  return parts;
}
