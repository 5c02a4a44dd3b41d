import type { Page } from 'playwright-core';

/** The text of a page as a reader sees it, without the controls that only a script makes useful and what replaces them. */
export async function mainText(page: Page): Promise<string> {
  await page.locator('[data-needs-script], [data-without-script]').evaluateAll((controls) => {
    for (const control of controls) control.remove();
  });
  return page.locator('main').innerText();
}
