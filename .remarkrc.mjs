import { existsSync, readdirSync } from 'node:fs';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkLintFrontmatterSchema from 'remark-lint-frontmatter-schema';
import remarkLint from 'remark-lint';
import remarkMdx from 'remark-mdx';
import remarkPresetLintConsistent from 'remark-preset-lint-consistent';
import remarkPresetLintRecommended from 'remark-preset-lint-recommended';

// Red lines for frontmatter in editors that run remark. `npm run check:prose` leaves it out: `check:content` has told it, and better.
const inEditor = process.env.npm_lifecycle_event === undefined;
const schemas = Object.fromEntries(
  readdirSync('schemas')
    .map((file) => file.replace('.json', ''))
    .filter((name) => existsSync(`content/${name}`))
    .map((name) => [`./schemas/${name}.json`, [`./content/${name}/*.mdx`]]),
);

export default {
  plugins: [
    ...(inEditor ? [[remarkLintFrontmatterSchema, { schemas, strict: false }]] : []),
    remarkFrontmatter,
    remarkGfm,
    remarkDirective,
    remarkMdx,
    remarkLint,
    remarkPresetLintRecommended,
    remarkPresetLintConsistent,
  ],
};
