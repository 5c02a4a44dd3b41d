import js from '@eslint/js';
import globals from 'globals';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const noScripts = { regex: '/scripts/', message: 'The site does not import scripts.' };

/**
 * One direction of dependency: content → schemas → catalog → reader, pages, scripts. Each layer may import only what stands before it.
 * Of several layers that a file is in, the last one holds: a rule that comes later replaces the earlier one.
 */
const forbid = (files, message, ...patterns) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: [{ regex: patterns.join('|'), message }, noScripts] }] },
});

export default defineConfig(
  { ignores: ['dist/', '.astro/', 'node_modules/'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  astro.configs.recommended,
  {
    languageOptions: { parserOptions: { projectService: true, extraFileExtensions: ['.astro'] } },
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // TypeScript asks for brackets where a key comes from an index signature.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // Numbers in template strings read better than `String(number)`.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  { files: ['**/*.mjs'], languageOptions: { globals: globals.node } },
  { files: ['**/*.mjs', '**/*.js', '**/*.astro', '**/*.astro/*.ts'], extends: [tseslint.configs.disableTypeChecked] },
  { files: ['src/**'], rules: { 'no-restricted-imports': ['error', { patterns: [noScripts] }] } },
  forbid(['src/schemas/**'], 'Schemas are pure: they import zod and each other.', '^(?:astro|node):', '^~/', '^\\.\\./(?!schemas/)'),
  forbid(
    ['src/catalog/**'],
    'The catalog is pure: it imports schemas and itself.',
    '^(?:astro|node):',
    '^~/',
    '^(?:\\.\\./)+(?:content|reader|integrations|components|pages|search|site|route-data|sidebar)(?:[./]|$)',
  ),
  { files: ['src/schemas/**/*.test.ts', 'src/catalog/**/*.test.ts'], rules: { 'no-restricted-imports': 'off' } },
  forbid(
    ['src/reader/**'],
    'The reader imports schemas and the catalog.',
    '^astro:',
    '^~/',
    '^\\.\\./(?:content|integrations|components|pages|search|site|route-data|sidebar)',
  ),
  forbid(
    ['src/search/*.ts'],
    'What finds and ranks is pure; only `served.ts` knows the site.',
    '^(?:astro|node):',
    '^~/',
    '^\\.\\./(?:content|reader|integrations|components|pages|site|route-data|sidebar)',
    '^\\./box/',
  ),
  forbid(
    ['src/exports/**', 'src/slack/{format,message}.ts', 'src/previews/preview.ts'],
    'Exports, messages and what a preview says are pure: they import schemas, the catalog and each other.',
    '^astro:',
    '^node:',
    '^~/',
    '^\\.\\./(?:content|reader|integrations|components|pages|route-data|sidebar)\\b',
  ),
  { files: ['src/exports/*.test.ts', 'src/slack/*.test.ts', 'src/previews/*.test.ts'], rules: { 'no-restricted-imports': 'off' } },
  { files: ['src/search/served.ts', 'src/search/*.test.ts'], rules: { 'no-restricted-imports': 'off' } },
  forbid(
    ['src/prose/**'],
    'Rules of prose are pure: they import schemas and the catalog.',
    '^(?:astro|node):',
    '^~/',
    '^(?:\\.\\./)+(?:content|reader|integrations|components|pages|search|site|route-data|sidebar)',
  ),
  { files: ['src/prose/**/*.test.ts'], rules: { 'no-restricted-imports': 'off' } },
  forbid(
    ['src/changes/**'],
    'What changed is pure: it imports schemas, the catalog and itself.',
    '^(?:astro|node):',
    '^~/',
    '^\\.\\./(?:content|reader|integrations|components|pages|search|site|route-data|sidebar)\\b',
  ),
  { files: ['src/changes/*.test.ts'], rules: { 'no-restricted-imports': 'off' } },
  forbid(
    ['src/health/**'],
    'Health is pure: it imports schemas, the catalog and the rules of prose.',
    '^(?:astro|node):',
    '^~/',
    '^(?:\\.\\./)+(?:content|reader|integrations|components|pages|search|site|route-data|sidebar)\\b',
  ),
  forbid(
    ['src/links/**'],
    'What is known of links is pure: it imports schemas, the catalog and itself; only `online/` and `testing/` know Node and the network.',
    '^(?:astro|node):',
    '^~/',
    '^(?:\\.\\./)+(?:changes|content|reader|integrations|components|pages|search|site|route-data|sidebar)\\b',
    '(?:^|/)(?:online|testing)/',
  ),
  forbid(
    ['src/links/{online,testing}/**'],
    'What asks the tools imports schemas, the catalog and links.',
    '^astro:',
    '^~/',
    '^(?:\\.\\./)+(?:changes|content|reader|integrations|components|pages|search|site|route-data|sidebar)\\b',
  ),
  { files: ['src/links/**/*.test.ts'], rules: { 'no-restricted-imports': 'off' } },
  forbid(
    ['src/components/**', 'src/pages/**', 'src/site/route-data.ts'],
    'Pages read content through `src/site/content.ts` alone.',
    '^astro:content',
    '/content\\.config',
  ),
  forbid(['src/sprints/**'], 'Sprints are pure: they import only each other.', '^(?:astro|node):', '^~/', '^\\.\\./'),
);
