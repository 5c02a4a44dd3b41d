/** The most bytes that a line of iCalendar may have, without its end (RFC 5545, 3.1). */
const LONGEST = 75;

const encoder = new TextEncoder();

/** One line of iCalendar with its end, folded where it is too long, and never within a character. */
export function contentLine(name: string, value: string): string {
  let folded = '';
  let bytes = 0;
  for (const character of `${name}:${value}`) {
    const length = encoder.encode(character).length;
    if (bytes + length > LONGEST) {
      folded += '\r\n ';
      // The space that starts a further line counts too.
      bytes = 1;
    }
    folded += character;
    bytes += length;
  }
  return `${folded}\r\n`;
}

/** Words as a TEXT value of iCalendar; other signs of control may not stand there at all. */
export function calendarText(words: string): string {
  return words
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}
