import type { Loader } from 'astro/loaders';
import { titleOf, type Entry } from '../../catalog/entry.ts';
import type { FillFrom } from './content-source.ts';

/**
 * The pages that Starlight renders: one for each MDX entry.
 * Prose without components is rendered here as the Markdown that it is; only the rest is compiled and bundled as a program,
 * which would be most of the time that a build takes.
 */
export function pages(fillFrom: FillFrom): Loader {
  return {
    name: 'pages',
    load: (context) =>
      fillFrom(context, async (entries) => {
        const { store, config } = context;
        const written = entries.filter(isPage);
        const ids = new Set(written.map(routeOf));
        for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
        await Promise.all(
          written.map(async (entry) => {
            const id = routeOf(entry);
            const digest = context.generateDigest({ data: entry.data, body: entry.body });
            const fileURL = new URL(entry.file, config.root);
            const known = store.get(id);
            if (known?.digest === digest && !known.deferredRender) return;
            const data = await context.parseData({
              id,
              data: { title: titleOf(entry), description: 'description' in entry.data ? entry.data.description : '' },
              filePath: entry.file,
            });
            const how = isMarkdown(entry.body)
              ? { rendered: await context.renderMarkdown(entry.body, { fileURL }) }
              : { deferredRender: true };
            store.set({ id, data, body: entry.body, filePath: entry.file, digest, ...how });
          }),
        );
      }),
  };
}

/**
 * Whether prose means the same as Markdown: no component, no comment, no indented line that only Markdown reads as code,
 * and no rule at the start that would be taken for frontmatter.
 */
export function isMarkdown(body: string): boolean {
  return !/[<{]|^(?: {4}|\t)/m.test(body) && !/^\s*---/.test(body);
}

function isPage(
  entry: Entry,
): entry is Exclude<Entry, { collection: 'teams' | 'channels' | 'stakeholders' | 'words' | 'sprints' | 'links' }> {
  return 'title' in entry.data;
}

/** The id of a route, as `entryOfRoute` reads it. */
function routeOf({ collection, id }: Entry): string {
  return collection === 'site' ? id : `${collection}/${id}`;
}
