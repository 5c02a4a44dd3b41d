import { problemAt, type Position, type Problem } from '../../problems/problem.ts';
import type { OfflineRuleName } from '../../schemas/link-rule.ts';
import { keyOf } from '../../tool-links/link.ts';
import { objectOf, type KnownLink } from './known-links.ts';

/** A mistake of a link or a report; `key` names the object that the link leads to. */
export type LinkProblem = Problem & { key?: string };

/** A mistake of a link, at its text unless `more` names another place. */
export function linkProblem(
  link: KnownLink,
  rule: OfflineRuleName,
  message: string,
  more: { suggestion?: string | undefined; at?: Position } = {},
): LinkProblem {
  const object = objectOf(link);
  const problem = problemAt(link.entry, link.path, rule, message, { at: link.at, ...more });
  return { ...problem, ...(object && { key: keyOf(object) }) };
}
