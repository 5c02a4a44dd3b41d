import { loadModule } from '../load-module.ts';

/**
 * Runs on every page and is kept tiny: it shows the button, and loads what copies when the pointer or the focus comes near,
 * because a browser lets a page write to the clipboard only right after a click.
 */
for (const type of ['pointerover', 'focusin', 'click']) {
  addEventListener(type, (event) => {
    if (!(event.target as Element).closest('.copy-for-slack button, .sl-anchor-link')) return;
    void loadModule('slack/copy-for-slack').then(({ onEvent }) => onEvent(event as MouseEvent));
  });
}
for (const copy of document.querySelectorAll('.copy-for-slack')) copy.removeAttribute('inert');
