import type { Entry } from './entry.ts';
import type { Path, Position } from '../problems/problem.ts';

/** An address that an entry links to, and where it is: at a path of the fields, or in prose, where the path is empty. */
export type EntryLink = { url: string; path: Path; at: Position };

/** Every link of an entry: those of its prose, and those that a field holds. */
export function linksOf(entry: Entry): EntryLink[] {
  const prose = entry.prose.links.map(({ url, line, column }) => ({ url, path: [], at: { line, column } }));
  return [...fieldLinks(entry), ...prose];
}

function fieldLinks(entry: Entry): EntryLink[] {
  if (entry.collection !== 'personas') return [];
  return (entry.data.tasks ?? []).map(({ to }, index) => {
    const path = ['tasks', index, 'to'];
    return { url: to, path, at: entry.locate(path) };
  });
}
