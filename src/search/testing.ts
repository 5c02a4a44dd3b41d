import type { Findable, Kind } from './findable.ts';
import { indexNames, withTexts, type NameIndex } from './name-index.ts';
import { spellerOf } from './spelling.ts';
import { rank, type Ranking, type RankOptions } from './rank.ts';

/** A thing that can be found; what is not given is empty. */
export const findable = (kind: Kind, address: string, title: string, more: Partial<Findable> = {}): Findable => ({
  kind,
  address,
  title,
  aliases: [],
  terms: [],
  weight: 0,
  facets: {},
  ...more,
});

/** What a test says about a record; everything else is empty. */
export type RecordOptions = Partial<Findable> & { about?: string; heading?: string; shows?: string[] };

/** A thing that can be found, with its text. */
export const record = (kind: Kind, address: string, title: string, { about = '', heading, shows = [], ...more }: RecordOptions = {}) => ({
  thing: findable(kind, address, title, more),
  text: { about, headings: heading === undefined ? [] : [{ text: heading, anchor: 'there' }], shows, facets: more.facets ?? {} },
});
/** The record of a definition with this title. */
export const definition = (title: string, options?: RecordOptions) =>
  record('definition', `/metrics/${title.toLowerCase().replace(/\W+/g, '-')}/`, title, options);
/** The address of people and groups. */
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
  record('report', '/reports/dau-mau/', 'DAU/MAU'),
  record('tool', '/tools/looker/', 'Looker', { terms: ['BI', 'explore'] }),
  record('page', '/handbook/request-a-project/', 'Request a project', { terms: ['explore'], heading: 'Before you start' }),
  record('group', table, 'Marketing', { about: 'Stakeholders: Ada Lovelace. Analyst: Grace Hopper.' }),
  record('person', table, 'Ada Lovelace', { about: 'Stakeholder for Marketing.' }),
  record('channel', '/handbook/ask-a-question/#analytics', '#analytics'),
];

/** An index that corrects mistyped words by its own. */
export const spelled = (of: NameIndex): NameIndex => ({ ...of, speller: spellerOf(of.written, []) });
/** The index of the given records, with their texts. */
export const indexOf = (records: typeof all) =>
  spelled(
    withTexts(
      indexNames(records.map(({ thing }) => thing)),
      records.map(({ text }) => text),
    ),
  );
/** The index of the small handbook. */
export const index = indexOf(all);

/** The title of a thing, with its kind unless it is a definition. */
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
/** The places of the given records in the order in which a query finds them. */
export const places = (records: typeof all, query: string, options?: RankOptions) =>
  rank(indexOf(records), query, options).results.map(({ place }) => place);
/** The titles of the given records in the order in which a query finds them. */
export const order = (query: string, ...records: typeof all) => places(records, query).map((place) => records[place]?.thing.title);
/** The ranking of a query that finds nothing. */
export const noMatches: Ranking = {
  results: [],
  answer: undefined,
  support: 0,
  corrected: undefined,
  words: [],
  hasUnknown: false,
  customer: undefined,
};
