import { expect, test } from 'vitest';
import { addresses, answer, box, path, results, search } from './lib/search-box.ts';
import { useSite } from './lib/site.ts';

const site = useSite();

test('nothing of the search is loaded before somebody comes near', async () => {
  const page = await site.visit('/404.html');
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto(`${site.origin}/metrics/mau/`, { waitUntil: 'networkidle' });
  expect(loaded.filter((address) => /^\/(?:search|pagefind)\//.test(address))).toEqual([]);
  const loading = page.waitForResponse((response) => response.url().endsWith('/search/box.js'));
  await page.hover('[data-open-search]');
  await loading;
});

test.each(['/', 'Control+k', 'Meta+k'])('opens with %s on a page, and gives the focus back', async (key) => {
  const page = await site.visit('/metrics/mau/');
  const link = page.locator('main a').first();
  await link.focus();
  await page.keyboard.press(key);
  expect(await page.evaluate(() => document.activeElement?.matches('dialog input'))).toBe(true);
  await page.keyboard.press('Escape');
  expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('opens with a click, and is always open on the home page', async () => {
  const page = await site.visit('/metrics/mau/');
  await page.click('[data-open-search]');
  expect(await box(page).count()).toBe(1);
  await page.goto(`${site.origin}/`);
  await page.keyboard.press('/');
  await page.keyboard.type('mau');
  await answer(page).waitFor();
  expect(await page.locator('dialog[open]').count()).toBe(0);
});

test('moves with the arrows, Home and End, goes on typing, and opens with Enter', async () => {
  const page = await site.visit('/handbook/vision/');
  await search(page, 'mau');
  const focused = () =>
    page.evaluate(() => [...document.querySelectorAll('dialog [data-result]')].findIndex((link) => link === document.activeElement));
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.matches('.answer h2 a'))).toBe(true);
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe(1);
  await page.keyboard.press('End');
  expect(await focused()).toBe((await results(page).count()) - 1);
  await page.keyboard.press('Home');
  expect(await focused()).toBe(0);
  await page.keyboard.press('ArrowUp');
  expect(await focused()).toBe(-1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('x');
  expect(await box(page).locator('input').inputValue()).toBe('maux');
  await page.keyboard.press('Backspace');
  await answer(page).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/metrics/mau/**');
});

test('Enter before anything has been loaded opens the right page all the same', async () => {
  const page = await site.visit('/handbook/vision/');
  await page.keyboard.press('/');
  await page.keyboard.type('mau');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/metrics/mau/**');
});

test('Ctrl+Enter opens a new tab and leaves this one', async () => {
  const page = await site.open('/handbook/vision/');
  await search(page, 'mau');
  const [opened] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('Control+Enter')]);
  expect(path(opened)).toBe('/metrics/mau/');
  expect(path(page)).toBe('/handbook/vision/');
});

test('?q= opens the box with the query on any page', async () => {
  const page = await site.visit('/handbook/vision/?q=stickiness');
  await answer(page).waitFor();
  expect(await results(page).first().getAttribute('href')).toBe('/metrics/dau-mau/');
});

test('the words that were found are marked on the page, the address is clean, and the marks can be cleared', async () => {
  const page = await site.visit('/handbook/vision/');
  await search(page, 'anonymous_user_id cookie');
  await results(page).first().click();
  await page.locator('main mark').first().waitFor();
  expect(new URL(page.url()).search).toBe('');
  const text = await page.locator('main').innerText();
  await page.getByRole('button', { name: 'Clear' }).click();
  expect(await page.locator('main mark').count()).toBe(0);
  expect(await page.locator('main').innerText()).toBe(text);
});

test('headings, buttons and the way into a tool are not marked, and Escape takes the marks away', async () => {
  const page = await site.visit('/metrics/seat-consumption/?mark=seat+consumption');
  await page.locator('main mark').first().waitFor();
  expect(await page.locator('main :is(h1, h2, h3, .button, .second-button, button) mark').count()).toBe(0);
  await search(page, 'mau');
  await page.keyboard.press('Escape');
  expect(await page.locator('main mark').count()).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  expect(await page.locator('mark, .marks-bar').count()).toBe(0);
});

test('on the home page the focus of the box moves nothing', async () => {
  const page = await site.visit('/');
  const top = () => page.locator('#find-a-definition').evaluate((heading) => heading.getBoundingClientRect().top);
  const before = await top();
  await page.locator('main .search-box input').focus();
  await page.waitForFunction(() => document.querySelector('main .search-box[data-ready] .found'));
  await page.locator('main .search-box').pressSequentially('m');
  await page.locator('main [data-result]').first().waitFor();
  await page.keyboard.press('Escape');
  expect(await top()).toBe(before);
});

test('recent searches are kept in the browser and can be removed', async () => {
  const page = await site.visit('/handbook/vision/');
  await search(page, 'stickiness');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/metrics/dau-mau/**');
  await page.keyboard.press('/');
  await box(page).getByRole('button', { name: 'stickiness', exact: true }).waitFor();
  await box(page).getByRole('button', { name: 'Remove stickiness' }).click();
  expect(await box(page).locator('.recent').count()).toBe(0);
  expect(await page.evaluate(() => localStorage.getItem('handbook:searches'))).toBe('[]');
});

test('a listener learns what was asked and opened, and nothing is sent anywhere', async () => {
  const page = await site.visit('/handbook/vision/');
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET') sent.push(request.url());
  });
  await page.evaluate(() => {
    document.addEventListener('handbook:search', (event) => {
      sessionStorage.setItem('searches', JSON.stringify((event as CustomEvent).detail));
    });
  });
  await search(page, 'stickiness');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/metrics/dau-mau/**');
  const searches = await page.evaluate(() => JSON.parse(sessionStorage.getItem('searches') ?? '{}') as Record<string, unknown>);
  expect(searches).toEqual({ query: 'stickiness', results: expect.any(Number) as number, answered: true, opened: '/metrics/dau-mau/' });
  expect(sent).toEqual([]);
});

test('a search that was opened with a click is reported once', async () => {
  const page = await site.visit('/handbook/vision/');
  await page.evaluate(() => {
    document.addEventListener('handbook:search', (event) => {
      const searches = JSON.parse(sessionStorage.getItem('searches') ?? '[]') as unknown[];
      sessionStorage.setItem(
        'searches',
        JSON.stringify([...searches, (event as CustomEvent<{ opened?: string }>).detail.opened ?? 'nothing']),
      );
    });
    // The dialog is closed and reports so while the page is still there.
    document.addEventListener('click', (event) => {
      event.preventDefault();
    });
  });
  await search(page, 'mau');
  await results(page).first().click();
  await page.waitForFunction(() => !document.querySelector('dialog')?.open);
  await search(page, 'stickiness');
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => sessionStorage.getItem('searches')?.includes(','));
  expect(await page.evaluate(() => sessionStorage.getItem('searches'))).toBe('["/metrics/mau/","nothing"]');
});

test('the page of all results lists them, narrows them, and says both in its address', async () => {
  const page = await site.visit('/search/?q=retention');
  await answer(page).waitFor();
  await page.getByLabel('Kind').selectOption('Report');
  expect(await answer(page).count()).toBe(0);
  const found = await addresses(page.locator('main .results > li > a:first-child'));
  expect(found.length).toBeGreaterThan(0);
  expect(found.filter((address) => !address.startsWith('/reports/'))).toEqual([]);
  await page.reload();
  await page.locator('main .results').first().waitFor();
  expect(await page.getByLabel('Kind').inputValue()).toBe('Report');
});

test('without JavaScript the button leads to a page that offers the glossary', async () => {
  const page = await site.visit('/metrics/mau/', { javaScriptEnabled: false });
  await page.click('[data-open-search]');
  await page.locator('main').getByRole('link', { name: 'glossary A–Z' }).click();
  expect(path(page)).toBe('/metrics/');
});

test('a browser can search the handbook from its address bar', async () => {
  const page = await site.visit('/');
  const address = (await page.locator('link[rel=search]').getAttribute('href')) ?? '';
  expect(await (await page.request.get(site.origin + address)).text()).toContain('/search/?q={searchTerms}');
});
