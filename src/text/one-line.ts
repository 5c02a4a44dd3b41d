/** One line of visible characters, at most `most` of them. */
export function oneLine(text: string, most: number): string {
  const line = text
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    // Format characters can change the order of characters, or hide some.
    .replace(/\p{Cf}/gu, '')
    .trim();
  const characters = Array.from(line);
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : line;
}
