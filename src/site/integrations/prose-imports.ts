import type { AstroIntegration } from 'astro';
import { proseComponents } from '../../schemas/prose-components.ts';

/** As the reader takes it: spaces after the hyphens do not count. */
const frontmatter = /^---[ \t]*\n[\s\S]*?\n---[ \t]*(?:\n|$)/;

/** Lets prose use the handbook's components without importing them: each one that a file of `content/` names is imported for it. */
export function proseImports(): AstroIntegration {
  return {
    name: 'prose-imports',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'prose-imports',
                enforce: 'pre',
                transform: {
                  filter: { id: /\/content\/.*\.mdx(?:$|\?)/ },
                  handler: (code: string) => addImports(code),
                },
              },
            ],
          },
        });
      },
    },
  };
}

/** An MDX file's text with an import for each component that it uses. */
export function addImports(mdx: string): string {
  const used = Object.keys(proseComponents).filter((name) => mdx.includes(`<${name}`));
  const imports = used.map((name) => `import ${name} from '~/site/components/prose/${name}.astro';`).join('\n');
  return used.length === 0 ? mdx : mdx.replace(frontmatter, (head) => `${head}\n${imports}\n\n`);
}
