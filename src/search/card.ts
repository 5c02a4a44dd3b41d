/** A link: what it says, and its address, in a tool or from the root of the site. */
export type Link = { label: string; url: string };

/** What the answer to an exact name shows beside the name and its meaning. */
export type Card = {
  about: string;
  /** How the number is computed, in one line. */
  formula?: string | undefined;
  status?: { id: string; words: string } | undefined;
  /** How far to trust a definition, beside its status. */
  trust?: string | undefined;
  owner?: string | undefined;
  /** The report to open first, in all its parts, the report or tool itself, or where to ask for what the team offers. */
  open?: readonly Link[] | undefined;
  /** A sentence on the report to open first, where it ended. */
  ended?: readonly (string | Link)[] | undefined;
  /** The report of the same number for each customer, where the one to open first covers all of them. */
  byCustomer?: readonly Link[] | undefined;
  /** Where the number is kept when no report shows it. */
  elsewhere?: string | undefined;
  /** The comparison with what it is mistaken for most. */
  compare?: Link | undefined;
  /** Whether its text can be copied with caveats. */
  hasCaveats?: boolean | undefined;
  /** The editor of its file on the code host. */
  edit?: string | undefined;
  /** A sentence on since when a definition is deprecated, with a link to what to use instead. */
  deprecated?: readonly (string | Link)[] | undefined;
};

/** The head of a card that is shown by itself: the name, what kind of thing it is, and its facts in one line. */
export type CardHead = { title: string; kind: string; facts?: string | undefined };

/** What is served for a page. */
export type CardFile = CardHead & Card;

/** How a definition differs from others, by their addresses; needed only where a choice is shown. */
export type Differences = Record<string, string>;

/** Where the card of a page, or how it differs from others, is served, from the site's root. */
export function fileOf(what: 'cards' | 'differences', address: string): string {
  return `/search/${what}${address.replace(/\/(?:#.*)?$/, '')}.json`;
}
