/** A way on, such as into a tool: what the button says, and the address that it opens. */
export type Door = { label: string; url: string };

/** What the answer to an exact name shows beside the name and its meaning. */
export type Card = {
  about: string;
  /** How the number is computed, in one line. */
  formula?: string | undefined;
  status?: { id: string; words: string } | undefined;
  owner?: string | undefined;
  /** The report to believe, the report or tool itself, or where to ask for what the team offers. */
  door?: Door | undefined;
  /** The report of the same number for each customer, where the one to believe is of all of them. */
  byCustomer?: Door | undefined;
  /** Where the number is kept when no report shows it. */
  elsewhere?: string | undefined;
  /** What to use instead of a deprecated definition. */
  instead?: { title: string; address: string } | undefined;
};

/** What stands over a card where it is shown by itself: the name, what kind of thing it is, and its facts in one line. */
export type CardHead = { title: string; kind: string; facts?: string | undefined };

/** What is served for a page. */
export type CardFile = CardHead & Card;

/** What tells a definition from others, by their addresses; wanted only where a choice is shown. */
export type Differences = Record<string, string>;

/** Where the card of a page, or what tells it from others, is served, from the site's root. */
export function fileOf(what: 'cards' | 'differences', address: string): string {
  return `/search/${what}${address.replace(/\/(?:#.*)?$/, '')}.json`;
}
