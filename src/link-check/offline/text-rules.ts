import type { Catalog } from '../../catalog/catalog.ts';
import { titleOf } from '../../catalog/entry.ts';
import { keyOf } from '../../tool-links/link.ts';
import { objectOf, type KnownLink } from './known-links.ts';
import { tell, type LinkProblem } from './link-problem.ts';
import type { ReportsByObject } from './report-rules.ts';
import { isAddress, plainWords, silentWords } from '../../tool-links/silent-words.ts';

/** A link to an object of a tool whose words say nothing of where it leads; those of any other link the check of prose tells. */
export function textProblems(catalog: Catalog, links: readonly KnownLink[], reports: ReportsByObject): LinkProblem[] {
  const tools = ['Looker', 'Amplitude', ...[...catalog.of('tools').values()].map(titleOf)];
  return links.filter(hasWords).flatMap((link) => {
    const object = objectOf(link);
    // The front door of a tool is called by its name.
    const found = object && silentWords(link.text, object.kind === 'home' ? [] : tools);
    if (object === undefined || found === undefined) return [];
    const report = reports.get(keyOf(object));
    return [tell(link, 'link-text', `Unexpected ${found}, expected words that name what it leads to`, report && titleOf(report))];
  });
}

/** A bare address has no words that could say anything, of which the check of prose tells, and neither has a tag without text. */
function hasWords({ is, text, at, written }: KnownLink): boolean {
  if (is !== 'link') return is === 'attribute' && text !== '';
  const isBare = isAddress(text) && (written === undefined || (written.line === at.line && written.column === at.column));
  return !isBare;
}

/** Objects without a report of their own that are linked under several names; each name after the first is told, with the first. */
export function nameProblems(links: readonly KnownLink[], reports: ReportsByObject): LinkProblem[] {
  const named = links.filter(({ path, text }) => path.length === 0 && text !== '' && !isAddress(text) && silentWords(text) === undefined);
  return [...byObject(named)].flatMap(([key, same]) => (reports.has(key) ? [] : otherNames(same)));
}

function otherNames([first, ...others]: readonly KnownLink[]): LinkProblem[] {
  if (first === undefined) return [];
  const seen = new Set([nameIn(first)]);
  return others.flatMap((link) => {
    if (seen.has(nameIn(link))) return [];
    seen.add(nameIn(link));
    const where = `\`${first.entry.file}\` calls it so in line ${first.at.line}`;
    return [tell(link, 'link-names', `Unexpected second name \`${link.text}\` of one object, expected \`${first.text}\`: ${where}`)];
  });
}

function byObject(links: readonly KnownLink[]): Map<string, KnownLink[]> {
  const found = new Map<string, KnownLink[]>();
  for (const link of links) {
    const object = objectOf(link);
    if (object) found.set(keyOf(object), [...(found.get(keyOf(object)) ?? []), link]);
  }
  return found;
}

/** A name without what may differ: capitals, signs and an article. */
function nameIn({ text }: KnownLink): string {
  return plainWords(text).replace(/^(?:the|our|an?) /, '');
}
