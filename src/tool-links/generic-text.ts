const generic = new RegExp(
  `^(?:${[
    '(?:click |see |look )?(?:here|this|that)(?: one)?',
    'link|(?:web ?)?page|(?:web ?)?site|article|document|url',
    '(?:see |visit |open )?(?:this|the|that) (?:link|(?:web ?)?page|(?:web ?)?site|article|doc|document|report|dashboard|definition|section|post)',
    '(?:read|learn|see|find out|show|know)?(?: ?more)(?: here| details)?',
    'click(?: me)?|details',
  ].join('|')})$`,
);

/** Words that say no more of a link into a tool than that it leads there, alone, in the plural, and with the name of the tool. */
const ofTools = new Set(
  'a an the this that our see open view in on of dashboard chart look report board notebook explore cohort experiment query folder source data'.split(
    ' ',
  ),
);

/**
 * What is wrong with the text of a link that does not say what it leads to: it is empty, only an address, or fits every link.
 * For a link to an object of a tool, `tools` are the names of all tools: "Looker dashboard" fits every object of Looker.
 */
export function genericText(words: string, tools: readonly string[] = []): string | undefined {
  const text = words.replace(/\s+/g, ' ').trim();
  if (text === '') return 'link without words';
  // Filters can hold what nobody should read.
  if (isAddress(text)) return `link text \`${text.replace(/[?#].*$/, '')}\``;
  const plain = plainWords(text);
  const isGeneric = generic.test(plain) || (tools.length > 0 && fitsEveryObject(plain, tools));
  return isGeneric ? `link text \`${text}\`` : undefined;
}

/** Whether the text of a link is an address. */
export function isAddress(text: string): boolean {
  return /^(?:https?:\/\/|www\.|\/)\S+$/.test(text);
}

/** A text in lower case, without punctuation. */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]+/gu, '')
    .trim();
}

function fitsEveryObject(plain: string, tools: readonly string[]): boolean {
  const names = new Set(tools.flatMap((name) => plainWords(name).split(' ')));
  return plain.split(/ +/).every((word) => names.has(word) || ofTools.has(word) || ofTools.has(word.replace(/s$/, '')));
}
