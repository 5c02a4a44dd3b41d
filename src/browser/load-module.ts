/** The modules that a page loads when a reader needs them, by the folder and the name of their file in `src/browser/`. */
export type LazyModules = {
  'search-box/box': typeof import('./search-box/box.ts');
  'search-box/full-text': typeof import('./search-box/full-text.ts');
  'search-box/in-doubt': typeof import('./search-box/in-doubt.ts');
  'search-box/mark-words': typeof import('./search-box/mark-words.ts');
  'search-box/narrow': typeof import('./search-box/narrow.ts');
  'hover-cards/hover-cards': typeof import('./hover-cards/hover-cards.ts');
  'slack/copy-for-slack': typeof import('./slack/copy-for-slack.ts');
};

/** Loads a module. Modules that are loaded themselves are given this function, and do not import it: a bundler would put it into a file of its own. */
export type LoadModule = <Name extends keyof LazyModules>(name: Name) => Promise<LazyModules[Name]>;

/**
 * Loads a module by the address under which the built site serves it, see `src/site/integrations/lazy-modules.ts`:
 * for an import that the bundler sees, it would put a loader of its own on every page, twice as large as this.
 */
export const loadModule: LoadModule = (name) => {
  const file = import.meta.env.DEV ? `/src/browser/${name}.ts` : `/${name.replace('search-box', 'search')}.js`;
  return import(/* @vite-ignore */ import.meta.env.BASE_URL.replace(/\/$/, '') + file) as Promise<LazyModules[typeof name]>;
};
