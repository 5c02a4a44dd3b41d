const marker = (name: string, end: 'start' | 'end') => `{/* ${name}:${end} */}`;

/** The text between the markers of `name`, without the white space around it; undefined unless both are there once, in order. */
export function readBetween(file: string, name: string): string | undefined {
  const [before = '', inside, ...moreStarts] = file.split(marker(name, 'start'));
  const [text = '', after, ...moreEnds] = (inside ?? '').split(marker(name, 'end'));
  const isOnce = after !== undefined && moreStarts.length + moreEnds.length === 0 && !before.includes(marker(name, 'end'));
  return isOnce ? text.trim() : undefined;
}

/** The file with `text` between the markers of `name`, and nothing else changed; undefined unless both markers are there once, in order. */
export function writeBetween(file: string, name: string, text: string): string | undefined {
  if (readBetween(file, name) === undefined) return undefined;
  const start = file.indexOf(marker(name, 'start')) + marker(name, 'start').length;
  const end = file.indexOf(marker(name, 'end'));
  return `${file.slice(0, start)}\n\n${text}\n\n${file.slice(end)}`;
}

/** The two lines that an author puts where generated text belongs. */
export function markerLines(name: string): string {
  return `${marker(name, 'start')} and ${marker(name, 'end')}`;
}
