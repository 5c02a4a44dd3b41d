/** The lines between marker lines, as the first and last of each block: a command writes them, so their text is checked and mended at its source. */
export function generatedLines(text: string): (readonly [first: number, last: number])[] {
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
  return [...text.matchAll(/\{\/\* ([\w-]+):start \*\/\}[\s\S]*?\{\/\* \1:end \*\/\}/g)].map(
    ({ 0: found, index }) => [lineOf(index), lineOf(index + found.length)] as const,
  );
}
