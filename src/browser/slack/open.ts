/**
 * Runs on every page and is kept tiny: it shows the button, and loads what copies when the pointer or the focus comes near,
 * because a browser lets a page write to the clipboard only right after a click.
 */
const file =
  import.meta.env.BASE_URL.replace(/\/$/, '') + (import.meta.env.DEV ? '/src/browser/slack/copy-for-slack.ts' : '/slack/copy-for-slack.js');

for (const type of ['pointerover', 'focusin', 'click']) {
  addEventListener(type, (event) => {
    if (!(event.target as Element).closest('.copy-for-slack button, .sl-anchor-link')) return;
    const loaded = import(/* @vite-ignore */ file) as Promise<typeof import('./copy-for-slack.ts')>;
    void loaded.then(({ onEvent }) => onEvent(event as MouseEvent));
  });
}
document.querySelector('.copy-for-slack')?.removeAttribute('inert');
