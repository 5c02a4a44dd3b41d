import type { Catalog } from '../../catalog/catalog.ts';
import type { Problem } from '../../problems/problem.ts';
import { reportAddress } from '../../catalog/rules/report-address.ts';
import { safeLink } from '../../catalog/rules/safe-link.ts';
import { toolHost } from '../../catalog/rules/tool-host.ts';
import type { KnownLink } from './known-links.ts';
import type { LinkRuleName } from '../../tool-links/link.ts';

/**
 * The rules of the check of content that look at addresses, each with what the check of links would say of the same mistake.
 * Those rules stop the build, so that nothing dangerous and no customer is ever published; what they tell keeps their name and their words
 * here too, where all that is wrong with a link is told, and is not told a second time under another name.
 */
const sameMistakes: readonly (readonly [typeof safeLink, readonly LinkRuleName[]])[] = [
  [safeLink, ['link-malformed']],
  [reportAddress, ['link-filter', 'link-noise', 'link-signed', 'link-malformed']],
  [toolHost, ['link-unknown-tenant', 'link-malformed', 'link-legacy']],
];

/** What the check of content tells of addresses, and whether it tells a mistake of a link already. */
export type ToldByContent = { problems: readonly Problem[]; tells: (link: KnownLink, rule: LinkRuleName) => boolean };

/** Asks the rules of the check of content that look at addresses. */
export function toldByContent(catalog: Catalog, today: string): ToldByContent {
  const problems: Problem[] = [];
  const told = new Set<string>();
  for (const [rule, same] of sameMistakes)
    for (const problem of rule(catalog, today)) {
      problems.push(problem);
      for (const name of same) told.add(placed(problem, name));
    }
  return {
    problems,
    tells: ({ entry, path, at }, rule) => told.has(placed({ file: entry.file, path: path.map(String).join('.'), ...at }, rule)),
  };
}

function placed({ file, path, line, column }: Pick<Problem, 'file' | 'path' | 'line' | 'column'>, rule: LinkRuleName): string {
  return [file, path, line, column, rule].join('\0');
}
