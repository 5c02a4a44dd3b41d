/** Where generated text stands in a file: the text between two marker lines, and the line on which it starts, from 1. */
export type Between = { text: string; line: number };

const marker = (name: string, end: 'start' | 'end') => `{/* ${name}:${end} */}`;

/** The text between the markers of `name`, without the empty lines around it; undefined unless both stand there once, in order. */
export function readBetween(file: string, name: string): Between | undefined {
  const [before, inside, ...more] = file.split(marker(name, 'start'));
  const [text, after, ...evenMore] = (inside ?? '').split(marker(name, 'end'));
  if (before === undefined || inside === undefined || after === undefined || text === undefined) return undefined;
  if (more.length + evenMore.length > 0 || before.includes(marker(name, 'end'))) return undefined;
  const leading = /^\s*/.exec(text)?.[0] ?? '';
  return { text: text.trim(), line: (before + leading).split('\n').length };
}

/** The file with `text` between the markers of `name`, and nothing else changed; undefined unless both markers stand there once, in order. */
export function writeBetween(file: string, name: string, text: string): string | undefined {
  if (!readBetween(file, name)) return undefined;
  const start = file.indexOf(marker(name, 'start')) + marker(name, 'start').length;
  const end = file.indexOf(marker(name, 'end'));
  return `${file.slice(0, start)}\n\n${text}\n\n${file.slice(end)}`;
}

/** The two lines that an author puts where generated text belongs. */
export function markerLines(name: string): string {
  return `${marker(name, 'start')} and ${marker(name, 'end')}`;
}
