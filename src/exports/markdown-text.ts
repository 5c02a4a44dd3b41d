import type { Catalog } from '../catalog/catalog.ts';
import { addressOf, titleOf, type Entry } from '../catalog/entry.ts';
import type { LinksKnown } from '../link-check/verdict/link-state.ts';

/** What texts about the handbook are made from: its entries, the site that they are published on, how its lists are ordered, and what is known of its links. */
export type Handbook = {
  catalog: Catalog;
  site: { title: string; description: string; url: string; slack: string };
  inOrder: (a: Entry, b: Entry) => number;
  links?: LinksKnown | undefined;
};

/** What a page says beside its prose, as Markdown: paragraphs and named facts before everything else, and the paragraphs of each section by its anchor. */
export type PageText = {
  intro: readonly string[];
  facts: Readonly<Record<string, string | undefined>>;
  sections: Readonly<Record<string, readonly string[]>>;
};

/** Words of a field as Markdown that reads as the same words; text between backticks stays code. */
export function inline(text: string): string {
  return text
    .split('`')
    .map((piece, index) => (index % 2 === 1 ? code(piece) : escaped(piece, index === 0)))
    .join('');
}

/** A name as code, for what is typed exactly so. */
export function code(text: string): string {
  return text === '' ? '' : `\`${text}\``;
}

/** Signs that mean something in Markdown wherever they stand, then those that do at the start of a line only. */
function escaped(text: string, atStart: boolean): string {
  const words = text.replace(/[\\*[\]<~]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|&(?=#?\w+;)/g, '\\$&');
  return atStart ? words.replace(/^(\s*)(?:(>|#(?=#*(?:\s|$))|[-+](?=[\s-]|$))|(\d+)([.)])(?=\s|$))/, '$1$3\\$2$4') : words;
}

/** A link under words of a field. */
export function link(text: string, url: string): string {
  return `[${inline(text)}](${url.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}

/** A link to the page of an entry, under its title unless other words are given; only the words where it has no page. */
export function linkTo(entry: Entry, { site }: Handbook, text = titleOf(entry)): string {
  const address = addressOf(entry);
  return address === undefined ? inline(text) : link(text, site.url + address);
}

/** A Markdown list of lines that are Markdown themselves. */
export function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** A list of facts, each with its name; those without a value are left out. */
export function facts(values: Readonly<Record<string, string | undefined>>): string {
  return bullets(Object.entries(values).flatMap(([name, value]) => (value ? [`**${name}:** ${value}`] : [])));
}

/** Words as a Markdown table; a bar would end a cell. */
export function table(names: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(names), line(names.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The title of an entry with its abbreviation, as lists show it. */
export function fullName(entry: Entry): string {
  const { data } = entry;
  return 'abbreviation' in data && data.abbreviation ? `${data.title} (${data.abbreviation})` : titleOf(entry);
}

/** The entries of one collection that exist for the given ids, in the order of the ids. */
export function entriesById<Name extends Entry['collection']>(
  { catalog }: Handbook,
  collection: Name,
  ids: readonly string[] = [],
): Entry<Name>[] {
  return ids.flatMap((id) => catalog.of(collection).get(id) ?? []);
}
