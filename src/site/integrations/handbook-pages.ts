import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Loader, LoaderContext } from 'astro/loaders';
import { titleOf, type Entry } from '../../catalog/entry.ts';
import { formatProblems } from '../../problems/report.ts';
import { isContent, readHandbook } from '../reading.ts';

/**
 * Loads the pages that Starlight renders, one for each MDX entry, from a reading of the whole handbook.
 * A build ends here with exit code 2 if there is an error: nothing wrong is ever published. The development server reports the
 * problems, and loads the pages again when the content changes.
 */
export function handbookPages(): Loader {
  let watched: LoaderContext['watcher'];
  return {
    name: 'handbook-pages',
    load: async (context) => {
      const { watcher, logger } = context;
      const read = (): Promise<void> => {
        const { catalog, problems, errors } = readHandbook();
        if (problems.length > 0) logger.error(`\n${formatProblems(problems, 'text', '')}`);
        if (!watcher && errors.length > 0) {
          console.error('Nothing was built: fix the errors above, then run it again.');
          process.exit(2);
        }
        return storePages(catalog.entries, context);
      };
      if (watcher && watcher !== watched) {
        watched = watcher;
        watcher.on('all', (_, path) => {
          if (isContent(path)) void read();
        });
      }
      await read();
    },
  };
}

/** Makes the development server load `content.ts`, and what imports it, anew when the content changes. */
export function reloadOnContent(): AstroIntegration {
  return {
    name: 'reload-on-content',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const file = fileURLToPath(new URL('../content.ts', import.meta.url));
        server.watcher.on('all', (_, path) => {
          if (!isContent(path)) return;
          for (const environment of Object.values(server.environments)) {
            for (const module of environment.moduleGraph.getModulesByFile(file) ?? []) void environment.reloadModule(module);
          }
          server.environments.client.hot.send({ type: 'full-reload', path: '*' });
        });
      },
    },
  };
}

/**
 * Prose without components is rendered here as the Markdown that it is; only the rest is compiled and bundled as a program,
 * which would be most of the time that a build takes.
 */
async function storePages(entries: readonly Entry[], { store, config, ...context }: LoaderContext): Promise<void> {
  const written = entries.filter(isPage);
  const ids = new Set(written.map(routeOf));
  for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
  await Promise.all(
    written.map(async (entry) => {
      const id = routeOf(entry);
      const digest = context.generateDigest({ data: entry.data, body: entry.body });
      const known = store.get(id);
      if (known?.digest === digest && !known.deferredRender) return;
      const data = await context.parseData({
        id,
        data: { title: titleOf(entry), description: 'description' in entry.data ? entry.data.description : '' },
        filePath: entry.file,
      });
      const how = isMarkdown(entry.body)
        ? { rendered: await context.renderMarkdown(entry.body, { fileURL: new URL(entry.file, config.root) }) }
        : { deferredRender: true };
      store.set({ id, data, body: entry.body, filePath: entry.file, digest, ...how });
    }),
  );
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
