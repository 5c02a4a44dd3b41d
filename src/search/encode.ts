import { normalizeName } from '../catalog/names.ts';
import type { Suggestion } from '../repository/template.ts';
import { kinds, type Findable, type FindableText, type Kind } from './findable.ts';
import { formsOf } from './name-index.ts';
import { wordsOf } from './words.ts';

/**
 * The names file is loaded before the first answer, so every byte counts: it is text, one line per thing, with fields separated by tabs.
 * Empty lines separate its parts: the version, which changes with everything that can be found; the weights, one digit per thing;
 * and the kinds in their order.
 * A line holds the title, id (see `shortId`), abbreviation, number of aliases, the aliases, and, for a definition, the terms.
 * Terms of other things come with the texts, since such a thing never answers a query; it is only listed.
 */
export type NamesFile = string;

/** The texts file: the texts of each thing in the order of the names file; valid only with the names file of the same version. */
export type TextsFile = { version: string; rows: TextsRow[]; help: Help };

/**
 * Description, domain, status, tool, the places of the definitions that a report shows, and the terms that are not in the names file
 * (each empty where there is none); then the headings, alternating text and anchor.
 */
export type TextsRow = [about: string, domain: string, status: string, tool: string, shows: string, terms: string, ...headings: string[]];

/** What a search without matches offers: the channel to ask in, and the draft that suggests a definition. */
export type Help = { ask: { label: string; address: string }; propose: Suggestion };

/** The folder of each kind's pages; a thing of another kind gives its whole address. */
const folders: Partial<Record<Kind, string>> = {
  definition: 'metrics',
  report: 'reports',
  page: 'handbook',
  tool: 'tools',
  'data-source': 'data-sources',
  capability: 'capabilities',
  persona: 'personas',
};

const kindNames = Object.keys(kinds) as Kind[];

/** What can be found as both files hold it: by kind, within a kind in the given order, and without terms that find nothing more. */
export function forFiles<Item extends { thing: Findable }>(found: readonly Item[]): Item[] {
  return kindNames
    .flatMap((name) => found.filter(({ thing }) => thing.kind === name))
    .map((item) => ({ ...item, thing: { ...item.thing, terms: neededTerms(item.thing) } }));
}

/** The search terms that find something which the other names do not find: the rest would only make the names file longer. */
export function neededTerms({ title, abbreviation, aliases, terms }: Findable): string[] {
  const known = new Set([title, ...(abbreviation === undefined ? [] : [abbreviation]), ...aliases].map(loosestForm));
  return terms.filter((term) => {
    const form = loosestForm(term);
    return !known.has(form) && known.add(form);
  });
}

function loosestForm(name: string): string {
  const [, stems = '', , bag = ''] = formsOf(wordsOf(name));
  return bag || stems;
}

/** Writes the names file; `records` are in the order of the files. */
export function encodeNames(records: readonly { thing: Findable }[], version: string): NamesFile {
  const blocks = kindNames.map((name) =>
    records
      .filter(({ thing }) => thing.kind === name)
      .map(({ thing }) => {
        const { kind, title, abbreviation = '', aliases, terms } = thing;
        const early = kind === 'definition' ? terms : [];
        const fields = [title, shortId(thing), abbreviation, String(aliases.length), ...aliases, ...early];
        // A tab in a name is a space to readers, and would end the field here.
        return fields.map(onOneLine).join('\t');
      })
      .join('\n'),
  );
  return [version, records.map(({ thing }) => thing.weight).join(''), ...blocks].join('\n\n');
}

/** Reads the names file. Facets come with the texts. */
export function decodeNames(file: NamesFile): { version: string; things: Findable[] } {
  const [version = '', weights = '', ...blocks] = file.split('\n\n');
  const lines = kindNames.flatMap((kind, place) => (blocks[place] ? blocks[place].split('\n') : []).map((line) => ({ kind, line })));
  const things = lines.map(({ kind, line }, place): Findable => {
    const [title = '', id = '', abbreviation, aliasCount, ...names] = line.split('\t');
    return {
      kind,
      address: addressOf(kind, id === '' ? idOf(title) : id === '=' ? idOf(abbreviation ?? '') : id),
      title,
      abbreviation: filled(abbreviation),
      aliases: names.slice(0, Number(aliasCount)),
      terms: names.slice(Number(aliasCount)),
      weight: Number(weights[place]),
      facets: {},
    };
  });
  return { version, things };
}

/** Writes the rows of the texts file; `records` are in the order of the files. */
export function encodeTexts(records: readonly { thing: Findable; text: FindableText }[]): TextsRow[] {
  const places = new Map(records.map(({ thing }, place) => [thing.address, place]));
  return records.map(({ thing: { kind, terms, facets }, text: { about, headings, shows } }) => [
    about,
    facets.domain ?? '',
    facets.status ?? '',
    facets.tool ?? '',
    shows.flatMap((address) => places.get(address) ?? []).join(' '),
    kind === 'definition' ? '' : terms.map(onOneLine).join('\t'),
    ...headings.flatMap(({ text, anchor }) => [text, anchor]),
  ]);
}

/** Reads the rows of the texts file; `things` are those of the names file. */
export function decodeTexts(rows: readonly TextsRow[], things: readonly Findable[]): (FindableText & Pick<Findable, 'terms' | 'facets'>)[] {
  return rows.map(([about, domain, status, tool, shows, terms, ...headings], place) => ({
    about,
    shows: shows === '' ? [] : shows.split(' ').map((shown) => things[Number(shown)]?.address ?? ''),
    terms: terms === '' ? (things[place]?.terms ?? []) : terms.split('\t'),
    headings: headings.flatMap((text, place) => (place % 2 === 0 ? [{ text, anchor: headings[place + 1] ?? '' }] : [])),
    facets: { domain: filled(domain), status: filled(status), tool: filled(tool) },
  }));
}

/** The id of a thing: empty if it follows from the title, `=` if from the abbreviation; the whole address of a thing outside the folders. */
function shortId({ kind, address, title, abbreviation = '' }: Findable): string {
  if (address === addressOf(kind, idOf(title))) return '';
  if (address === addressOf(kind, idOf(abbreviation))) return '=';
  return address.startsWith(`/${folders[kind]}/`) && address !== `/${folders[kind]}/` ? (address.split('/')[2] ?? '') : address;
}

function addressOf(kind: Kind, id: string): string {
  return id.startsWith('/') ? id : `/${folders[kind]}/${id}/`;
}

function idOf(name: string): string {
  return normalizeName(name).replaceAll(' ', '-');
}

function filled(field: string | undefined): string | undefined {
  return field === '' ? undefined : field;
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
