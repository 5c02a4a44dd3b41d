/** A web address in a text, and the index at which it begins. */
export type FoundAddress = { url: string; index: number };

/** The web addresses in a text, each without the punctuation of the sentence around it. */
export function addressesIn(text: string): FoundAddress[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}+.-])https?:[/\\][^\s<>"`“”]*/giu)].map(({ 0: word, index }) => ({
    url: withoutEnd(word),
    index,
  }));
}

/** An address without what ends the sentence; a closing bracket belongs to an address that opens one. */
function withoutEnd(word: string): string {
  const open = { ')': unopened(word, '(', ')'), ']': unopened(word, '[', ']') };
  let end = word.length;
  for (; end > 0; end--) {
    const last = word.charAt(end - 1);
    if ((last === ')' || last === ']') && open[last] > 0) open[last]--;
    else if (!/[.,;:!?'’]/.test(last)) break;
  }
  return word.slice(0, end);
}

/** How many closing brackets of a kind have no opening one. */
function unopened(word: string, opening: string, closing: string): number {
  return word.split(closing).length - word.split(opening).length;
}
