import { LineCounter, isMap, isNode, isPair, isScalar, parseDocument, type Document, type YAMLMap } from 'yaml';
import { fileProblem, type Path, type Position, type Problem } from '../problems/problem.ts';
import { badReferences, explain, lostText, rowsRunTogether, startOf } from './yaml-mistakes.ts';

/** YAML that parsed: its plain value, and the place of each path in the file. */
export type ParsedYaml = { value: unknown; locate: (path: Path, of?: 'key' | 'value') => Position };

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
  const report = (offset: number, rule: string, message: string) => fileProblem(file, rule, message, place(offset));
  if (document.errors.length > 0) {
    const [first] = document.errors.filter(({ code }) => code !== 'DUPLICATE_KEY');
    const tab = first && /^ *\t/m.exec(text);
    if (tab) {
      const message = 'Unexpected tab, expected spaces: YAML is indented with spaces only';
      return { problems: [report(tab.index + tab[0].length - 1, 'yaml-syntax', message)] };
    }
    // After one syntax mistake, the parser trips over what follows; duplicate keys are each a mistake of their own.
    const errors = first ? [first] : rowsRunTogether(document.errors, text);
    return {
      problems: errors.map(({ code, message, pos: [offset] }) =>
        report(offset, code === 'DUPLICATE_KEY' ? 'duplicate-key' : 'yaml-syntax', explain(code, message, text, offset)),
      ),
    };
  }
  const lost = lostText(document, text);
  if (lost.length > 0) return { problems: lost.map(({ offset, message }) => report(offset, 'yaml-syntax', message)) };
  try {
    return { value: document.toJS({ maxAliasCount: 100 }), locate: (path, of = 'value') => place(offsetOf(document, path, of)) };
  } catch {
    return { problems: badReferences(document).map(({ offset, message }) => report(offset, 'yaml-syntax', message)) };
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
