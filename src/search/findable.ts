/** What kinds of thing can be found, with the word that a reader sees for each. The order is part of the format of the names file. */
export const kinds = {
  definition: 'Definition',
  report: 'Report',
  page: 'Page',
  tool: 'Tool',
  'data-source': 'Data source',
  capability: 'Capability',
  persona: 'Persona',
  person: 'Person',
  group: 'Stakeholder group',
  channel: 'Slack channel',
} as const;

/** The kind of a thing that can be found. */
export type Kind = keyof typeof kinds;

/** One thing that can be found: its page, or its place on one, and the names that it is found by. */
export type Findable = {
  kind: Kind;
  /** From the site's root; unique to the thing, but for people and groups, who share a table. */
  address: string;
  title: string;
  abbreviation?: string | undefined;
  /** Other names that readers see. */
  aliases: readonly string[];
  /** Words that find it and are not shown; several things may share one. */
  terms: readonly string[];
  /** How much the rest of the handbook refers to it, from 0 to 9: what breaks a tie. */
  weight: number;
  /** By what a list of results can be narrowed. */
  facets: { domain?: string | undefined; status?: string | undefined; tool?: string | undefined };
};

/** A heading on a page and its anchor. */
export type FoundHeading = { text: string; anchor: string };

/** What is said of a thing beyond its names: the sentence for a list, the headings of its page, and of a report the addresses of the definitions that it shows. */
export type FindableText = { about: string; headings: readonly FoundHeading[]; shows: readonly string[] };
