import {
  LineCounter,
  isMap,
  isNode,
  isPair,
  isScalar,
  parseDocument,
  visit,
  type Alias,
  type Document,
  type ErrorCode,
  type YAMLMap,
} from 'yaml';
import type { Path, Position, Problem } from '../catalog/problem.ts';

/** YAML that parsed: its plain value, and where each path of it stands in the file. */
export type ParsedYaml = { value: unknown; locate: (path: Path, of?: 'key' | 'value') => Position };

/**
 * Parses YAML whose first line is line `firstLine` of `file`.
 * The core schema of YAML 1.2 is used: dates stay strings, so an impossible one is still there to be refused.
 */
export function parseYaml(text: string, file: string, firstLine = 1): ParsedYaml | { problems: Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'core', lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const place = (offset: number): Position => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    return { line: line + firstLine - 1, column: col };
  };
  const tell = (offset: number, rule: string, message: string): Problem => ({
    file,
    ...place(offset),
    path: '',
    rule,
    severity: 'error',
    message,
  });
  if (document.errors.length > 0) {
    const [first] = document.errors.filter(({ code }) => code !== 'DUPLICATE_KEY');
    const tab = first && /^ *\t/m.exec(text);
    if (tab)
      return {
        problems: [
          tell(tab.index + tab[0].length - 1, 'yaml-syntax', 'Unexpected tab, expected spaces: YAML is indented with spaces only'),
        ],
      };
    // One mistake of syntax makes the parser trip over what follows; keys that stand twice are each a mistake of their own.
    const told = first ? [first] : document.errors;
    return {
      problems: told.map(({ code, message, pos: [offset] }) =>
        tell(offset, code === 'DUPLICATE_KEY' ? 'duplicate-key' : 'yaml-syntax', explain(code, message, text, offset)),
      ),
    };
  }
  const lost = lostWords(document, text);
  if (lost.length > 0) return { problems: lost.map(({ offset, message }) => tell(offset, 'yaml-syntax', message)) };
  try {
    return { value: document.toJS({ maxAliasCount: 100 }), locate: (path, of = 'value') => place(offsetOf(document, path, of)) };
  } catch {
    return { problems: badReferences(document).map(({ offset, message }) => tell(offset, 'yaml-syntax', message)) };
  }
}

/** What YAML reads without a word and leaves out of the value: a tag (`!x`), and what follows ` #` on the line of unquoted text. A comment has a space after its sign; without one it is the name of a channel or a number. */
function lostWords(document: Document, text: string): { offset: number; message: string }[] {
  const tags = document.warnings.map(({ pos: [offset] }) => ({
    offset,
    message: 'Unexpected tag (`!`), expected text; quote text that starts with `!`',
  }));
  const comments: { offset: number; message: string }[] = [];
  visit(document, {
    Scalar: (_, { type, comment, range }) => {
      const end = range?.[1] ?? 0;
      if (type !== 'PLAIN' || !comment || !/^[ \t]+#\S/.test(text.slice(end))) return;
      comments.push({
        offset: end + text.slice(end).indexOf('#'),
        message: `Unexpected \`#${comment.split('\n')[0]?.slice(0, 40)}\` after a value: YAML leaves it out, expected quotes around text that holds \` #\`, or a space after the \`#\` of a comment`,
      });
    },
  });
  return [...tags, ...comments];
}

/** Text that starts with `*` is a reference to YAML, and the only thing that parses and still has no value: one to nothing, or far too many. */
function badReferences(document: Document): { offset: number; message: string }[] {
  const all: Alias[] = [];
  visit(document, { Alias: (_, alias) => void all.push(alias) });
  const lost = all.filter((alias) => !alias.resolve(document));
  if (lost.length > 0)
    return lost.map((alias) => ({
      offset: startOf(alias) ?? 0,
      message: `Unexpected \`*${alias.source}\`, expected text: YAML takes \`*\` for a reference to another value; quote text that starts with it`,
    }));
  const message = 'Unexpected number of references (`*name`), expected the values themselves; write them out';
  return [{ offset: startOf(all[0]) ?? 0, message }];
}

function explain(code: ErrorCode, message: string, text: string, offset: number): string {
  const lineText = text.slice(text.lastIndexOf('\n', offset - 1) + 1).split('\n')[0] ?? '';
  if (code === 'DUPLICATE_KEY') {
    return `Unexpected second \`${/^\s*(?:- )?([^:]*)/.exec(text.slice(offset))?.[1] ?? 'key'}\`, expected each key once; delete one of the two`;
  }
  if (code === 'MULTIPLE_DOCS') return 'Unexpected line `---`, expected one list or one set of fields in the file; delete the line';
  const reason = message.replace(/\s+/g, ' ').replace(/\.$/, '');
  return `Unexpected YAML in \`${lineText.trim().slice(0, 60)}\`: ${reason}; check indentation, and quote text that holds \`: \` or starts with a special character`;
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
