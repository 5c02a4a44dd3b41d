import { oneLine } from './one-line.ts';

/** Untrusted text as Markdown that shows exactly its characters: no markup, no link, no mention of a person or an issue, one line; a dash for none. */
export function plain(text: string, most = 300): string {
  return escaped(oneLine(text, most) || '–').replace(/^(?:[-+=#]|\d+(?=[.)]))/, (start) =>
    /\d/.test(start) ? `${start}\\` : `\\${start}`,
  );
}

/** The same as inline code; HTML, because no number of backticks is safe from text that may hold any number of them. */
export function code(text: string, most = 300): string {
  return `<code>${escaped(oneLine(text, most))}</code>`;
}

/** A message of a check, whose values are in backticks. */
export function message(text: string, most = 500): string {
  const parts = oneLine(text, most).split('`');
  if (parts.length % 2 === 0) return plain(text, most);
  return parts.map((part, index) => (index % 2 === 0 ? escaped(part) : code(part, most))).join('');
}

/** A link whose text is already Markdown; `address` starts with a slash and is relative to `base`. */
export function link(label: string, base: string, address = ''): string {
  const path = encodeURI(address.toWellFormed()).replace(/[()']/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `[${label}](${base}${path})`;
}

/** A zero-width space, which keeps GitHub from finding a name, an issue number or an address: it looks for them after reading Markdown. */
const APART = '\u200b';

function escaped(line: string): string {
  return line
    .replace(/[@#]|(?<=\bGH)-|:(?=\/\/)|(?<=www)(?=\.)/gi, `$&${APART}`)
    .replace(/[\\`*_{}[\]<>~|&]/g, '\\$&')
    .replace(/\$/g, '<span>$</span>');
}
