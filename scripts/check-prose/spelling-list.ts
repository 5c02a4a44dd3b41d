import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nearest, type Problem } from '../../src/problems/problem.ts';
import type { Change } from '../lib/edits.ts';
import { readPlain, writeWhole } from '../lib/write-file.ts';

/** The project's own words, one per line; VS Code's Code Spell Checker reads and extends the same file. */
export const listFile = 'scripts/spelling-words.txt';

/** The lines of the list as they are written, and its words. */
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

/** The order of the list: that of the alphabet, whatever the capitals. */
function alphabetical(a: string, b: string): number {
  const [low, high] = [a.toLowerCase(), b.toLowerCase()];
  return low < high ? -1 : low > high ? 1 : a < b ? -1 : a > b ? 1 : 0;
}

/** Lines of the list that are no word, are there twice or are in the wrong place. */
export function listProblems({ lines }: WordList): Problem[] {
  return lines.flatMap((line, index) => {
    const before = lines[index - 1];
    if (!/^[\p{L}\p{N}][\p{L}\p{N}'-]*$/u.test(line)) return reportLine(index, `Unexpected line \`${line}\`, expected one word; fix it`);
    if (lines.indexOf(line) < index)
      return reportLine(index, `Unexpected second \`${line}\`, expected each word once; run \`npm run fix\``);
    if (before !== undefined && alphabetical(before, line) > 0)
      return reportLine(
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
      const why = names.has(word) ? 'the registry already gives it' : `no text needs it${caseVariant(word, used)}`;
      return reportLine(
        lines.findIndex((line) => line.trim() === word),
        `Unexpected word \`${word}\`, expected only words that are needed: ${why}; delete the line`,
      );
    });
}

function caseVariant(word: string, used: ReadonlySet<string>): string {
  const meant = nearest(
    word,
    [...used].filter((other) => other.toLowerCase() === word.toLowerCase()),
  );
  return meant === undefined ? '' : `, only \`${meant}\``;
}

function reportLine(index: number, message: string): Problem[] {
  return [{ file: listFile, line: index + 1, column: 1, path: '', rule: 'spelling-list', severity: 'error', message }];
}

/** Puts the words of the list in order, each once. */
export function fixWordList(root: string): Change[] {
  const path = join(root, listFile);
  const before = readPlain(path);
  if (before === undefined) return [];
  const ordered = [...readWordList(root).words].sort(alphabetical);
  const after = ordered.map((word) => `${word}\n`).join('');
  if (after === before) return [];
  writeWhole(path, after);
  const line = before.split('\n').findIndex((found, index) => found !== ordered[index]) + 1;
  return [{ file: listFile, line: Math.max(line, 1), what: 'words put in order, each once' }];
}
