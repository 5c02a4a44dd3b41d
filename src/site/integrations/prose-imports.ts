import { frontmatterOf } from '../../read/frontmatter.ts';
import { proseComponents } from '../../schemas/prose-components.ts';

/** A Vite plugin that lets prose use the handbook's components without importing them: it adds an import for each one that a file uses. */
export function proseImports() {
  return {
    name: 'prose-imports',
    enforce: 'pre' as const,
    transform: { filter: { id: /\/content\/.*\.mdx(?:$|\?)/ }, handler: (code: string) => addImports(code) },
  };
}

/** An MDX file's text with an import for each component that it uses. */
export function addImports(mdx: string): string {
  const used = Object.keys(proseComponents).filter((name) => mdx.includes(`<${name}`));
  const imports = used.map((name) => `import ${name} from '~/site/components/prose/${name}.astro';`).join('\n');
  const fields = frontmatterOf(mdx);
  return used.length === 0 || !fields ? mdx : `${mdx.slice(0, fields.end)}\n\n${imports}\n\n${mdx.slice(fields.end + 1)}`;
}
