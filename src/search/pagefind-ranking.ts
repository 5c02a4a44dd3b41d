/**
 * How Pagefind ranks: a definition is found by its names, not by how often a page repeats a word, and pages are short.
 * The browser needs it too: Starlight would pass it only to its own search box, which ours replaces.
 */
export const ranking = {
  pageLength: 0,
  termFrequency: 0,
  termSaturation: 1.4,
  termSimilarity: 1,
  metaWeights: { title: 10, names: 10 },
};
