import { LONGEST_NAME, reservedIds, shortName, windowsNames } from '../catalog/short-addresses.ts';

/** The start of the address of GitHub's editor on a new definition, and the text of its file below the title. */
export type Suggestion = { address: string; rest: string };

/** The placeholder of the day in the text. */
export const DAY = '{day}';

/** The title of a definition until somebody names it. */
const UNTITLED = 'New definition';
const UNTITLED_ID = 'new-definition';

/** The id that a name gives: "% active apps" is `percent-active-apps`; empty for a name without Latin letters and digits. */
export function idFromName(name: string): string {
  return shortName(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The address of GitHub's editor on a file that already is a valid draft of the definition of a word, whatever the word holds; `today` is a day as `YYYY-MM-DD`. */
export function suggestionUrl({ address, rest }: Suggestion, today: string, word = ''): string {
  const title = titleFrom(word);
  // Empty, or one that the rule `id-format` refuses.
  const named = idFromName(title);
  const id = named === '' || reservedIds.test(named) || windowsNames.test(named) ? UNTITLED_ID : named;
  const advice =
    id === UNTITLED_ID ? '# Name the file after the title too, such as `weekly-visitors.mdx`: its name is the address forever.\n' : '';
  // JSON is YAML, so quotes, colons and signs in the word stay text.
  const value = `---\ntitle: ${JSON.stringify(title)}\n${advice}${rest.replace(DAY, today)}`;
  return `${address}?${new URLSearchParams({ filename: `${id}.mdx`, value })}`;
}

/** A word as a title that the check accepts: one line, not too long, no half of an emoji, no markup or entity, and no `#` that would name a channel. */
function titleFrom(word: string): string {
  const title = word
    .trim()
    .slice(0, 60)
    .replace(/(?:[\s\p{C}\u115F\u1160\u2800\u3164\uFFA0<>[\]“‘]|\u034F|[\u180B-\u180F])+|[*_~]{2,}|&(?=#?\w+;)|\{(?=\/\*)/gu, ' ')
    .replace(/#+(?=\w)/g, '')
    .trim();
  const name = shortName(title);
  return name === '' || name.length > LONGEST_NAME ? UNTITLED : title.replace(/^\p{Ll}(?=\P{Lu}*$)/u, (first) => first.toUpperCase());
}
