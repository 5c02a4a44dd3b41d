import type { ProseRule } from '../prose-rule.ts';
import { avoidedWord } from './avoided-word.ts';
import { bareUrl } from './bare-url.ts';
import { firstMention } from './first-mention.ts';
import { headingOrder } from './heading-order.ts';
import { imageText } from './image-text.ts';
import { knownAbbreviation } from './known-abbreviation.ts';
import { linkText } from './link-text.ts';
import { sentenceCaseHeading } from './sentence-case-heading.ts';
import { tableHeader } from './table-header.ts';
import { unreadMarkup } from './unread-markup.ts';

/** The handbook's own prose rules, in the order of the checks page. */
export const proseRules: readonly ProseRule[] = [
  firstMention,
  knownAbbreviation,
  avoidedWord,
  linkText,
  bareUrl,
  headingOrder,
  sentenceCaseHeading,
  tableHeader,
  imageText,
  unreadMarkup,
];
