/** One line of visible letters, no longer than `most`. */
export function oneLine(text: string, most: number): string {
  const line = text
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    // Signs without a shape can turn the order of letters around, or hide some.
    .replace(/\p{Cf}/gu, '')
    .trim();
  const letters = Array.from(line);
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : line;
}
