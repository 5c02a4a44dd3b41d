import type { Catalog } from '../../catalog/catalog.ts';
import { titleOf } from '../../catalog/entry.ts';
import { keyOf } from '../../tool-links/link.ts';
import { linkProblem, objectKey, objectOf, type KnownLink, type LinkProblem } from './known-links.ts';
import type { ReportsByObject } from './report-rules.ts';
import { isAddress, plainWords, genericText } from '../../tool-links/generic-text.ts';

/** Links to objects of tools whose text does not say where they lead; the prose check reports those of any other link. */
export function textProblems(catalog: Catalog, links: readonly KnownLink[], reports: ReportsByObject): LinkProblem[] {
  const tools = ['Looker', 'Amplitude', ...[...catalog.of('tools').values()].map(titleOf)];
  return links.filter(hasWords).flatMap((link) => {
    const object = objectOf(link);
    // The start page of a tool is called by its name.
    const found = object && genericText(link.text, object.kind === 'home' ? [] : tools);
    if (object === undefined || found === undefined) return [];
    const report = reports.get(keyOf(object));
    const message = `Unexpected ${found}, expected words that name what it leads to`;
    return [linkProblem(link, 'link-text', message, { suggestion: report && titleOf(report) })];
  });
}

/** A bare address, which the prose check reports, has no text that could say anything, and neither has a tag without text. */
function hasWords({ is, text, at, written }: KnownLink): boolean {
  if (is !== 'link') return is === 'attribute' && text !== '';
  const isBare = isAddress(text) && (written === undefined || (written.line === at.line && written.column === at.column));
  return !isBare;
}

/** Each further name of an object without a report of its own, with the first one. */
export function nameProblems(links: readonly KnownLink[], reports: ReportsByObject): LinkProblem[] {
  const named = links.filter(({ path, text }) => path.length === 0 && text !== '' && !isAddress(text) && genericText(text) === undefined);
  const byObject = Map.groupBy(named, objectKey);
  return [...byObject].flatMap(([key, same]) => (key === undefined || reports.has(key) ? [] : otherNames(same)));
}

function otherNames([first, ...others]: readonly KnownLink[]): LinkProblem[] {
  if (first === undefined) return [];
  const seen = new Set([nameIn(first)]);
  return others.flatMap((link) => {
    if (seen.has(nameIn(link))) return [];
    seen.add(nameIn(link));
    const where = `\`${first.entry.file}\` calls it so in line ${first.at.line}`;
    return [linkProblem(link, 'link-names', `Unexpected second name \`${link.text}\` of one object, expected \`${first.text}\`: ${where}`)];
  });
}

/** A name without what may differ: capitals, punctuation and an article. */
function nameIn({ text }: KnownLink): string {
  return plainWords(text).replace(/^(?:the|our|an?) /, '');
}
