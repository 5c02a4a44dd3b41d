/** A word without the end that its grammar gives it; two forms of one word mostly have one stem. */
export function stem(word: string): string {
  return word.replace(/(?:ies|es|s|ed|ing|ity|ive|ion|e|y)$/, '') || word;
}
