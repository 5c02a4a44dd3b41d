import type { Edit } from './edit.ts';

/** The text with its edits made, and those that were: of two that overlap the first is, and the other waits for the next round. */
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
