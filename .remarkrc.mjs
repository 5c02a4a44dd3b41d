import { existsSync, readdirSync } from 'node:fs';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkLintFrontmatterSchema from 'remark-lint-frontmatter-schema';
import remarkLint from 'remark-lint';
import remarkMdx from 'remark-mdx';
import remarkPresetLintConsistent from 'remark-preset-lint-consistent';
import remarkPresetLintRecommended from 'remark-preset-lint-recommended';

/** What Markdown of the handbook may hold; `npm run check:prose` reads it with the same, MDX in `.mdx` files alone. */
export const syntax = [remarkFrontmatter, remarkGfm, remarkDirective];

/** How Markdown of the handbook is spelled out: one list marker, one emphasis marker and so on. */
export const style = [remarkLint, remarkPresetLintRecommended, remarkPresetLintConsistent];

// Red lines for frontmatter in editors that run remark; `npm run check:content` tells the same, and better.
const schemas = Object.fromEntries(
  (existsSync('schemas') ? readdirSync('schemas') : [])
    .map((file) => file.replace('.json', ''))
    .filter((name) => existsSync(`content/${name}`))
    .map((name) => [`./schemas/${name}.json`, [`./content/${name}/*.mdx`]]),
);

/** The handbook's own rules of prose. They are loaded when a file is checked, because the script brings its own. */
function handbookRules() {
  const rules = import('./scripts/check-prose/prose-in-editor.ts').catch((error) => {
    // An editor may run remark with a Node that reads no TypeScript: it shows the rest, and `npm run check:prose` shows all.
    if (error.code === 'ERR_UNKNOWN_FILE_EXTENSION' || error.code === 'ERR_NO_TYPESCRIPT') return undefined;
    throw error;
  });
  return async (tree, file) => (await rules)?.tellProse(tree, file);
}

export default {
  plugins: [[remarkLintFrontmatterSchema, { schemas, strict: false }], ...syntax, remarkMdx, ...style, handbookRules],
};
