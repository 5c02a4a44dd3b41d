import { fieldTexts, outsideCode } from '../field-texts.ts';
import { problemAt } from '../../problems/problem.ts';
import type { RuleDoc } from '../rule-doc.ts';
import { codeOf, unseenIn } from '../../text/invisible-characters.ts';
import type { Rule } from './index.ts';

/** What editors should know of `plain-text`. */
export const plainTextDoc: RuleDoc = {
  rule: 'plain-text',
  keeps: 'Fields hold plain words: no tags, no Markdown, no HTML entities, and no curly quote in place of a straight one around the value.',
  why: 'A field is shown in search, in chats and in spreadsheets as it stands, so markup would be read as words.',
  fix: 'Write words; code goes in backticks, a link into the text below the fields, and YAML is quoted with straight quotes.',
  example: {
    file: 'content/metrics/mau.mdx',
    wrong: 'window: UTC <b>calendar month</b>',
    right: 'window: UTC calendar month',
  },
};

/** Fields are plain words, because every place that shows them shows them as they stand. */
export const plainText: Rule = (catalog) =>
  catalog.entries.flatMap((entry) =>
    fieldTexts(entry.data).flatMap(({ path, text }) => {
      const wrong = markupIn(text);
      return wrong === undefined ? [] : [problemAt(entry, path, 'plain-text', wrong)];
    }),
  );

function markupIn(text: string): string | undefined {
  const words = outsideCode(text).join(' ');
  const tag = /<[/!]?[A-Za-z][^>]*>?/.exec(words)?.[0];
  if (tag !== undefined) return `Unexpected tag \`${tag.slice(0, 40)}\`, expected plain words; put code in backticks`;
  const link = /\[[^\]]*\]\([^)]*\)/.exec(words)?.[0];
  if (link !== undefined)
    return `Unexpected link \`${link.slice(0, 60)}\`, expected plain words; a link belongs into the text below the fields`;
  const other = /\{\/\*|&(?:#x?[0-9a-f]+|[a-z]+);|\*\*(?=\S)[^*]+\*\*|(?<!\w)__(?=\S)[^_]+__(?!\w)/i.exec(words)?.[0];
  if (other !== undefined) return `Unexpected markup \`${other.slice(0, 40)}\`, expected plain words; write the characters themselves`;
  // What stands in YAML as `"\u202e"` is no such character in the file.
  const hidden = /\p{Cc}/u.exec(text) ?? unseenIn(text);
  if (hidden) return `Unexpected invisible character ${codeOf(hidden[0])}, expected text that reads as it looks; delete it`;
  if (/^[“‘][^”’]*["']?$/.test(text))
    return 'Unexpected curly quote at the start, expected a straight one: YAML takes a curly quote for a letter';
  return undefined;
}
