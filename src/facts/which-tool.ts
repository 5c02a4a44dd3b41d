import type { Catalog } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import type { Section } from '../catalog/page-sections.ts';

/** The section of the list of tools that says which one to use. */
export const whichTool: Section = { id: 'which-tool', title: 'Which tool should I use?' };

/** The tools that say when to choose them, in the given order. */
export function toolsToChoose(catalog: Catalog, inOrder: (a: Entry, b: Entry) => number): Entry<'tools'>[] {
  return [...catalog.of('tools').values()].filter(({ data }) => data.chooseFor !== undefined).sort(inOrder);
}
