import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { barriers } from './lib/barriers.ts';
import { useSite } from './lib/site.ts';

const site = useSite();

/** Opens the box with its key and asks; waits until the full text has answered too. */
async function search(page: Page, query: string): Promise<void> {
  await page.keyboard.press('/');
  const input = page.locator('dialog[open] .search-box input');
  await input.fill(query);
  await page.locator('dialog[open] .found[aria-busy=false]').waitFor({ state: 'attached' });
}

const box = (page: Page) => page.locator('dialog[open] .search-box');
const results = (page: Page) => page.locator('dialog[open] [data-result]');
const answer = (page: Page) => page.getByRole('region', { name: 'Answer' });
const addresses = (links: Locator) => links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
const path = (page: Page) => new URL(page.url()).pathname;

test('nothing of the search is loaded before somebody comes near', async () => {
  const page = await site.open('/404.html');
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto(`${site.origin}/metrics/mau/`, { waitUntil: 'networkidle' });
  expect(loaded.filter((address) => /^\/(?:search|pagefind)\//.test(address))).toEqual([]);
  const loading = page.waitForResponse((response) => response.url().endsWith('/search/box.js'));
  await page.hover('[data-open-search]');
  await loading;
});

test.each(['/', 'Control+k', 'Meta+k'])('opens with %s on a page, and gives the focus back', async (key) => {
  const page = await site.open('/metrics/mau/');
  const link = page.locator('main a').first();
  await link.focus();
  await page.keyboard.press(key);
  expect(await page.evaluate(() => document.activeElement?.matches('dialog input'))).toBe(true);
  await page.keyboard.press('Escape');
  expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('opens with a click, and is always open on the home page', async () => {
  const page = await site.open('/metrics/mau/');
  await page.click('[data-open-search]');
  expect(await box(page).count()).toBe(1);
  await page.goto(`${site.origin}/`);
  await page.keyboard.press('/');
  await page.keyboard.type('mau');
  await answer(page).waitFor();
  expect(await page.locator('dialog[open]').count()).toBe(0);
});

test('an exact name gets its answer: name, meaning, formula, status, owner, and the way to the source of truth', async () => {
  const page = await site.open('/handbook/vision/');
  await search(page, 'stickiness');
  expect((await answer(page).innerText()).split('\n').filter(Boolean)).toEqual([
    'Definition',
    'Approved',
    'DAU/MAU',
    'Also called “stickiness”',
    'The average number of daily active users in a month divided by the number of monthly active users of that month.',
    'Stated by the team’s public handbook, as of March 2023. Nobody has reviewed it since it was imported.',
    'average DAU of the month ÷ MAU',
    'Open “DAU/MAU” in Looker',
    'By customer: DAU/MAU by customer',
    'Copy link',
    'Owner: Product',
  ]);
  expect(await addresses(answer(page).getByRole('link', { name: 'Open “DAU/MAU” in Looker' }))).toEqual([
    'https://sourcegraph.looker.com/looks/1521',
  ]);
});

test('a respelled word is shown, and the reader may insist', async () => {
  const page = await site.open('/handbook/vision/');
  await search(page, 'amplitdue');
  expect(await box(page).locator('.respelled').innerText()).toBe('Showing results for amplitude (search instead for amplitdue)');
  expect(await results(page).first().getAttribute('href')).toBe('/tools/amplitude/');
  await page.getByRole('button', { name: 'search instead' }).click();
  await page.locator('.nothing').waitFor();
});

test.each([
  ['retention', ['/metrics/ndr/', '/metrics/retained-users/', '/metrics/contract-retention/']],
  ['seats', ['/metrics/seat-consumption/', '/metrics/license-seats/']],
  ['PQL', ['/metrics/pql/', '/metrics/pql-growth/']],
  ['difference between ndr and grr', ['/metrics/ndr/', '/metrics/grr/']],
])('“%s” shows every definition that it can mean, each with the difference', async (query, expected) => {
  const page = await site.open('/handbook/vision/');
  await search(page, query);
  expect(await addresses(answer(page).getByRole('link'))).toEqual(expect.arrayContaining(expected));
  const said = await page.locator('.answer .choices .about').allInnerTexts();
  expect(said.every((text) => text.length > 20)).toBe(true);
});

test('moves with the arrows, Home and End, goes on typing, and opens with Enter', async () => {
  const page = await site.open('/handbook/vision/');
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
  const page = await site.open('/handbook/vision/');
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
  const page = await site.open('/handbook/vision/?q=stickiness');
  await answer(page).waitFor();
  expect(await results(page).first().getAttribute('href')).toBe('/metrics/dau-mau/');
});

test('the words that were found are marked on the page, the address is clean, and the marks can be cleared', async () => {
  const page = await site.open('/handbook/vision/');
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
  const page = await site.open('/metrics/seat-consumption/?mark=seat+consumption');
  await page.locator('main mark').first().waitFor();
  expect(await page.locator('main :is(h1, h2, h3, .button, .second-button, button) mark').count()).toBe(0);
  await search(page, 'mau');
  await page.keyboard.press('Escape');
  expect(await page.locator('main mark').count()).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  expect(await page.locator('mark, .marks-bar').count()).toBe(0);
});

test('a passage that begins or ends within a sentence says so', async () => {
  const page = await site.open('/handbook/vision/');
  await search(page, 'anonymous_user_id cookie');
  const [passage = ''] = await page.locator('dialog .results .about', { has: page.locator('mark') }).allInnerTexts();
  expect(passage).toMatch(/^(?:… |[A-Z“"])/);
  expect(passage).toMatch(/[.!?…]$/);
});

test('the answer for a group says first who supports it, and leads to the channel where nobody does', async () => {
  const page = await site.open('/handbook/vision/');
  await search(page, 'marketing');
  expect(await answer(page).innerText()).toMatch(/No analyst yet \(TBD\): ask in #analytics\. Stakeholders: /);
  expect(await addresses(answer(page).getByRole('link', { name: '#analytics' }))).toEqual(['/handbook/ask-a-question/#analytics']);
});

test.each([
  [
    'a number of all customers, and by customer',
    'stickiness',
    ['https://sourcegraph.looker.com/looks/1521', 'https://sourcegraph.looker.com/looks/1523'],
  ],
  ['a report that was dropped', 'growth dashboard', []],
  ['something that the team makes', 'dashboard', ['/ask/']],
])('the answer for %s leads to where it is', async (_, query, expected) => {
  const page = await site.open('/handbook/vision/');
  await search(page, query);
  expect(await addresses(answer(page).getByRole('link').and(page.locator(':not([data-result])')))).toEqual(expected);
});

test('on the home page the focus of the box moves nothing', async () => {
  const page = await site.open('/');
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
  const page = await site.open('/handbook/vision/');
  await search(page, 'stickiness');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/metrics/dau-mau/**');
  await page.keyboard.press('/');
  await box(page).getByRole('button', { name: 'stickiness', exact: true }).waitFor();
  await box(page).getByRole('button', { name: 'Remove stickiness' }).click();
  expect(await box(page).locator('.recent').count()).toBe(0);
  expect(await page.evaluate(() => localStorage.getItem('handbook:searches'))).toBe('[]');
});

test('a search without matches helps on: similar names, the glossary, the channel, a draft of the definition', async () => {
  const page = await site.open('/handbook/vision/');
  await search(page, 'zzyzx plugh');
  await page.locator('.nothing').waitFor();
  const links = await results(page).evaluateAll((list) => list.map((link) => [link.textContent, link.getAttribute('href')]));
  expect(links).toEqual([
    ['Look through the glossary', '/metrics/'],
    ['Ask in #analytics', '/handbook/ask-a-question/#analytics'],
    [
      'Suggest a definition',
      expect.stringMatching(/\/new\/[^/]+\/content\/metrics\?filename=zzyzx-plugh\.mdx&value=---%0Atitle%3A\+%22Zzyzx\+plugh%22%0A/),
    ],
  ]);
});

test('results that may not be what was meant end with a draft of the definition, and an answer does not', async () => {
  const page = await site.open('/handbook/vision/');
  await search(page, 'seat expansion rate');
  const suggest = box(page).getByRole('link', { name: 'Suggest a definition' });
  await suggest.waitFor();
  expect(await suggest.getAttribute('href')).toContain('filename=seat-expansion-rate.mdx');
  await search(page, 'mau');
  await answer(page).waitFor();
  expect(await suggest.count()).toBe(0);
});

test('without the texts the results stay, and the box comes to rest', async () => {
  const page = await site.open('/handbook/vision/');
  await page.route('**/search/texts.json', (route) => route.abort());
  await search(page, 'seat expansion rate');
  await results(page).first().waitFor();
  const drawn = () =>
    page.evaluate(async () => {
      let count = 0;
      const watch = new MutationObserver(() => (count += 1));
      watch.observe(document.querySelector('dialog[open] .search-box') ?? document.body, { childList: true, subtree: true });
      await new Promise((resolve) => setTimeout(resolve, 300));
      watch.disconnect();
      return count;
    });
  await expect.poll(drawn, { timeout: 20_000 }).toBe(0);
  expect(await results(page).count()).toBeGreaterThan(0);
});

test('a listener learns what was asked and opened, and nothing is sent anywhere', async () => {
  const page = await site.open('/handbook/vision/');
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
  const page = await site.open('/handbook/vision/');
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

const hostile = {
  spaces: '     ',
  'one letter': 'm',
  '10,000 letters': 'ab'.repeat(5000),
  '2,000 words': 'users per month '.repeat(700),
  emoji: '🚀🔥👩‍👩‍👧',
  'right-to-left text': 'معدل الاحتفاظ بالعملاء',
  HTML: '<b>mau</b><img src=x onerror="window.broken=1">',
  'a script': '<script>window.broken=1</script>',
  'signs of regular expressions': '.*+?^${}()|[]\\',
  quotes: '"net revenue" \'retention\' “smart”',
  'a channel': '#analytics',
  'a name': '@kelsey',
  'an address': 'https://sourcegraph.looker.com/dashboards/217?Date=30+days#x',
  'a percent sign that is no escape': '%E0%A4%A',
};

test('no input breaks the page or shows as anything but text', async () => {
  const page = await site.open('/handbook/vision/');
  await page.keyboard.press('/');
  for (const [name, query] of Object.entries(hostile)) {
    await page.locator('dialog input').fill(query);
    await page.locator('dialog .found[aria-busy=false]').waitFor({ state: 'attached' });
    expect([name, ...site.errors]).toEqual([name]);
    expect(await page.evaluate(() => (window as { broken?: number }).broken)).toBeUndefined();
    expect([name, await page.locator('dialog .found :is(img, script, b)').count()]).toEqual([name, 0]);
  }
});

test.each([
  ['the names cannot be loaded', '**/search/names.txt', 'The search could not be loaded. Try again or look in the glossary.'],
  ['the full text cannot be loaded', '**/pagefind/**', 'The full text could not be searched; names and descriptions were.'],
])('when %s, the box says so and goes on', async (_, pattern, message) => {
  const page = await site.open('/handbook/vision/');
  await page.route(pattern, (route) => route.abort());
  await page.keyboard.press('/');
  await page.locator('dialog[open] input').fill('mau');
  await box(page).getByText(message).waitFor();
  await page.unroute(pattern);
  await page.locator('dialog[open] input').fill('dau');
  const again = page.getByRole('button', { name: 'Try again' });
  if (await again.count()) await again.click();
  await answer(page).waitFor();
});

test('the page of all results lists them, narrows them, and says both in its address', async () => {
  const page = await site.open('/search/?q=retention');
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
  const page = await site.open('/metrics/mau/', { javaScriptEnabled: false });
  await page.click('[data-open-search]');
  await page.getByRole('link', { name: 'glossary A–Z' }).click();
  expect(path(page)).toBe('/metrics/');
});

test('a browser can search the handbook from its address bar', async () => {
  const page = await site.open('/');
  const address = await page.locator('link[rel=search]').getAttribute('href');
  const description = await (await page.request.get(site.origin + (address ?? ''))).text();
  expect(description).toContain('/search/?q={searchTerms}');
});

test('the answer on the home page has no barrier, and its button is as in the dialog', async () => {
  const page = await site.open('/', { colorScheme: 'light' });
  const looks = (link: Locator) => link.evaluate((one) => [getComputedStyle(one).color, getComputedStyle(one).backgroundColor]);
  const action = (place: string) => page.locator(place).getByRole('link', { name: /^Open “DAU\/MAU” in Looker/ });
  await page.locator('main .search-box input').fill('stickiness');
  await page.locator('main .found[aria-busy=false]').waitFor();
  const atHome = await looks(action('main'));
  expect(await barriers(page)).toEqual([]);
  await page.goto(`${site.origin}/handbook/vision/?q=stickiness`);
  await action('dialog').waitFor();
  await expect.poll(() => looks(action('dialog'))).toEqual(atHome);
});

test('the box has no barrier, whatever it shows', async () => {
  const page = await site.open('/handbook/vision/', { colorScheme: 'light' });
  for (const query of ['', 'mau', 'retention', 'ping retention days', 'zzyzx']) {
    await search(page, query);
    if (query) await page.locator('.found > *').first().waitFor();
    expect([query, ...(await barriers(page))]).toEqual([query]);
  }
});
