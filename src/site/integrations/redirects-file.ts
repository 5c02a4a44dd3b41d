import type { AstroIntegration } from 'astro';

/** Serves `/_redirects`; Astro ignores files of `src/site/pages/` whose names start with an underscore, so the route is added by hand. */
export function redirectsFile(): AstroIntegration {
  return {
    name: 'redirects-file',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        injectRoute({ pattern: '/_redirects', entrypoint: './src/site/redirects-file.ts', prerender: true });
      },
    },
  };
}
