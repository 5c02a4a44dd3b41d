import { layers } from './table.mjs';

const tests = ['**/*.test.ts', '**/testing.ts', '**/*-testing.ts', '**/testing/**'];

/**
 * ESLint's configuration that keeps the table of layers: an import of a layer that is not allowed fails, `import type` included.
 * Tests and what only tests import may import everything. ESLint's own rule does it: it needs no resolver, since imports name files by their paths.
 *
 * @returns {import('eslint').Linter.Config[]}
 */
export function layerRules() {
  return layers.map((layer) => ({
    files: [`src/${layer.name}/**`],
    ignores: tests,
    rules: { 'no-restricted-imports': ['error', { patterns: patternsOf(layer) }] },
  }));
}

/** @param {import('./table.mjs').Layer} layer */
function patternsOf({ name, imports, pure }) {
  const refused = layers.map((other) => other.name).filter((other) => other !== name && !imports.includes(other));
  const allowed = imports.length === 0 ? 'no other layer' : imports.join(', ');
  return [
    {
      regex: `^(?:\\.\\./)+(?:${refused.join('|')})/|^~/(?:${refused.join('|')})/`,
      message: `\`src/${name}\` may import ${allowed}: see scripts/layers/table.mjs.`,
    },
    { regex: '(?:^|/)(?:scripts|tests|bench)/', message: 'Nothing in `src/` imports commands, tests or benchmarks.' },
    { regex: '\\.test\\.ts$', message: 'Nothing imports a test.' },
    ...(pure
      ? [{ regex: '^(?:node:(?!crypto$)|astro:)', message: `\`src/${name}\` is pure: files, network, processes and Astro are arguments.` }]
      : []),
  ];
}
