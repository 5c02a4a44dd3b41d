import { problemAt, type Position, type Problem } from '../../problems/problem.ts';
import type { FoundLink } from './harvest.ts';
import { keyOf } from '../../tool-links/link.ts';
import { objectOf, type KnownLink } from './known-links.ts';
import type { OfflineRuleName } from './rule-names.ts';

/** A mistake that a link or a report makes; `key` names the object that the link leads to. */
export type LinkProblem = Problem & { key?: string };

/** A mistake that a link makes, told where its words are. */
export function tell(link: KnownLink, rule: OfflineRuleName, message: string, suggestion?: string): LinkProblem {
  return told(link, link.at, rule, message, suggestion);
}

/** A mistake in the address of a link, told where that stands: of a link by reference, where it is defined. */
export function tellAddress(link: KnownLink, rule: OfflineRuleName, message: string, suggestion?: string): LinkProblem {
  return told(link, addressPlace(link), rule, message, suggestion);
}

/** Where the address of a link stands. */
export function addressPlace({ definedAt, at }: FoundLink): Position {
  return definedAt ?? at;
}

function told(link: KnownLink, at: Position, rule: OfflineRuleName, message: string, suggestion: string | undefined): LinkProblem {
  const object = objectOf(link);
  return { ...problemAt(link.entry, link.path, rule, message, { at, suggestion }), ...(object && { key: keyOf(object) }) };
}
