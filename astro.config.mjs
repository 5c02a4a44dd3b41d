import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { contentSecurity } from './src/site/integrations/content-security.ts';
import { reloadOnContent } from './src/site/integrations/handbook-pages.ts';
import { markdownVersions } from './src/site/integrations/markdown-versions.ts';
import { proseImports } from './src/site/integrations/prose-imports.ts';
import { redirectsFile } from './src/site/integrations/redirects-file.ts';
import { lazyModules } from './src/site/integrations/lazy-modules.ts';
import { sitemapOfPages } from './src/site/integrations/sitemap.ts';
import { starlightParts } from './src/site/integrations/starlight-parts.ts';
import { ranking } from './src/search/pagefind-ranking.ts';
import { sidebar } from './src/settings/navigation.ts';
import { site } from './src/settings/site.ts';

export default defineConfig({
  site: site.url,
  srcDir: './src/site',
  integrations: [
    reloadOnContent(),
    redirectsFile(),
    sitemapOfPages(),
    starlight({
      title: site.title,
      description: site.description,
      logo: { src: './src/site/mark.svg', alt: '' },
      editLink: { baseUrl: `${site.repository}/edit/${site.branch}/` },
      sidebar,
      routeMiddleware: './src/site/route-data.ts',
      disable404Route: true,
      pagefind: { ranking },
      // Prose has formulas and field names, not programs: nothing to highlight.
      expressiveCode: false,
      // Starlight adds asides and heading links only to files in `src/content/docs` and in these folders.
      markdown: { processedDirs: ['./content/'] },
      customCss: [
        './src/site/styles/tokens.css',
        './src/site/styles/frame.css',
        './src/site/styles/handbook.css',
        './src/site/styles/single-pages.css',
        './src/site/styles/print.css',
      ],
      components: {
        ...Object.fromEntries(
          ['Banner', 'DraftContentNotice', 'FallbackContentNotice', 'Hero', 'LanguageSelect'].map((name) => [
            name,
            './src/site/components/overrides/Nothing.astro',
          ]),
        ),
        Footer: './src/site/components/overrides/Footer.astro',
        MarkdownContent: './src/site/components/overrides/MarkdownContent.astro',
        PageTitle: './src/site/components/overrides/PageTitle.astro',
        Search: './src/site/components/overrides/Search.astro',
        Sidebar: './src/site/components/overrides/Sidebar.astro',
        ThemeProvider: './src/site/components/overrides/ThemeProvider.astro',
        ThemeSelect: './src/site/components/overrides/ThemeSelect.astro',
      },
    }),
    markdownVersions(),
    contentSecurity([new URL(site.requests).origin]),
  ],
  // Speculation rules (src/browser/prefetch/) prepare a page that the pointer rests on, without scripts.
  prefetch: false,
  markdown: { syntaxHighlight: false },
  vite: {
    plugins: [proseImports(), lazyModules(), starlightParts()],
    // Rolldown warns about every MDX file's "use client"-like directive; there is nothing to fix in them.
    build: { rolldownOptions: { checks: { moduleLevelDirective: false } } },
  },
});
