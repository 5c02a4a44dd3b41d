import type { NameIndex } from '../../search/name-index.ts';
import type { Ranking } from '../../search/rank.ts';

/** A place in the full text: the page, how well it fits from 0 to 1, which words it holds, and the part of it that fits best. */
export type Passage = {
  address: string;
  score: number;
  holds: readonly string[];
  excerpt: string;
  heading?: { text: string; address: string } | undefined;
};

/** What a query has found when it is drawn. */
export type Found = {
  query: string;
  index: NameIndex;
  ranking: Ranking;
  /** What the full text said, by the place of the thing in the index. */
  passages: ReadonlyMap<number, Passage>;
};

/** What the reader can do with the results beyond opening them. */
export type FoundActions = { copyLink: (address: string) => void; searchInstead: () => void };
