/** The kinds of things that can be found, with the word that readers see. Their order is part of the format of the names file. */
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

/** One thing that can be found: its page, or a place on a page, and the names that find it. */
export type Findable = {
  kind: Kind;
  /** From the site's root; unique, except that people and groups share a table. */
  address: string;
  title: string;
  abbreviation?: string | undefined;
  /** Other names that readers see. */
  aliases: readonly string[];
  /** Hidden words that find it; several things may share one. */
  terms: readonly string[];
  /** How much the rest of the handbook refers to it, a whole number from 0 to 9; it breaks ties. */
  weight: number;
  /** The ids by which results can be narrowed. */
  facets: { domain?: string | undefined; status?: string | undefined; tool?: string | undefined };
};

/** A heading on a page and its anchor. */
export type FoundHeading = { text: string; anchor: string };

/** The texts of a thing: its description, the headings of its page, and, for a report, the addresses of the definitions that it shows. */
export type FindableText = { about: string; headings: readonly FoundHeading[]; shows: readonly string[] };
