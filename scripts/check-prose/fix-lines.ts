import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { parse } from 'yaml';
import { count } from '../../src/problems/report.ts';
import type { Change, Edit } from '../lib/edits.ts';

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

/** Whether two texts say the same: their trees without places, and the values of their YAML. */
export function saysTheSame(before: { text: string; tree?: Root }, after: { text: string; tree?: Root }): boolean {
  return meaningOf(before) === meaningOf(after);
}

function meaningOf({ text, tree }: { text: string; tree?: Root }): string {
  if (!tree) return JSON.stringify(parse(text));
  return JSON.stringify(tree, (key, value: unknown) => (key === 'position' || key === 'data' ? undefined : yamlOf(value)));
}

/** Frontmatter as its value: spaces at the ends of its lines have no meaning, except inside a text. */
function yamlOf(value: unknown): unknown {
  const isYaml = typeof value === 'object' && value !== null && 'type' in value && value.type === 'yaml' && 'value' in value;
  return isYaml ? { type: 'yaml', meaning: parse(String(value.value)) as unknown } : value;
}
