import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { barriers } from './lib/barriers.ts';
import { addresses, answer, box, results, search } from './lib/search-box.ts';
import { useSite } from './lib/site.ts';

const site = useSite();

test('an exact name gets its answer: name, meaning, formula, status, owner, and the way to the source of truth', async () => {
  const page = await site.visit('/handbook/vision/');
  await search(page, 'stickiness');
  expect((await answer(page).innerText()).split('\n').filter(Boolean)).toEqual([
    'Definition',
    'Approved',
    'DAU/MAU',
    'Also called “stickiness”',
    'The average number of daily active users in a month divided by the number of monthly active users of that month.',
    'Published March 2023 · not reviewed since · owner Product → #analytics',
    'average DAU of the month ÷ MAU',
    'Open “DAU/MAU” in Looker',
    'By customer: DAU/MAU by customer',
    'Copy for Slackwith caveats',
    'Copy link',
    'Compare with DAU/WAU',
    'Edit',
  ]);
  expect(await addresses(answer(page).getByRole('link', { name: 'Open “DAU/MAU” in Looker' }))).toEqual([
    'https://sourcegraph.looker.com/looks/1521',
  ]);
});

test('a respelled word is shown, and the reader may insist', async () => {
  const page = await site.visit('/handbook/vision/');
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
])('“%s” shows every definition that it can mean, each with its difference, status, formula and place', async (query, expected) => {
  const page = await site.visit('/handbook/vision/');
  await search(page, query);
  expect(await addresses(answer(page).getByRole('link'))).toEqual(expect.arrayContaining(expected));
  const said = await page.locator('.answer .choices .about').allInnerTexts();
  expect(said.every((text) => text.length > 20)).toBe(true);
  const count = said.length;
  await expect.poll(() => page.locator('.answer .choices .status').count()).toBe(count);
  expect(await page.locator('.answer .choices .formula-line').count()).toBeGreaterThan(0);
  expect(await answer(page).locator('.open, .facts-line').count()).toBeGreaterThan(0);
});

test('a passage that begins or ends within a sentence says so', async () => {
  const page = await site.visit('/handbook/vision/');
  await search(page, 'anonymous_user_id cookie');
  const [passage = ''] = await page.locator('dialog .results .about', { has: page.locator('mark') }).allInnerTexts();
  expect(passage).toMatch(/^(?:… |[A-Z“"])/);
  expect(passage).toMatch(/[.!?…]$/);
});

test('the answer for a group says first who supports it, and leads to the channel where nobody does', async () => {
  const page = await site.visit('/handbook/vision/');
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
  const page = await site.visit('/handbook/vision/');
  await search(page, query);
  expect(await addresses(answer(page).locator('.actions .open'))).toEqual(expected);
});

test('a search without matches helps on: similar names, the glossary, the channel, a draft of the definition', async () => {
  const page = await site.visit('/handbook/vision/');
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
  const page = await site.visit('/handbook/vision/');
  await search(page, 'seat expansion rate');
  const suggest = box(page).getByRole('link', { name: 'Suggest a definition' });
  await suggest.waitFor();
  expect(await suggest.getAttribute('href')).toContain('filename=seat-expansion-rate.mdx');
  await search(page, 'mau');
  await answer(page).waitFor();
  expect(await suggest.count()).toBe(0);
});

test('without the texts the results stay, and the box comes to rest', async () => {
  const page = await site.visit('/handbook/vision/');
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

test.each([
  ['the names cannot be loaded', '**/search/names.txt', 'The search could not be loaded. Try again or look in the glossary.'],
  ['the full text cannot be loaded', '**/pagefind/**', 'The full text could not be searched; names and descriptions were.'],
])('when %s, the box says so and goes on', async (_, pattern, message) => {
  const page = await site.visit('/handbook/vision/');
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
  const page = await site.visit('/handbook/vision/');
  await page.keyboard.press('/');
  for (const [name, query] of Object.entries(hostile)) {
    await page.locator('dialog input').fill(query);
    await page.locator('dialog .found[aria-busy=false]').waitFor({ state: 'attached' });
    expect([name, ...site.errors]).toEqual([name]);
    expect(await page.evaluate(() => (window as { broken?: number }).broken)).toBeUndefined();
    expect([name, await page.locator('dialog .found :is(img, script, b)').count()]).toEqual([name, 0]);
  }
});

test('the answer on the home page has no barrier, and its button is as in the dialog', async () => {
  const page = await site.visit('/', { colorScheme: 'light' });
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
  const page = await site.visit('/handbook/vision/', { colorScheme: 'light' });
  for (const query of ['', 'mau', 'retention', 'ping retention days', 'zzyzx']) {
    await search(page, query);
    if (query) await page.locator('.found > *').first().waitFor();
    expect([query, ...(await barriers(page))]).toEqual([query]);
  }
});
