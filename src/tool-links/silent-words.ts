const generic = new RegExp(
  `^(?:${[
    '(?:click |see |look )?(?:here|this|that)(?: one)?',
    'link|(?:web ?)?page|(?:web ?)?site|article|document|url',
    '(?:see |visit |open )?(?:this|the|that) (?:link|(?:web ?)?page|(?:web ?)?site|article|doc|document|report|dashboard|definition|section|post)',
    '(?:read|learn|see|find out|show|know)?(?: ?more)(?: here| details)?',
    'click(?: me)?|details',
  ].join('|')})$`,
);

/** Words that say of a link into a tool no more than that it leads there; plural, and with the name of the tool, they say no more. */
const ofTools = new Set(
  'a an the this that our see open view in on of dashboard chart look report board notebook explore cohort experiment query folder source data'.split(
    ' ',
  ),
);

/**
 * What is wrong with the words of a link, where they do not say what it leads to: it has none, only an address, or words that fit every link.
 * Of a link to an object of a tool, `tools` are the names of all tools: "Looker dashboard" fits every one of Looker.
 */
export function silentWords(words: string, tools: readonly string[] = []): string | undefined {
  const text = words.replace(/\s+/g, ' ').trim();
  if (text === '') return 'link without words';
  // Filters can hold what nobody should read.
  if (isAddress(text)) return `link text \`${text.replace(/[?#].*$/, '')}\``;
  const plain = plainWords(text);
  const isSilent = generic.test(plain) || (tools.length > 0 && fitsEveryObject(plain, tools));
  return isSilent ? `link text \`${text}\`` : undefined;
}

/** Whether the words of a link are an address. */
export function isAddress(text: string): boolean {
  return /^(?:https?:\/\/|www\.|\/)\S+$/.test(text);
}

/** Words in lower case, without signs. */
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
