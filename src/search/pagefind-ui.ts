// @ts-expect-error The package ships no types.
import { PagefindUI as Interface } from '@pagefind/default-ui';
import styles from '@pagefind/default-ui/css/ui.css?url';

/** Options of Pagefind's interface that this site sets. */
export type InterfaceOptions = {
  element: string;
  bundlePath: string;
  showImages: boolean;
  showSubResults: boolean;
  translations: Record<string, string>;
};

/** Pagefind's ready-made search interface. */
export const PagefindUI = Interface as new (options: InterfaceOptions) => unknown;

/** The address of its style sheet. */
export { styles };
