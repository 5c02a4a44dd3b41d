import type { Catalog } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import type { Calculation } from '../schemas/calculation.ts';
import { calculationChanges } from './calculation-changes.ts';
import { canonical, oneSpace, sameLooks } from '../catalog/canonical.ts';
import { orderedLists, partOf, parts, type FieldChange } from './change.ts';
import { wordsOf, type Words } from './field-words.ts';

/** What an entry of an earlier state says, in the ids and addresses that the entries have in the later one: `npm run rename` changes no meaning. */
export type Current = { data: Readonly<Record<string, unknown>>; body: string };

/** An entry in one state of the content; `current` is what it says in the ids of the later state. */
export type Side = { entry: Entry; current: Current; catalog: Catalog };

/** Every field that says something else after than before, those that matter most first. */
export function fieldChanges(before: Side, after: Side): FieldChange[] {
  const words: [Words, Words] = [wordsOf(before.entry, before.catalog), wordsOf(after.entry, after.catalog)];
  const fields = [...new Set([...Object.keys(after.current.data), ...Object.keys(before.current.data)])];
  const changes = [
    ...fields.flatMap((field) => (field === 'calculation' ? calculations(before, after) : fieldChange(field, before, after, words))),
    ...bodyChange(before.current.body, after.current.body),
  ];
  return changes.map(onlyLooks).sort((a, b) => parts.indexOf(a.part) - parts.indexOf(b.part));
}

/** A change of signs and capitals alone is one of wording, whatever field it is in: a corrected hyphen is no new meaning. */
function onlyLooks(change: FieldChange): FieldChange {
  const { part, before, after } = change;
  const same = before !== undefined && after !== undefined && sameLooks(before) === sameLooks(after);
  return same && part !== 'names' && part !== 'hidden' ? { ...change, part: 'wording' } : change;
}

function calculations(before: Side, after: Side): FieldChange[] {
  const [old, now] = [before, after].map(({ entry, current, catalog }) => ({
    calculation: fieldsOf(entry)['calculation'] as Calculation | undefined,
    current: current.data['calculation'] as Calculation | undefined,
    catalog,
  }));
  return old && now ? calculationChanges(old, now) : [];
}

function fieldChange(field: string, before: Side, after: Side, [wordsBefore, wordsAfter]: [Words, Words]): FieldChange[] {
  const ordered = orderedLists.includes(field);
  const [old, now] = [before, after].map(({ current }) => canonical(current.data[field], ordered));
  // The id of a row is the name of the entry itself, and a new id is a rename.
  if (old === now || field === 'id') return [];
  const values = { before: fieldsOf(before.entry)[field], after: fieldsOf(after.entry)[field] };
  const change = { part: partOf(after.entry.collection, field), path: field };
  if (!ordered && lists(values.before, values.after)) {
    const lost = without(before.current.data[field], after.current.data[field]);
    const won = without(after.current.data[field], before.current.data[field]);
    return [
      { ...change, before: itemWords(values.before, lost, field, wordsBefore), after: itemWords(values.after, won, field, wordsAfter) },
    ];
  }
  return [{ ...change, before: inWords(values.before, field, wordsBefore), after: inWords(values.after, field, wordsAfter) }];
}

function fieldsOf(entry: Entry): Readonly<Record<string, unknown>> {
  return entry.data;
}

function lists(...values: unknown[]): boolean {
  return values.every((value) => value === undefined || Array.isArray(value));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The places in a list of the items that another list does not have. */
function without(list: unknown, other: unknown): number[] {
  const known = listOf(other).map((item) => canonical(item));
  return listOf(list).flatMap((item, index) => {
    const at = known.indexOf(canonical(item));
    if (at < 0) return [index];
    known.splice(at, 1);
    return [];
  });
}

function itemWords(list: unknown, indexes: readonly number[], field: string, words: Words): string | undefined {
  const items = indexes.map((index) => words(listOf(list)[index], [field, index]));
  return items.length === 0 ? undefined : items.join('; ');
}

function inWords(value: unknown, field: string, words: Words): string | undefined {
  return value === undefined ? undefined : words(value, [field]);
}

/** What differs between two texts: the paragraphs that went and those that came; line breaks within a paragraph do not count. */
function bodyChange(before: string, after: string): FieldChange[] {
  const old = paragraphs(before);
  const now = paragraphs(after);
  if (old.join('\n\n') === now.join('\n\n')) return [];
  const lost = old.filter((text) => !now.includes(text));
  const won = now.filter((text) => !old.includes(text));
  const moved = lost.length + won.length === 0;
  return [{ part: 'wording', path: 'body', before: joined(moved ? old : lost), after: joined(moved ? now : won) }];
}

function paragraphs(body: string): string[] {
  return body
    .split(/\n[ \t]*\n/)
    .map(oneSpace)
    .filter(Boolean);
}

function joined(texts: readonly string[]): string | undefined {
  return texts.length === 0 ? undefined : texts.join('\n\n');
}
