import { normalizeName } from '../catalog/names.ts';
import type { Suggestion } from '../repository/template.ts';
import { kinds, type Findable, type FindableText, type Kind } from './findable.ts';

/**
 * The names file comes before the first answer, so every byte counts: it is text, with one line for each thing and its fields between tabs.
 * Its parts stand between empty lines: the version, which changes with everything that can be found; the weights, one digit for each thing;
 * and the kinds in their order.
 * A line holds title, id (see `shortId`), abbreviation, number of aliases, the aliases, and of a definition the terms;
 * those of other things come with the texts, since they answer with no more than their place in a list.
 */
export type NamesFile = string;

/** The texts file: what is said of each thing in the order of the names file; it fits that of the same version only. */
export type TextsFile = { version: string; rows: TextsRow[]; help: Help };

/**
 * The sentence, domain, status, tool, the places of the definitions that a report shows, and the terms that are not in the names file
 * (each empty where there is none); then headings as text and anchor by turns.
 */
export type TextsRow = [about: string, domain: string, status: string, tool: string, shows: string, terms: string, ...headings: string[]];

/** Where a search that found nothing may lead: the channel to ask in, and the draft that suggests a definition. */
export type Help = { ask: { label: string; address: string }; propose: Suggestion };

/** The folder of a kind's pages; the others tell their whole address. */
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

/** Things in the order in which both files hold them: by kind, and within one as they were. */
export function inFileOrder<Thing extends { kind: Kind }>(things: readonly Thing[]): Thing[] {
  return kindNames.flatMap((name) => things.filter(({ kind }) => kind === name));
}

/** Makes the names file of things in its order. */
export function packNames(things: readonly Findable[], version: string): NamesFile {
  const blocks = kindNames.map((name) =>
    things
      .filter(({ kind }) => kind === name)
      .map((thing) => {
        const { kind, title, abbreviation = '', aliases, terms } = thing;
        const early = kind === 'definition' ? terms : [];
        const fields = [title, shortId(thing), abbreviation, String(aliases.length), ...aliases, ...early];
        // A tab in a name is a space to readers, and would be the end of a field here.
        return fields.map(inOneLine).join('\t');
      })
      .join('\n'),
  );
  return [version, things.map(({ weight }) => weight).join(''), ...blocks].join('\n\n');
}

/** Reads the names file. What a list is narrowed by comes with the texts. */
export function unpackNames(file: NamesFile): { version: string; things: Findable[] } {
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

/** Makes the rows of the texts file. */
export function packTexts(found: readonly { thing: Findable; text: FindableText }[]): TextsRow[] {
  const places = new Map(found.map(({ thing }, place) => [thing.address, place]));
  return found.map(({ thing: { kind, terms, facets }, text: { about, headings, shows } }) => [
    about,
    facets.domain ?? '',
    facets.status ?? '',
    facets.tool ?? '',
    shows.flatMap((address) => places.get(address) ?? []).join(' '),
    kind === 'definition' ? '' : terms.map(inOneLine).join('\t'),
    ...headings.flatMap(({ text, anchor }) => [text, anchor]),
  ]);
}

/** What the texts file adds to a thing. */
export type LateText = FindableText & Pick<Findable, 'terms' | 'facets'>;

/** Reads the rows of the texts file; `things` are those of the names file. */
export function unpackTexts(rows: readonly TextsRow[], things: readonly Findable[]): LateText[] {
  return rows.map(([about, domain, status, tool, shows, terms, ...headings], place) => ({
    about,
    shows: shows === '' ? [] : shows.split(' ').map((shown) => things[Number(shown)]?.address ?? ''),
    terms: terms === '' ? (things[place]?.terms ?? []) : terms.split('\t'),
    headings: headings.flatMap((text, place) => (place % 2 === 0 ? [{ text, anchor: headings[place + 1] ?? '' }] : [])),
    facets: { domain: filled(domain), status: filled(status), tool: filled(tool) },
  }));
}

/** The id of a thing: nothing if it follows from its title, `=` if from its abbreviation; the whole address of a thing that is in no folder. */
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

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
