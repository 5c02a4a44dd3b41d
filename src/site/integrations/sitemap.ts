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

/** Whether the page in a folder (with a slash at its end) asks search engines not to list it. */
export function isHidden(folder: string): boolean {
  const file = `${folder}index.html`;
  return existsSync(file) && readFileSync(file, 'utf8').includes('<meta name="robots" content="noindex"');
}
