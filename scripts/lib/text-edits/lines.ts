import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { count } from '../../../src/problems/report.ts';
import type { Edit } from './edit.ts';

/** A change that was made: the file, the line and what it was. */
export type Change = { file: string; line: number; what: string };

/** Changes as a person reads them, one a line. */
export function changeLines(changes: readonly Change[]): string {
  return changes.map(({ file, line, what }) => `${file}:${line}  ${what}`).join('\n');
}

/** The text as files of the handbook begin and end: no byte order mark, LF at the end of every line and of the last. */
export function fixLineEnds(file: string, text: string): { text: string; changes: Change[] } {
  const changes: Change[] = [];
  let fixed = text;
  if (fixed.startsWith('\uFEFF')) {
    fixed = fixed.replace(/^\uFEFF+/, '');
    changes.push({ file, line: 1, what: 'byte order mark deleted' });
  }
  const ends = fixed.match(/\r\n?/g) ?? [];
  if (ends.length > 0) {
    const line = fixed.slice(0, fixed.indexOf('\r')).split('\n').length;
    fixed = fixed.replace(/\r\n?/g, '\n');
    changes.push({ file, line, what: `${count(ends.length, 'line end')} of Windows → LF` });
  }
  if (fixed !== '' && !fixed.endsWith('\n')) {
    fixed += '\n';
    changes.push({ file, line: fixed.split('\n').length - 1, what: 'line end added' });
  }
  return { text: fixed, changes };
}

/** The edits that take spaces away at the ends of lines; those that break a line become the `\` that does the same and can be seen. */
export function spaceEdits(file: string, text: string, tree: Root | undefined): Edit[] {
  const breaks = new Set<number>();
  const kept: [start: number, end: number][] = [];
  if (tree)
    visit(tree, (node) => {
      const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
      if (node.type === 'break') breaks.add(start);
      else if (!('children' in node) && node.type !== 'text' && node.type !== 'yaml') kept.push([start, end]);
    });
  return [...text.matchAll(/[ \t]+$/gm)].flatMap(({ 0: found, index: start }): Edit[] => {
    const end = start + found.length;
    if (kept.some(([from, to]) => from <= start && end <= to)) return [];
    if (breaks.has(start)) return [{ file, start, end, text: '\\', what: 'spaces that break the line → `\\`' }];
    return [{ file, start, end, text: '', what: `${count(found.length, 'space')} at the end of the line deleted` }];
  });
}
