import { globSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { barriers, barriersOf } from './lib/barriers.ts';
import { builtPages } from './lib/built-pages.ts';
import { useSite } from './lib/site.ts';
import { coverOf, partsOf } from './lib/structure.ts';

const site = useSite();
const wide = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };

const styles = globSync('dist/**/*.css').map((file) => readFileSync(file, 'utf8'));
const selected = new Set(styles.flatMap((css) => [...css.matchAll(/\[([\w-]+)/g)].map(([, name = '']) => name)));

/** The parts of each page; an address is left out of what styles select by, since only its beginning is. */
const withParts = (pages: ReturnType<typeof builtPages>['read']) =>
  pages.map(({ address, html }) => ({ address, parts: partsOf(html, (name) => name !== 'href' && selected.has(name)) }));
const { read, leading } = builtPages();

/*
 * Every part of every page is checked, on one of the pages that have it, in both themes and on a phone: the texts on about 45 of 450 pages, what is around them on a few.
 * What only a whole page can have wrong, whatever its parts, `check:site` looks for on all of them: ids, names, headings, landmarks.
 */
const pages = withParts(read);
const isText = (part: string) => / > main\b/.test(part);
const chosen = [true, false].flatMap((ofText) =>
  coverOf(pages.map(({ address, parts }) => ({ address, parts: new Set([...parts].filter((part) => isText(part) === ofText)) }))).map(
    ({ address }) => [ofText ? 'text' : 'frame', address] as const,
  ),
);
const stubs = coverOf(withParts(leading)).map(({ address }) => address);

test.for(chosen)('the %s of %s has no barrier, in light and dark and on a phone', async ([part, address]) => {
  expect(await barriersOf(part, await site.visit(address, { viewport: wide, colorScheme: 'light' }))).toEqual([]);
});

test.for(stubs)('%s has none in the moment before it leads on', async (address) => {
  const page = await site.open('/404.html', { colorScheme: 'light' });
  await page.route(`**${address}`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/<script data-to.*?<\/script>|<meta http-equiv="refresh".*?>/g, '');
    await route.fulfill({ response, body });
  });
  await page.goto(site.origin + address);
  expect(await barriers(page)).toEqual([]);
});

const box = async (page: Page) => {
  await page.keyboard.press('/');
  await page.keyboard.type('users');
  await page.locator('dialog[open] [data-result]').first().waitFor();
};

test.for([
  ['the box with what was found', '/metrics/mau/', wide, box],
  ['the box on a phone', '/metrics/mau/', phone, box],
  ['the page of all results', '/search/?q=retention', phone, (page: Page) => page.locator('main [data-result]').first().waitFor()],
  ['the menu of a phone', '/metrics/mau/', phone, (page: Page) => page.getByRole('button', { name: 'Menu' }).click()],
  ['the contents of a page on a phone', '/handbook/vision/', phone, (page: Page) => page.locator('#starlight__mobile-toc summary').click()],
] as const)('%s, opened, has none', async ([, address, viewport, act]) => {
  const page = await site.open(address, { viewport, colorScheme: 'light' });
  await act(page);
  expect(await barriers(page)).toEqual([]);
});
