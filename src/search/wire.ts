import { kinds, type Findable, type FindableText, type Kind } from './findable.ts';

/**
 * The names file, as the browser loads it: rows instead of objects, since it comes before the first answer and every byte counts.
 * `version` changes with every change of what can be found; the texts file of another version does not fit.
 */
export type NamesFile = { version: string; rows: NamesRow[] };

/** Kind (its place in `kinds`), address, title, abbreviation, aliases, terms, weight, domain, status, tool; empty ones at the end are left out. */
export type NamesRow = (string | number | readonly string[])[];

/** The texts file: what is said of each thing, in the order of the names file; headings as text and anchor by turns. */
export type TextsFile = { version: string; rows: string[][] };

const kindNames = Object.keys(kinds) as Kind[];

/** Makes the rows of the names file. */
export function packNames(things: readonly Findable[]): NamesRow[] {
  return things.map(({ kind, address, title, abbreviation = '', aliases, terms, weight, facets }) => {
    const { domain = '', status = '', tool = '' } = facets;
    const row: NamesRow = [kindNames.indexOf(kind), address, title, abbreviation, aliases, terms, weight, domain, status, tool];
    while (row.at(-1) === '') row.pop();
    return row;
  });
}

/** Reads the rows of the names file. */
export function unpackNames(rows: readonly NamesRow[]): Findable[] {
  return rows.map((row) => {
    const [kind, address, title, abbreviation, aliases, terms, weight, domain, status, tool] = row;
    const text = (value: NamesRow[number] | undefined) => (value ? (value as string) : undefined);
    return {
      kind: kindNames[kind as number] ?? 'page',
      address: address as string,
      title: title as string,
      abbreviation: text(abbreviation),
      aliases: aliases as string[],
      terms: terms as string[],
      weight: weight as number,
      facets: { domain: text(domain), status: text(status), tool: text(tool) },
    };
  });
}

/** Makes the rows of the texts file. */
export function packTexts(texts: readonly FindableText[]): string[][] {
  return texts.map(({ about, headings }) => [about, ...headings.flatMap(({ text, anchor }) => [text, anchor])]);
}

/** Reads the rows of the texts file. */
export function unpackTexts(rows: readonly string[][]): FindableText[] {
  return rows.map(([about = '', ...rest]) => ({
    about,
    headings: rest.flatMap((text, place) => (place % 2 === 0 ? [{ text, anchor: rest[place + 1] ?? '' }] : [])),
  }));
}
