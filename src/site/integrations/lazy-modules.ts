import { fileURLToPath } from 'node:url';
import type { LazyModules } from '../../browser/load-module.ts';

/** The modules of `src/browser/` that a page loads when a reader needs them. */
const names = Object.keys({
  'search-box/box': true,
  'search-box/full-text': true,
  'search-box/in-doubt': true,
  'search-box/mark-words': true,
  'search-box/narrow': true,
  'hover-cards/hover-cards': true,
  'slack/copy-for-slack': true,
} satisfies Record<keyof LazyModules, true>);

/**
 * A Vite plugin that builds modules that are loaded by their address as files of their own, where `loadModule` looks for them:
 * for an import that the bundler sees, it would put a loader of its own on every page, twice as large as ours.
 */
export function lazyModules() {
  const source = fileURLToPath(new URL('../../browser/', import.meta.url));
  return {
    name: 'lazy-modules',
    apply: 'build' as const,
    buildStart(this: { environment: { name: string }; emitFile: (file: object) => string }) {
      if (this.environment.name !== 'client') return;
      for (const name of names) {
        const fileName = `${name.replace('search-box', 'search')}.js`;
        this.emitFile({ type: 'chunk', id: `${source}${name}.ts`, fileName, preserveSignature: 'strict' });
      }
    },
  };
}
