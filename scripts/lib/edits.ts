/** A range of a file that is replaced by `text`: offsets into its text, and what the edit is in words. */
export type Edit = { file: string; start: number; end: number; text: string; what: string };

/** A change that was made: the file, the line and what it was. */
export type Change = { file: string; line: number; what: string };

/** Changes as a person reads them, one per line. */
export function changeLines(changes: readonly Change[]): string {
  return changes.map(({ file, line, what }) => `${file}:${line}  ${what}`).join('\n');
}

/** The text with its edits made, and those that were: of two that overlap, the first is made and the other waits for the next round. */
export function applyEdits(text: string, edits: readonly Edit[]): { text: string; applied: Edit[] } {
  const applied: Edit[] = [];
  let end = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const before = applied.at(-1);
    // Two insertions at one place have no right order.
    if (edit.start < end || before?.start === edit.start || text.slice(edit.start, edit.end) === edit.text) continue;
    applied.push(edit);
    end = edit.end;
  }
  const fixed = applied.toReversed().reduce((rest, edit) => rest.slice(0, edit.start) + edit.text + rest.slice(edit.end), text);
  return { text: fixed, applied };
}

/** The number of the line that an offset of a text is in. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
