import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

/** What of an answer of axe is read here, https://github.com/dequelabs/axe-core/blob/develop/doc/API.md#results-object. */
type Violation = { id: string; nodes: { html: string; any: { message: string }[]; all: { message: string }[] }[] };

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 to level AA and what axe calls good practice, with the contrast of level AAA in place of that of AA. */
const all = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'color-contrast-enhanced': { enabled: true }, 'color-contrast': { enabled: false }, 'target-size': { enabled: true } },
};
/** What another theme can change. */
const ofColor = { runOnly: ['color-contrast-enhanced', 'link-in-text-block'] };

/** What no width of a window changes, and what takes longest. */
const butColor = {
  ...all,
  rules: { ...all.rules, ...Object.fromEntries(ofColor.runOnly.map((rule) => [rule, { enabled: false }])) },
};

/** What is no part of the text of a page, and of what is around it: axe would look at it even where it is to leave it out. */
const others = {
  text: 'body > :not(main, :has(main)), body :has(main) > :not(main, :has(main))',
  frame: 'main :not(h1, :has(h1))',
};

/** What axe finds on a page as it is now, with every fold open: first in light, then what differs in dark. */
export async function barriers(page: Page): Promise<string[]> {
  if (!(await page.evaluate(`'axe' in window`))) await page.evaluate(source);
  await page.evaluate(`document.querySelectorAll('details').forEach((fold) => { fold.open = true; })`);
  const found: string[] = [];
  for (const [theme, options] of [['light', all] as const, ['dark', ofColor] as const]) {
    await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
    found.push(...(await violations(page, options)).map((one) => `${theme}: ${one}`));
  }
  return found;
}

/** What axe finds on a part of a page, in both themes, and then on a phone. */
export async function barriersOf(part: 'text' | 'frame', page: Page): Promise<string[]> {
  await page.evaluate(`document.querySelectorAll('${others[part]}').forEach((one) => { one.remove(); })`);
  const wide = await barriers(page);
  await page.setViewportSize({ width: 390, height: 844 });
  return [...wide, ...(await violations(page, butColor)).map((one) => `phone: ${one}`)];
}

async function violations(page: Page, options: object): Promise<string[]> {
  const settings = JSON.stringify({ ...options, resultTypes: ['violations'], preload: false });
  const found = await page.evaluate<Violation[]>(`axe.run(document, ${settings}).then(({ violations }) => violations)`);
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, any, all }) => `${id}: ${html}: ${any[0]?.message ?? all[0]?.message ?? ''}`));
}
