import type { Page } from 'playwright-core';

/** The permissions of a reader who lets pages copy. */
export const copying = { permissions: ['clipboard-read', 'clipboard-write'] };

/** Waits until the page says what it copied. */
export function says(page: Page, words: string): Promise<void> {
  return page
    .getByRole('status')
    .and(page.getByText(words, { exact: true }))
    .waitFor();
}

/** What the clipboard holds; the browser may add styles to HTML, which say nothing here. */
export async function clipboard(page: Page): Promise<{ text: string; html: string }> {
  const { text, html } = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item?.getType(type))?.text() ?? '';
    return { text: await read('text/plain'), html: await read('text/html') };
  });
  return { text, html: html.replace(/ style="[^"]*"/g, '') };
}

/** Takes what writes to the clipboard from a page. */
export async function refuseCopying(page: Page, what: 'refused' | 'missing' | 'everything'): Promise<void> {
  await page.evaluate((taken) => {
    if (taken === 'missing') Reflect.deleteProperty(window, 'ClipboardItem');
    else navigator.clipboard.write = () => Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError'));
    if (taken === 'everything') Reflect.set(document, 'execCommand', () => false);
  }, what);
}
