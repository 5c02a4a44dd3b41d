import { isDay } from '../../days/day.ts';
import { codeOf, invisibleIn } from '../../text/invisible-characters.ts';
import { fieldTexts, outsideCode } from '../entry.ts';
import { eachEntry, type Rule } from '../rule.ts';

/** Dates of reviews, deprecations and changes are not in the future, because content records what has happened. Only sprints are planned. */
export const notInFuture: Rule = {
  rule: 'not-in-future',
  keeps: 'Dates of reviews, changes and deprecations are not in the future.',
  why: 'The handbook records what has happened. A date in the future is usually a typo in the year.',
  fix: 'Correct the date. If it is planned, add it on the day.',
  example: { file: 'content/metrics/mau.mdx', wrong: 'reviewed: 2062-03-01', right: 'reviewed: 2026-03-01' },
  check: eachEntry(({ collection, data }, _, today) =>
    (collection === 'sprints' ? [] : fieldTexts(data))
      .filter(({ text }) => isDay(text) && text > today)
      .map(({ text, path }) => ({
        path,
        message: `Unexpected date \`${text}\`, expected a day that is not in the future: today is ${today}`,
      })),
  ),
};

/** Fields are plain text, because every place that shows them shows them exactly as they are written. */
export const plainText: Rule = {
  rule: 'plain-text',
  keeps: 'Fields contain plain text: no tags, no Markdown, no HTML entities, and no curly quotes around the value.',
  why: 'Search, chats and spreadsheets show a field exactly as it is written, so readers would see the markup.',
  fix: 'Write plain text. Put code in backticks, put links in the text below the fields, and quote YAML with straight quotes.',
  example: {
    file: 'content/metrics/mau.mdx',
    wrong: '- A month that is not over reads <b>too low</b>.',
    right: '- A month that is not over reads too low.',
  },
  check: eachEntry(({ data }) =>
    fieldTexts(data).flatMap(({ path, text }) => {
      const message = markupIn(text);
      return message === undefined ? [] : [{ path, message }];
    }),
  ),
};

function markupIn(text: string): string | undefined {
  const words = outsideCode(text).join(' ');
  const tag = /<[/!]?[A-Za-z][^>]*>?/.exec(words)?.[0];
  if (tag !== undefined) return `Unexpected tag \`${tag.slice(0, 40)}\`, expected plain words; put code in backticks`;
  const link = /\[[^\]]*\]\([^)]*\)/.exec(words)?.[0];
  if (link !== undefined) return `Unexpected link \`${link.slice(0, 60)}\`, expected plain words; put links in the text below the fields`;
  const other = /\{\/\*|&(?:#x?[0-9a-f]+|[a-z]+);|\*\*(?=\S)[^*]+\*\*|(?<!\w)__(?=\S)[^_]+__(?!\w)/i.exec(words)?.[0];
  if (other !== undefined) return `Unexpected markup \`${other.slice(0, 40)}\`, expected plain words; write the characters themselves`;
  // An escape such as `"\u202e"` in YAML is not that character in the file, so the check of the file does not see it.
  const hidden = /\p{Cc}/u.exec(text) ?? invisibleIn(text);
  if (hidden) return `Unexpected invisible character ${codeOf(hidden[0])}, expected text that reads as it looks; delete it`;
  if (/^[“‘][^”’]*["']?$/.test(text))
    return 'Unexpected curly quote at the start, expected a straight one: YAML reads a curly quote as part of the text';
  return undefined;
}
