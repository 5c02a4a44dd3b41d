import type { Findable, Kind } from './findable.ts';
import { indexNames, withTexts } from './name-index.ts';
import { rank, type Ranking, type RankOptions } from './rank.ts';

/** What a test says of a thing that can be found; everything else is empty. */
export type Said = Partial<Findable> & { about?: string; heading?: string; shows?: string[] };

/** Makes a thing that can be found, with what is said of it. */
export const thing = (kind: Kind, address: string, title: string, { about = '', heading, shows = [], ...more }: Said = {}) => ({
  thing: { kind, address, title, aliases: [], terms: [], weight: 0, facets: {}, ...more } satisfies Findable,
  text: { about, headings: heading === undefined ? [] : [{ text: heading, anchor: 'there' }], shows, facets: more.facets ?? {} },
});
/** A definition under its title. */
export const definition = (title: string, said?: Said) =>
  thing('definition', `/metrics/${title.toLowerCase().replace(/\W+/g, '-')}/`, title, said);
/** Where people and groups stand. */
export const table = '/handbook/support-model/#who-supports-whom';

/** A small handbook. */
export const all = [
  definition('Monthly active users', { abbreviation: 'MAU', weight: 5, about: 'People who were seen in a month.' }),
  definition('Daily active users', { abbreviation: 'DAU', weight: 5, about: 'People who were seen on a day.' }),
  definition('DAU/MAU', { aliases: ['Stickiness'], about: 'The share of a month on which people come back.' }),
  definition('Net dollar retention', { abbreviation: 'NDR', terms: ['expansion', 'kept revenue'] }),
  definition('Gross renewal rate', { abbreviation: 'GRR', terms: ['kept revenue', 'renewals'] }),
  definition('Product qualified lead', { abbreviation: 'PQL' }),
  definition('Product qualified lead (Growth team)', { terms: ['PQL'] }),
  thing('report', '/reports/dau-mau/', 'DAU/MAU'),
  thing('tool', '/tools/looker/', 'Looker', { terms: ['BI', 'explore'] }),
  thing('page', '/handbook/request-a-project/', 'Request a project', { terms: ['explore'], heading: 'Before you start' }),
  thing('group', table, 'Marketing', { about: 'Stakeholders: Ada Lovelace. Analyst: Grace Hopper.' }),
  thing('person', table, 'Ada Lovelace', { about: 'Stakeholder for Marketing.' }),
  thing('channel', '/handbook/ask-a-question/#analytics', '#analytics'),
];

/** The index of the given things, with their texts. */
export const indexOf = (found: typeof all) =>
  withTexts(
    indexNames(found.map(({ thing }) => thing)),
    found.map(({ text }) => text),
  );
/** The index of the small handbook. */
export const index = indexOf(all);

/** The title of a thing, with the kind of one that is no definition. */
export const nameAt = (place: number) => {
  const { kind, title } = index.findables[place] ?? { kind: 'nothing', title: '' };
  return kind === 'definition' ? title : `${title} (${kind})`;
};
/** The place of a thing in the small handbook, by its title as `nameAt` gives it. */
export const placeOf = (name: string) => all.findIndex((_, place) => nameAt(place) === name);
/** What a query finds in the small handbook, best first. */
export const found = (query: string, options?: RankOptions) => rank(index, query, options).results.map(({ place }) => nameAt(place));
/** The first result in the small handbook and why it was found. */
export const best = (query: string, options?: RankOptions) => {
  const [first] = rank(index, query, options).results;
  return first && [nameAt(first.place), first.reason];
};
/** The answer in the small handbook, its places as titles. */
export const answer = (query: string, options?: RankOptions) => {
  const answer = rank(index, query, options).answer;
  return answer && { ...answer, places: answer.places.map(nameAt) };
};
/** What a query without words finds. */
export const nothing: Ranking = { results: [], answer: undefined, corrected: undefined, words: [] };

/** The titles of given things in the order in which a query finds them. */
export const order = (query: string, ...given: typeof all) =>
  rank(indexOf(given), query).results.map(({ place }) => given[place]?.thing.title);
