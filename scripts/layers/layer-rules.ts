import { builtinModules } from 'node:module';
import type { OxlintOverride } from 'oxlint';
import { layers, type Layer } from './table.ts';

/** Tests and what only tests import: they may import everything. */
const tests = ['**/*.test.ts', '**/testing.ts', '**/*-testing.ts', '**/testing/**'];

/** The modules of Node that a pure layer may not import; hashes are pure. */
const effects = builtinModules.filter((name) => name !== 'crypto' && !name.startsWith('node:'));

/**
 * The linter's configuration that keeps the table of layers: an import of a layer that is not allowed fails, `import type` included.
 * It needs no resolver, since imports name files by their paths.
 */
export function layerRules(): OxlintOverride[] {
  return [
    ...layers.map((layer): OxlintOverride => ({
      files: [`src/${layer.name}/**`],
      rules: { 'no-restricted-imports': ['error', { patterns: patternsOf(layer) }] },
    })),
    { files: tests, rules: { 'no-restricted-imports': 'off' } },
  ];
}

function patternsOf({ name, imports, pure }: Layer): { regex: string; message: string }[] {
  const refused = layers.map((other) => other.name).filter((other) => other !== name && !imports.includes(other));
  const allowed = imports.length === 0 ? 'no other layer' : imports.join(', ');
  return [
    {
      regex: `^(?:\\.\\./)+(?:${refused.join('|')})/|^~/(?:${refused.join('|')})/`,
      message: `\`src/${name}\` may import ${allowed}: see scripts/layers/table.ts.`,
    },
    { regex: '(?:^|/)(?:scripts|tests|bench)/', message: 'Nothing in `src/` imports commands, tests or benchmarks.' },
    { regex: '\\.test\\.ts$', message: 'Nothing imports a test.' },
    ...(pure
      ? [
          {
            regex: `^(?:(?:node:)?(?:${effects.join('|')})(?:/|$)|node:(?:sqlite|test|sea)|astro:)`,
            message: `\`src/${name}\` is pure: files, network, processes and Astro are arguments.`,
          },
        ]
      : []),
  ];
}
