import { join } from 'node:path';
import { readProse } from '../../src/read/prose.ts';
import { readHandbook, rulesProblems, type Handbook } from './prose-check.ts';
import type { ProseFile } from './prose-files.ts';
import { readStyle } from './prose-page.ts';
import { applyEdits, lineAt, type Change, type Edit } from '../lib/edits.ts';
import { readPlain, writeWhole } from '../lib/write-file.ts';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { parse } from 'yaml';
import { count } from '../../src/problems/report.ts';

/** After so many rounds a text counts as fixed as far as it can be: each round sees what the one before wrote. */
const ROUNDS = 5;

/** Fixes line ends, spaces and prose of files below `root`; gives what was changed, and the handbook as it is read after the first two. */
export async function fixFiles(
  root: string,
  files: readonly ProseFile[],
  today: string,
): Promise<{ changes: Change[]; handbook: Handbook }> {
  const changes: Change[] = [];
  for (const file of files) changes.push(...(await fixLines(root, file)));
  const handbook = await readHandbook(root, today);
  for (const file of files) changes.push(...(await fixProse(file, handbook)));
  return { changes, handbook };
}

/** Fixes line ends of a file and the spaces before them, where what the text says stays the same. */
async function fixLines(root: string, { file, kind }: ProseFile): Promise<Change[]> {
  const path = join(root, file);
  const before = readPlain(path);
  if (before === undefined) return [];
  const { text, changes } = fixLineEnds(file, before);
  const edits = await safeSpaces(file, kind, text);
  const fixed = applyEdits(text, edits).text;
  if (fixed !== before) writeWhole(path, fixed);
  return [...changes, ...edits.map(({ start, what }) => ({ file, line: lineAt(text, start), what }))];
}

async function safeSpaces(file: string, kind: ProseFile['kind'], text: string): Promise<Edit[]> {
  if (!/[ \t]$/m.test(text)) return [];
  const tree = kind === 'rows' ? undefined : await treeOf(file, text);
  if (kind !== 'rows' && !tree) return [];
  const edits = spaceEdits(file, text, tree);
  if (edits.length === 0) return [];
  const fixed = applyEdits(text, edits).text;
  const after = tree && (await treeOf(file, fixed));
  try {
    return saysTheSame({ text, ...(tree && { tree }) }, { text: fixed, ...(after && { tree: after }) }) ? edits : [];
  } catch {
    // YAML with a mistake is left as it is; the content check reports it.
    return [];
  }
}

async function treeOf(file: string, text: string) {
  const page = await readStyle(file, text);
  return 'failure' in page ? undefined : page.tree;
}

/** Makes the replacements that the rules of prose know for a file, until nothing is left to replace. */
async function fixProse(from: ProseFile, handbook: Handbook): Promise<Change[]> {
  const path = join(handbook.root, from.file);
  const before = readPlain(path);
  if (before === undefined || from.kind === 'rows' || handbook.unread.has(from.file)) return [];
  let text = before;
  const changes: Change[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const found = (await parses(from.file, text)) ? rulesProblems(from, text, handbook.vocabulary) : [];
    const edits = found.flatMap(({ edit }) => edit ?? []);
    const next = applyEdits(text, edits);
    if (next.applied.length === 0 || !(await parses(from.file, next.text))) break;
    changes.push(...next.applied.map(({ start, what }) => ({ file: from.file, line: lineAt(text, start), what })));
    text = next.text;
  }
  if (text !== before) writeWhole(path, text);
  return changes;
}

async function parses(file: string, text: string): Promise<boolean> {
  return (await treeOf(file, text)) !== undefined && (!file.endsWith('.mdx') || readProse(text, file).problems.length === 0);
}

/** The text as files of the handbook begin and end: no byte order mark, LF at the end of every line and of the last. */
function fixLineEnds(file: string, text: string): { text: string; changes: Change[] } {
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
function spaceEdits(file: string, text: string, tree: Root | undefined): Edit[] {
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
function saysTheSame(before: { text: string; tree?: Root }, after: { text: string; tree?: Root }): boolean {
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
