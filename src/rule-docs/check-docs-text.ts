import type { RuleExample } from '../catalog/rule-doc.ts';

/** Both sides of an example as a page shows them: code, or words where no text can show it; `where` is the file, if there is one. */
export type Sides = { where: string | undefined; wrong: string; right: string; inWords: boolean };

/** The sides of an example, with every character in sight. */
export function sidesOf(example: RuleExample): Sides {
  if ('wrongWords' in example) return { where: undefined, wrong: example.wrongWords, right: example.rightWords, inWords: true };
  if ('wrongName' in example) return { where: undefined, wrong: example.wrongName, right: example.rightName, inWords: false };
  return { where: example.file, wrong: inSight(example.wrong), right: inSight(example.right), inWords: false };
}

const LONGEST = 400;

/** A text with names for the characters that nobody sees; a text that is too long to read is cut. */
function inSight(text: string): string {
  if (text.trim() === '') return '(nothing)';
  const cut = text.length > LONGEST ? `${text.slice(0, 100)}… (${Math.ceil(text.length / 1024)} KB)` : text;
  return cut.replaceAll('\r', '[CR]').replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|(?![\t\n])\p{Cc}/gu, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `[U+${code}]`;
  });
}
