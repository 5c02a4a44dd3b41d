import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** The modules that are loaded when they are needed: the folder in `src/`, their names, and the folder in which the built site serves them. */
const modules = [
  { folder: 'browser/search-box', names: ['box', 'full-text', 'nothing-found', 'narrow', 'mark-words'], served: 'search' },
  { folder: 'browser/slack', names: ['copy-for-slack'], served: 'slack' },
  { folder: 'browser/hover-cards', names: ['hover-cards'], served: 'hover-cards' },
];

/**
 * Builds the code of the search box, of the cards of links and of "Copy for Slack" as files of their own, imported by their address:
 * for an import that the bundler sees, it would put a loader of its own on every page, twice as large as ours.
 */
export function searchBox(): AstroIntegration {
  const source = fileURLToPath(new URL('../..', import.meta.url));
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
                  for (const { folder, names, served } of modules) {
                    for (const name of names) {
                      const id = `${source}${folder}/${name}.ts`;
                      this.emitFile({ type: 'chunk', id, fileName: `${served}/${name}.js`, preserveSignature: 'strict' });
                    }
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
