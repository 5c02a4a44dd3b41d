import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { contentSecurity } from './src/integrations/content-security.ts';
import { proseImports } from './src/integrations/prose-imports.ts';
import { redirectsFile } from './src/integrations/redirects-file.ts';
import { searchBox } from './src/integrations/search-box.ts';
import { sitemapOfPages } from './src/integrations/sitemap.ts';
import { starlightParts } from './src/integrations/starlight-parts.ts';
import { ranking } from './src/search/pagefind-ranking.ts';
import { sidebar } from './src/sidebar.ts';
import { site } from './src/site.ts';

export default defineConfig({
  site: site.url,
  integrations: [
    proseImports(),
    searchBox(),
    redirectsFile(),
    sitemapOfPages(),
    starlight({
      title: site.title,
      description: site.description,
      logo: { src: './src/mark.svg', alt: '' },
      editLink: { baseUrl: `${site.repository}/edit/${site.branch}/` },
      sidebar,
      routeMiddleware: './src/route-data.ts',
      disable404Route: true,
      pagefind: { ranking },
      // Prose holds formulas and field names, not programs: nothing to highlight.
      expressiveCode: false,
      // Starlight leaves asides and heading links out of files outside `src/content/docs` unless it is told.
      markdown: { processedDirs: ['./content/'] },
      customCss: [
        './src/styles/tokens.css',
        './src/styles/frame.css',
        './src/styles/handbook.css',
        './src/styles/single-pages.css',
        './src/styles/print.css',
      ],
      components: {
        Footer: './src/components/overrides/Footer.astro',
        MarkdownContent: './src/components/overrides/MarkdownContent.astro',
        PageTitle: './src/components/overrides/PageTitle.astro',
        Search: './src/components/overrides/Search.astro',
        LanguageSelect: './src/components/overrides/LanguageSelect.astro',
        Sidebar: './src/components/overrides/Sidebar.astro',
        ThemeProvider: './src/components/overrides/ThemeProvider.astro',
        ThemeSelect: './src/components/overrides/ThemeSelect.astro',
      },
    }),
    starlightParts(),
    contentSecurity([new URL(site.requests).origin]),
  ],
  // A page that the pointer rests on is made ready by speculation rules (src/prefetch/), at no cost in scripts.
  prefetch: false,
  markdown: { syntaxHighlight: false },
  // Rolldown warns of every MDX file's "use client"-like directive; there is nothing to mend in them.
  vite: { build: { rolldownOptions: { checks: { moduleLevelDirective: false } } } },
});
