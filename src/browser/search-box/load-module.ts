import type * as fullText from './full-text.ts';
import type * as narrow from './narrow.ts';
import type * as nothingFound from './nothing-found.ts';

type Modules = { 'full-text': typeof fullText; 'nothing-found': typeof nothingFound; narrow: typeof narrow };

/** Loads a part of the box that comes after the answer, so that neither it nor its bytes keep the answer waiting. */
export function loadModule<Name extends keyof Modules>(name: Name): Promise<Modules[Name]> {
  const file = import.meta.env.DEV ? `/src/browser/search-box/${name}.ts` : `/search/${name}.js`;
  return import(/* @vite-ignore */ import.meta.env.BASE_URL.replace(/\/$/, '') + file) as Promise<Modules[Name]>;
}
