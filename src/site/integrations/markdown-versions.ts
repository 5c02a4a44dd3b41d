import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { pageMarkdown } from '../../exports/page-markdown.ts';

/** Writes the Markdown version of each built page whose head offers one; the development server makes them from its pages when they are asked for. */
export function markdownVersions(): AstroIntegration {
  return {
    name: 'markdown-versions',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const [, page] = /^(\/.+)\.md$/.exec(request.url ?? '') ?? [];
          const origin = server.resolvedUrls?.local[0];
          if (page === undefined || origin === undefined) {
            next();
            return;
          }
          fetch(new URL(page === '/index' ? '/' : `${page}/`, origin))
            .then(async (shown) => pageMarkdown(await shown.text()))
            .then((markdown) => {
              if (markdown === undefined) next();
              else response.setHeader('Content-Type', 'text/markdown; charset=utf-8').end(markdown.text);
            }, next);
        });
      },
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const file of globSync('**/*.html', { cwd: folder })) {
          const html = readFileSync(join(folder, file), 'utf8');
          // Most pages offer none, and to find that out by parsing them would take longer than everything else.
          const markdown = html.includes('type="text/markdown"') ? pageMarkdown(html) : undefined;
          if (markdown !== undefined) writeFileSync(join(folder, markdown.address), markdown.text);
        }
      },
    },
  };
}
