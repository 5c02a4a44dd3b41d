import type { Page } from 'playwright-core';

/** The text of a page as a reader sees it, without the controls that only a script makes useful and what replaces them. */
export function mainText(page: Page): Promise<string> {
  return page.locator('main').evaluate((main) => {
    const controls = [...main.querySelectorAll<HTMLElement>('[data-needs-script], [data-without-script]')];
    for (const { style } of controls) style.display = 'none';
    const text = (main as HTMLElement).innerText;
    for (const { style } of controls) style.display = '';
    return text;
  });
}
