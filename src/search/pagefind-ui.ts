// @ts-expect-error The package ships no types.
import { PagefindUI } from '@pagefind/default-ui';
import styles from './search-box.css?url';

type Options = {
  element: string;
  bundlePath: string;
  showImages: boolean;
  showSubResults: boolean;
  translations: Record<string, string>;
};

const Interface = PagefindUI as new (options: Options) => unknown;

/** Puts Pagefind's ready-made search interface into the element that `selector` finds. */
export function showSearch(selector: string): void {
  document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: styles }));
  new Interface({
    element: selector,
    bundlePath: `${import.meta.env.BASE_URL}pagefind/`,
    showImages: false,
    showSubResults: false,
    translations: { placeholder: 'Search definitions, reports and pages' },
  });
}
