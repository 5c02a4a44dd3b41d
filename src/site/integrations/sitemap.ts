import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';

/** The sitemap of the pages that search engines may list: not stubs, retired pages and the search page, which have a `noindex`. */
export function sitemapOfPages(): AstroIntegration {
  let folder = '';
  const made = sitemap({ filter: (page) => !isHidden(folder + decodeURI(new URL(page).pathname)) });
  const { 'astro:config:done': done, ...hooks } = made.hooks;
  return {
    ...made,
    hooks: {
      ...hooks,
      'astro:config:done': async (options) => {
        folder = fileURLToPath(options.config.outDir).replace(/\/$/, '');
        await done?.(options);
      },
    },
  };
}

function isHidden(path: string): boolean {
  const file = `${path}index.html`;
  return existsSync(file) && readFileSync(file, 'utf8').includes('<meta name="robots" content="noindex"');
}
