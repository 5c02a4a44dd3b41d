import type { ProseRule } from '../page.ts';
import { avoidedWord } from './avoided-word.ts';
import { firstMention } from './first-mention.ts';
import { headingOrder, sentenceCaseHeading } from './headings.ts';
import { knownAbbreviation } from './known-abbreviation.ts';
import { bareUrl, linkText } from './links.ts';
import { imageText, tableHeader, unreadMarkup } from './markup.ts';

/** The handbook's own prose rules, in the order of the checks page. */
export const proseRules: readonly ProseRule[] = [
  ...[firstMention, knownAbbreviation, avoidedWord, linkText, bareUrl],
  ...[headingOrder, sentenceCaseHeading, tableHeader, imageText, unreadMarkup],
];
