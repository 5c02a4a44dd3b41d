import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright-core';

type Results = Awaited<ReturnType<AxeBuilder['analyze']>>;

const require = createRequire(import.meta.url);
const source = readFileSync(createRequire(require.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 to level AA and what axe calls good practice, with the contrast of level AAA in place of that of AA. */
const all = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'color-contrast-enhanced': { enabled: true }, 'color-contrast': { enabled: false }, 'target-size': { enabled: true } },
};
/** What another theme can change. */
const ofColor = { runOnly: ['color-contrast-enhanced', 'link-in-text-block'] };

/** Puts axe into every page of a window, before the policy of the page would refuse it. */
export async function bringAxe(context: BrowserContext): Promise<void> {
  await context.addInitScript(source);
}

/** What axe finds on a page as it stands, with every fold open: first in light, then what differs in dark. Both empty is what we want. */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(`document.querySelectorAll('details').forEach((fold) => { fold.open = true; })`);
  const found: string[] = [];
  for (const [theme, options] of [['light', all] as const, ['dark', ofColor] as const]) {
    await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
    found.push(...(await violations(page, options)).map((one) => `${theme}: ${one}`));
  }
  return found;
}

async function violations(page: Page, options: object): Promise<string[]> {
  const settings = JSON.stringify({ ...options, resultTypes: ['violations'], preload: false });
  const found = await page.evaluate<Results['violations']>(`axe.run(document, ${settings}).then(({ violations }) => violations)`);
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, any, all }) => `${id}: ${html}: ${any[0]?.message ?? all[0]?.message ?? ''}`));
}
