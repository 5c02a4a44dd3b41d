import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** The modules of `src/search/box/` that are loaded when they are needed; each is served as `/search/<name>.js`. */
const modules = ['box', 'full-text', 'nothing-found', 'narrow', 'mark-words'];

/**
 * Builds the code of the search box as files of their own, imported by their address:
 * for an import that the bundler sees, it would put a loader of its own on every page, twice as large as ours.
 */
export function searchBox(): AstroIntegration {
  const folder = fileURLToPath(new URL('../search/box/', import.meta.url));
  return {
    name: 'search-box',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'search-box',
                apply: 'build',
                buildStart() {
                  if (this.environment.name !== 'client') return;
                  for (const name of modules) {
                    this.emitFile({ type: 'chunk', id: `${folder}${name}.ts`, fileName: `search/${name}.js`, preserveSignature: 'strict' });
                  }
                },
              },
            ],
          },
        });
      },
    },
  };
}
