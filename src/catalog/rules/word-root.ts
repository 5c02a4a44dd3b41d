/**
 * A word without the end that its grammar gives it: two forms of one word mostly have one root. Coarser than the stems of the search,
 * because here two words that fall together only keep a rule silent.
 */
export function wordRoot(word: string): string {
  return word.replace(/(?:ies|es|s|ed|ing|ity|ive|ion|e|y)$/, '') || word;
}
