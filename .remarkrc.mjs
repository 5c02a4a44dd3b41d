import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkLint from 'remark-lint';
import remarkMdx from 'remark-mdx';
import remarkPresetLintConsistent from 'remark-preset-lint-consistent';
import remarkPresetLintRecommended from 'remark-preset-lint-recommended';

/** What the Markdown of the handbook may contain. `npm run check:prose` reads it the same way, with MDX in `.mdx` files only. */
export const syntax = [remarkFrontmatter, remarkGfm, remarkDirective];

/** How the Markdown of the handbook is written: one list marker, one emphasis marker and so on. */
export const style = [remarkLint, remarkPresetLintRecommended, remarkPresetLintConsistent];

/** What `npm run check:content` and the handbook's prose rules say of an open file. Both are loaded when a file is checked, because scripts bring their own. */
function handbookChecks() {
  const rules = import('./scripts/check-prose/prose-in-editor.ts').catch((error) => {
    // An editor may run remark on a Node that does not read TypeScript. It shows the rest; the checks on the command line show everything.
    if (error.code === 'ERR_UNKNOWN_FILE_EXTENSION' || error.code === 'ERR_NO_TYPESCRIPT') return undefined;
    throw error;
  });
  return async (tree, file) => (await rules)?.reportInEditor(tree, file);
}

export default {
  plugins: [...syntax, remarkMdx, ...style, handbookChecks],
};
