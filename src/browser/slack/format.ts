/** How to write a message in one format: every function takes and gives text of the format; only `words` takes plain text. */
export type Format = {
  words: (text: string) => string;
  link: (url: string, label: string) => string;
  bold: (words: string) => string;
  italic: (words: string) => string;
  paragraph: (words: string) => string;
  list: (items: readonly string[]) => string;
};

/** The markup of Slack's messages, which escapes three characters and no others. */
export const mrkdwn: Format = {
  words: escaped,
  link: (url, label) => (isAddress(url) ? `<${escaped(url.replace(/[<>|\s]/g, encodeURIComponent))}|${label}>` : label),
  bold: (words) => marked('*', words),
  italic: (words) => marked('_', words),
  paragraph: (words) => `${words}\n`,
  list: (items) => items.map((item) => `• ${item}\n`).join(''),
};

/** HTML for the clipboard, of which Slack's editor makes its own rich text. */
export const html: Format = {
  words: (text) =>
    escaped(text)
      .replaceAll('"', '&quot;')
      .replace(/`([^`]+)`/g, '<code>$1</code>'),
  link: (url, label) => (isAddress(url) ? `<a href="${escaped(url).replaceAll('"', '&quot;')}">${label}</a>` : label),
  bold: (words) => `<b>${words}</b>`,
  italic: (words) => `<i>${words}</i>`,
  paragraph: (words) => `<p>${words}</p>`,
  list: (items) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`,
};

/** On one line, because Slack ends a link and a mark at a line break. */
function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Slack cannot escape a sign inside of its own mark: such words stay unmarked. */
function marked(sign: string, words: string): string {
  return words.includes(sign) ? words : sign + words + sign;
}

function isAddress(url: string): boolean {
  return /^https?:\/\//.test(url);
}
