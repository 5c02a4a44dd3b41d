import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nearest, type Problem } from '../../src/problems/problem.ts';

/** The project's own words, one a line; VS Code's Code Spell Checker reads and extends the same file. */
export const listFile = 'scripts/spelling-words.txt';

/** The lines of the list as they stand, and its words. */
export type WordList = { lines: readonly string[]; words: ReadonlySet<string> };

/** Reads the project's list of words; without the file it is empty. */
export function readWordList(root: string): WordList {
  const path = join(root, listFile);
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
  if (lines.at(-1) === '') lines.pop();
  return { lines, words: new Set(lines.map((line) => line.trim()).filter((line) => line !== '')) };
}

/** The word of the list that allows `word`: itself, or a lower-case one for a word with capitals. */
export function listed({ words }: WordList, word: string): string | undefined {
  return words.has(word) ? word : words.has(word.toLowerCase()) ? word.toLowerCase() : undefined;
}

/** The order of the list: by letters without regard to capitals. */
export function byLetters(a: string, b: string): number {
  const [low, high] = [a.toLowerCase(), b.toLowerCase()];
  return low < high ? -1 : low > high ? 1 : a < b ? -1 : a > b ? 1 : 0;
}

/** Lines of the list that are no word, stand twice or stand in the wrong place. */
export function listProblems({ lines }: WordList): Problem[] {
  return lines.flatMap((line, index) => {
    const before = lines[index - 1];
    if (!/^[\p{L}\p{N}][\p{L}\p{N}'-]*$/u.test(line)) return tell(index, `Unexpected line \`${line}\`, expected one word; fix it`);
    if (lines.indexOf(line) < index) return tell(index, `Unexpected second \`${line}\`, expected each word once; run \`npm run fix\``);
    if (before !== undefined && byLetters(before, line) > 0)
      return tell(
        index,
        `Unexpected \`${line}\` after \`${before}\`, expected the words in the order of the alphabet; run \`npm run fix\``,
      );
    return [];
  });
}

/** Words of the list that no text needs, `used` being those that some text does. */
export function unusedProblems({ lines, words }: WordList, used: ReadonlySet<string>, names: ReadonlySet<string>): Problem[] {
  return [...words]
    .filter((word) => !used.has(word))
    .flatMap((word) => {
      const why = names.has(word) ? 'the registry already gives it' : `no text needs it${near(word, used)}`;
      return tell(
        lines.findIndex((line) => line.trim() === word),
        `Unexpected word \`${word}\`, expected only words that are needed: ${why}; delete the line`,
      );
    });
}

function near(word: string, used: ReadonlySet<string>): string {
  const meant = nearest(
    word,
    [...used].filter((other) => other.toLowerCase() === word.toLowerCase()),
  );
  return meant === undefined ? '' : ` beside \`${meant}\``;
}

function tell(index: number, message: string): Problem[] {
  return [{ file: listFile, line: index + 1, column: 1, path: '', rule: 'spelling-list', severity: 'error', message }];
}
