import type { AstroIntegration } from 'astro';

/**
 * Puts the script of Starlight's two tables of contents, for wide windows and for phones, into one of them. Shared by two it is a file that a page
 * asks for after two others, and all three stand between a reader on a slow phone and the text; alone it is small enough to stand in the page.
 * Both tables are on the same pages.
 */
export function oneContentsScript(): AstroIntegration {
  const nothing = '\0no-second-script';
  return {
    name: 'one-contents-script',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'one-contents-script',
                apply: 'build',
                enforce: 'pre',
                resolveId: (source, importer) =>
                  source.endsWith('/TableOfContents/starlight-toc') && importer?.includes('/TableOfContents.astro') ? nothing : undefined,
                load: (id) => (id === nothing ? 'export {};' : undefined),
              },
            ],
          },
        });
      },
    },
  };
}
