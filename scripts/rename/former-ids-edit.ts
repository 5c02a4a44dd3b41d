import { parseDocument, type YAMLMap } from 'yaml';
import type { Entry } from '../../src/catalog/entry.ts';
import { frontmatterOf } from '../../src/read/frontmatter.ts';
import { offsetOf, plain, scalarEdit, scalarRange, unusual, type Edit, type Source } from '../lib/text-edits/edit.ts';
import type { Rename } from './request.ts';

/** The old id joins the former ones; where the new id is one of those, the old one takes its place. */
export function formerIdEdit(entry: Entry, source: Source, { from, to }: Rename): Edit {
  const { file, text } = source;
  const former = 'formerIds' in entry.data ? entry.data.formerIds : undefined;
  const back = former?.indexOf(to) ?? -1;
  if (back >= 0) return scalarEdit(source, ['formerIds', back], to, from, `formerIds: ${to} → ${from}`);
  const insert = (at: number, added: string): Edit => ({ file, start: at, end: at, text: added, what: `formerIds: + ${from}` });
  if (!former) return insert(endOfField(source), `formerIds: [${plain(from)}]\n`);
  const [id] = former.slice(-1);
  if (id === undefined) return insert(offsetOf(source, ['formerIds']) + 1, plain(from));
  const [start, end] = scalarRange(source, ['formerIds', former.length - 1], id);
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const bullet = text.slice(lineStart, start);
  return /^ *- +$/.test(bullet) ? insert(text.indexOf('\n', end) + 1, `${bullet}${plain(from)}\n`) : insert(end, `, ${plain(from)}`);
}

/** The beginning of the line below the last of the fields that stand before the former ids. */
function endOfField({ file, text }: Source): number {
  const { yaml, start } = frontmatterOf(text) ?? { yaml: '', start: 0 };
  const map = parseDocument(yaml).contents as YAMLMap;
  const fields = ['searchTerms', 'aliases', 'description'].map((key) => map.get(key, true));
  const range = (fields.find((node) => node !== undefined) as { range?: [number, number, number] | null } | undefined)?.range;
  const line = range && text.indexOf('\n', start + range[1] - 1) + 1;
  if (!line || map.flow) throw unusual({ file, text }, start);
  return line;
}
