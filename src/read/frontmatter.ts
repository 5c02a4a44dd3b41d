/** The fields of a page as YAML, the offset at which they start, and the offset at the end of the `---` line that closes them. */
export type Frontmatter = { yaml: string; start: number; end: number };

/**
 * The frontmatter of a page; undefined where the text does not start with it.
 * A byte order mark and CRLF line ends are allowed, so that a file can be fixed before it is checked.
 */
export function frontmatterOf(text: string): Frontmatter | undefined {
  const found = /(\uFEFF?---[ \t]*\r?\n)([\s\S]*?)^---[ \t]*\r?$/my.exec(text);
  if (!found) return undefined;
  const { 0: whole, 1: opening = '', 2: yaml = '' } = found;
  return { yaml, start: opening.length, end: whole.length };
}
