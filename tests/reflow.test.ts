import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useSite } from './lib/site.ts';

const site = useSite();

const unfold = `document.querySelectorAll('main details').forEach((fold) => { fold.open = true; })`;

describe('with less motion', () => {
  test('nothing moves when a fold or the box opens', async () => {
    const page = await site.visit('/metrics/dau-mau/', { reducedMotion: 'reduce' });
    const moving = () => page.evaluate('document.getAnimations().length');
    await page.locator('.creators > summary').click();
    expect(await moving()).toBe(0);
    await page.keyboard.press('/');
    expect(await moving()).toBe(0);
  });

  test('a theme is there at once, not color after color', async () => {
    const address = '/metrics/dau-mau/';
    const color = `getComputedStyle(document.querySelector('main .lead')).color`;
    const dark = await (await site.open(address, { colorScheme: 'dark' })).evaluate(color);
    const page = await site.open(address, { reducedMotion: 'reduce', colorScheme: 'light' });
    expect(await page.evaluate(`document.documentElement.dataset.theme = 'dark'; ${color}`)).toBe(dark);
  });
});

// A reader's own colors, against the theme that the page would have: what is drawn must follow them too.
describe.each(['light', 'dark'] as const)('with forced colors, %s', (colorScheme) => {
  const forced = async (address: string): Promise<Page> => {
    const page = await site.open(address, { forcedColors: 'active', colorScheme });
    const other = colorScheme === 'light' ? 'dark' : 'light';
    await page.evaluate(`document.documentElement.dataset.theme = '${other}'; ${unfold}`);
    return page;
  };
  const style = (page: Page, selector: string, name: string, pseudo?: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element, [property = '', part]) => getComputedStyle(element, part).getPropertyValue(property), [name, pseudo]);

  test('the drawing of the lineage has the colors of text and links', async () => {
    const page = await forced('/metrics/dau-mau/');
    expect(await style(page, '.lineage a[href] text', 'fill')).toBe(await style(page, 'main p a', 'color'));
    expect(await style(page, '.lineage .self', 'fill')).toBe(await style(page, 'main .lead', 'color'));
  });

  test('a fold shows that it opens', async () => {
    const page = await forced('/metrics/dau-mau/');
    expect(await style(page, '.creators > summary', 'background-color', '::before')).toBe(await style(page, 'main p a', 'color'));
  });

  test('a button has an edge, and where the reader is, is underlined', async () => {
    const page = await forced('/metrics/dau-mau/');
    expect(await style(page, 'main .button', 'border-top-style')).toBe('solid');
    expect(await style(page, '.nav [aria-current]', 'text-decoration-line')).toBe('underline');
    expect(await style(page, 'starlight-toc [aria-current]', 'text-decoration-line')).toBe('underline');
  });
});
