import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Alias, Document, Pair, Scalar, YAMLError, YAMLMap } from 'yaml';
import { fileProblem, type Path, type Position, type Problem } from '../problems/problem.ts';

/** YAML that parsed: its plain value, and the place of each path in the file. */
export type ParsedYaml = { value: unknown; locate: (path: Path, of?: 'key' | 'value') => Position };

/** A place in YAML, as an offset in its text, and what is wrong there; `repeats` says that it is a key which is there already. */
type Mistake = { offset: number; message: string; repeats?: boolean };

/**
 * Parses YAML whose first line is line `firstLine` of `file`.
 * The core schema of YAML 1.2 is used: dates stay strings, so an impossible one is still there to be refused.
 */
export function parseYaml(text: string, file: string, firstLine = 1): ParsedYaml | { problems: Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'core', lineCounter: lines, prettyErrors: false, uniqueKeys: true, logLevel: 'error' });
  const place = (offset: number): Position => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    return { line: line + firstLine - 1, column: col };
  };
  const report = (mistakes: readonly Mistake[]) => ({
    problems: mistakes.map(({ offset, message, repeats }) =>
      fileProblem(file, repeats ? 'duplicate-key' : 'yaml-syntax', message, place(offset)),
    ),
  });
  if (document.errors.length > 0) return report(syntaxMistakes(document.errors, text));
  const lost = lostText(document, text);
  if (lost.length > 0) return report(lost);
  try {
    return { value: document.toJS({ maxAliasCount: 100 }), locate: (path, of = 'value') => place(offsetOf(document, path, of)) };
  } catch {
    return report(badReferences(document));
  }
}

/** The offset of the value (or key) at `path`; of the nearest thing around it when there is none. */
function offsetOf(document: Document, path: Path, of: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const [depth, step] of path.entries()) {
    const last = depth === path.length - 1;
    if (isMap(node)) {
      const pair = pairOf(node, step);
      if (!pair) return offset;
      const keyOffset = startOf(pair.key) ?? offset;
      offset = (last && of === 'key' ? keyOffset : startOf(pair.value)) ?? keyOffset;
      node = pair.value;
    } else if (isNode(node) && 'items' in node) {
      node = (node as { items: unknown[] }).items[Number(step)];
      offset = startOf(node) ?? offset;
    } else return offset;
  }
  return offset;
}

function pairOf(map: YAMLMap, key: PropertyKey) {
  return map.items.find((pair) => isPair(pair) && (isScalar(pair.key) ? String(pair.key.value) : String(pair.key)) === String(key));
}

function startOf(node: unknown): number | undefined {
  return isNode(node) && node.range ? node.range[0] : undefined;
}

/** The first syntax mistake, because the parser trips over what follows it; duplicate keys are each a mistake of their own. */
function syntaxMistakes(errors: readonly YAMLError[], text: string): Mistake[] {
  const first = errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  if (first) {
    const tab = /^ *\t/m.exec(text);
    const message = 'Unexpected tab, expected spaces: YAML is indented with spaces only';
    return tab ? [{ offset: tab.index + tab[0].length - 1, message }] : [{ offset: first.pos[0], message: syntaxMessage(first, text) }];
  }
  const duplicates = errors.map(({ pos: [offset] }) => ({ offset, key: /^\s*(?:- )?([^:]*)/.exec(text.slice(offset))?.[1] ?? 'key' }));
  const run = duplicates[0];
  // A row that lacks its hyphen repeats every key of the row before it.
  if (run?.key.trim() === 'id' && /^- /m.test(text)) {
    const message = 'Unexpected second `id` in a row, expected a hyphen where the next row starts, as in `- id: analytics`';
    return [{ offset: run.offset, message, repeats: true }];
  }
  return duplicates.map(({ offset, key }) => {
    const message = `Unexpected second \`${key}\`, expected each key once; delete one of the two`;
    return { offset, message, repeats: true };
  });
}

/** What the parser says, in an editor's words: what was found, what was expected, and how to fix it. */
function syntaxMessage({ code, message, pos: [offset] }: YAMLError, text: string): string {
  if (code === 'MULTIPLE_DOCS') return 'Unexpected line `---`, expected one list or one set of fields in the file; delete the line';
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1).split('\n')[0] ?? '';
  const [, indent = '', key, value] = /^(\s*(?:- )?)([A-Za-z]\w*)(?::|[ \t]*=[ \t]*)([^\s:/=][^:]*)$/.exec(line) ?? [];
  if (key !== undefined && value !== undefined && indent.length < 8)
    return `Unexpected \`${line.trim().slice(0, 60)}\`, expected a colon and a space after the field name, \`${key}: ${value.trim().slice(0, 40)}\``;
  const isBullet = /^\s*(?:[•◦▪·*–—−]\s?(?=[^*])|-(?=[^\s-]))/.test(line);
  if (isBullet && code === 'BAD_INDENT')
    return `Unexpected \`${line.trim().slice(0, 40)}\`, expected a list item to start with a hyphen and a space, \`- \``;
  // What is missing at the end is missing after the last line with text.
  const before = text.slice(0, offset).trimEnd().split('\n').at(-1) ?? '';
  const where = line.trim() === '' ? `after \`${before.trim().slice(0, 60)}\`` : `in \`${line.trim().slice(0, 60)}\``;
  const reason = message.replace(/\s+/g, ' ').replace(/\.$/, '');
  return `Unexpected YAML ${where}: ${reason}; check indentation, and quote text that contains \`: \` or starts with a special character`;
}

/** What YAML silently leaves out of the value: tags, names of values that nothing refers to, and everything after a `#`. */
function lostText(document: Document, text: string): Mistake[] {
  const message = 'Unexpected tag (`!`), expected text; quote text that starts with `!`';
  const found: Mistake[] = document.warnings.map(({ pos: [offset] }) => ({ offset, message }));
  const refers = referencesIn(document).length > 0;
  visit(document, (_, node) => {
    if (isScalar(node)) found.push(...lostComment(node, text));
    if (isPair(node)) found.push(...lostValue(node, text));
    if (refers || !isNode(node) || !('anchor' in node) || !node.anchor) return;
    const message = `Unexpected \`&${node.anchor}\`, expected text: YAML reads it as the name of the value and leaves it out; quote text that starts with \`&\``;
    found.push({ offset: text.lastIndexOf(`&${node.anchor}`, startOf(node)), message });
  });
  return found;
}

/** What follows ` #` on the line of unquoted text. A comment has a space after its sign; without one it is the name of a channel or a number. */
function lostComment({ type, comment, range }: Scalar, text: string): Mistake[] {
  const end = range?.[1] ?? 0;
  if (type !== 'PLAIN' || !comment || !/^[ \t]+#\S/.test(text.slice(end))) return [];
  const message = `Unexpected \`#${comment.split('\n')[0]?.slice(0, 40)}\` after a value: YAML leaves it out, expected quotes around text that contains \` #\`, or a space after the \`#\` of a comment`;
  return [{ offset: text.indexOf('#', end), message }];
}

/** A whole value that starts with `#`, such as the name of a channel. */
function lostValue({ key, value }: Pair, text: string): Mistake[] {
  const end = isNode(key) ? (key.range?.[1] ?? 0) : 0;
  const [all = '', before = '', lost = ''] = /^(\s*:[ \t]+)(#\S[^\n]*)/.exec(text.slice(end, end + 500)) ?? [];
  if (all === '' || !isScalar(value) || value.value !== null) return [];
  const message = `Unexpected \`${lost.slice(0, 40)}\` as a value: YAML leaves out everything after a \`#\`; write a channel without its \`#\`, and quote other text`;
  return [{ offset: end + before.length, message }];
}

/** Text that starts with `*` is a reference to YAML, and the only thing that parses and still has no value: one to nothing, or far too many. */
function badReferences(document: Document): Mistake[] {
  const all = referencesIn(document);
  const lost = all.filter((alias) => !alias.resolve(document));
  const many = 'Unexpected number of references (`*name`), expected the values instead of references; write them out';
  if (lost.length === 0) return [{ offset: startOf(all[0]) ?? 0, message: many }];
  return lost.map((alias) => {
    const message = `Unexpected \`*${alias.source}\`, expected text: YAML reads \`*\` as a reference to another value; quote text that starts with it`;
    return { offset: startOf(alias) ?? 0, message };
  });
}

function referencesIn(document: Document): Alias[] {
  const found: Alias[] = [];
  visit(document, { Alias: (_, alias) => void found.push(alias) });
  return found;
}
