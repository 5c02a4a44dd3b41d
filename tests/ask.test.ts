import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { site as settings } from '../src/settings/site.ts';
import { barriers } from './lib/barriers.ts';
import { sideways } from './lib/layout.ts';
import { useSite } from './lib/site.ts';

const site = useSite();

/** Opens the form; what it asks for from elsewhere is answered with nothing and noted. */
async function openForm(options: BrowserContextOptions = {}, query = ''): Promise<{ page: Page; asked: string[] }> {
  const page = await site.open('/404.html', options);
  const asked: string[] = [];
  await page.context().route(
    (url) => !url.href.startsWith(site.origin),
    async (route) => {
      asked.push(route.request().url());
      await route.fulfill({ contentType: 'text/html', body: '<title>GitHub</title>' });
    },
  );
  await page.goto(`${site.origin}/ask/${query}`, { waitUntil: 'networkidle' });
  return { page, asked };
}

const submit = (page: Page) => page.getByRole('button', { name: 'Open the issue on GitHub' }).click();

/** The address that opens in a new tab when the form is sent. */
async function sent(page: Page): Promise<URL> {
  const opened = page.context().waitForEvent('page');
  await submit(page);
  const tab = await opened;
  await tab.waitForLoadState();
  return new URL(tab.url());
}

async function fill(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Data bug' }).check();
  await page.getByRole('textbox', { name: 'Title' }).fill('MAU shows 50 & not 100');
  await page.getByRole('textbox', { name: 'The problem' }).fill('I expect 100.\nIt shows 50.');
  await page.getByRole('textbox', { name: 'Timeline' }).fill('By Friday');
  await page.getByRole('checkbox', { name: 'It is time-sensitive or urgent' }).check();
}

test('opens an issue on GitHub with the answers as its text, which no repository needs a form for, and asks for nothing from elsewhere before', async () => {
  const { page, asked } = await openForm();
  await fill(page);
  expect(asked).toEqual([]);
  const address = await sent(page);
  expect(address.origin + address.pathname).toBe(`${settings.requests}/issues/new`);
  const { body, ...rest } = Object.fromEntries(address.searchParams);
  expect(rest).toEqual({ title: 'MAU shows 50 & not 100', labels: 'bug,urgent' });
  expect(body).toMatch(/^### The problem\r\n\r\nI expect 100\.\r\nIt shows 50\.\r\n\r\n### End state\r\n\r\n_No response_\r\n/);
  expect(asked).toEqual([address.href]);
});

/** The fields of the issue form, filled in with the answers. */
const inForm = {
  template: 'data-bug.yml',
  title: 'MAU shows 50 & not 100',
  problem: 'I expect 100.\r\nIt shows 50.',
  'end-state': '',
  why: '',
  timeline: 'By Friday',
  people: '',
  frequency: '',
  labels: 'urgent',
};

test('without JavaScript fills in the issue form of a repository that has it', async () => {
  const { page } = await openForm({ javaScriptEnabled: false });
  await fill(page);
  expect(Object.fromEntries((await sent(page)).searchParams)).toEqual(inForm);
});

test('offers the issue form after that, for a repository that has it', async () => {
  const { page } = await openForm();
  await fill(page);
  await sent(page);
  const address = new URL((await page.getByRole('link', { name: 'fill that in instead' }).getAttribute('href')) ?? '');
  expect(Object.fromEntries(address.searchParams)).toEqual(inForm);
});

test.each([true, false])('opens nothing while something required is missing, with JavaScript: %s', async (javaScriptEnabled) => {
  const { page, asked } = await openForm({ javaScriptEnabled });
  await page.getByRole('radio', { name: 'Dashboard' }).check();
  await submit(page);
  expect(asked).toEqual([]);
  expect(page.context().pages()).toHaveLength(1);
});

test('says in words what is missing, goes to the first, and takes it back once it is there', async () => {
  const { page } = await openForm();
  const errors = page.locator('.request .error:visible');
  await page.getByRole('radio', { name: 'Dashboard' }).check();
  await submit(page);
  expect(await errors.allInnerTexts()).toEqual([
    'Write a title, so that the team can tell the issue from others.',
    'Say what the problem or the question is.',
  ]);
  const title = page.getByRole('textbox', { name: 'Title' });
  expect(await title.evaluate((element) => element === document.activeElement)).toBe(true);
  await title.fill('A dashboard');
  expect(await errors.allInnerTexts()).toEqual(['Say what the problem or the question is.']);
});

test('says how far the answers are too long, and gives them as text to copy instead', async () => {
  const { page, asked } = await openForm({ permissions: ['clipboard-read', 'clipboard-write'] });
  await fill(page);
  expect(await page.getByRole('button', { name: 'Copy the text' }).isVisible()).toBe(false);
  await page.getByRole('textbox', { name: 'People' }).fill('x'.repeat(9000));
  await page.getByText(/^GitHub takes 8,000 characters in an address, and your answers make it 1,\d{3} longer\./).waitFor();
  await submit(page);
  expect(asked).toEqual([]);
  await page.getByRole('button', { name: 'Copy the text' }).click();
  await page.getByText('The text is copied.').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^MAU shows 50 & not 100\n\n### The problem\n\nI expect 100\.\nIt shows 50\.\n\n### End state\n\n_No response_\n/,
  );
  const short = await page.getByRole('link', { name: 'Open GitHub without the answers' }).getAttribute('href');
  expect(short).toBe(`${settings.requests}/issues/new?title=MAU+shows+50+%26+not+100&labels=bug%2Curgent`);
  await page.getByRole('textbox', { name: 'People' }).fill('Ada');
  expect(await page.getByRole('button', { name: 'Copy the text' }).isVisible()).toBe(false);
});

test('keeps the answers while the tab is open, until they are cleared', async () => {
  const { page } = await openForm();
  await fill(page);
  await page.goto(`${site.origin}/metrics/`);
  await page.goBack();
  const timeline = page.getByRole('textbox', { name: 'Timeline' });
  expect(await timeline.inputValue()).toBe('By Friday');
  await page.reload();
  expect(await timeline.inputValue()).toBe('By Friday');
  expect(await page.getByRole('radio', { name: 'Data bug' }).isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Clear the form' }).click();
  await page.reload();
  expect(await timeline.inputValue()).toBe('');
});

test('a link can choose the kind of request', async () => {
  const { page } = await openForm({}, '?template=metric.yml');
  expect(await page.getByRole('radio', { name: 'New business metric' }).isChecked()).toBe(true);
});

test('can be filled in and sent by the keyboard alone', async () => {
  const { page } = await openForm();
  await page.getByRole('radio', { name: 'Dashboard' }).focus();
  for (const key of ['Space', 'ArrowDown', 'Tab', 'T', 'Tab', 'P']) await page.keyboard.press(key);
  const opened = page.context().waitForEvent('page');
  await page.getByRole('textbox', { name: 'Title' }).press('Enter');
  const tab = await opened;
  await tab.waitForLoadState();
  expect(new URL(tab.url()).search).toMatch(/^\?title=T&labels=analysis&body=%23%23%23\+The\+problem%0D%0A%0D%0AP%0D%0A/);
});

test('has no barrier, neither empty nor with mistakes', async () => {
  const { page } = await openForm({ colorScheme: 'light' });
  for (const mistakes of [false, true]) {
    if (mistakes) await submit(page);
    expect(await barriers(page)).toEqual([]);
  }
});

test('does not scroll sideways, whatever it says', async () => {
  const { page } = await openForm();
  await fill(page);
  await page.getByRole('textbox', { name: 'People' }).fill('x'.repeat(9000));
  for (const width of [320, 390, 1440]) {
    await page.setViewportSize({ width, height: 844 });
    expect([width, await page.evaluate(sideways)]).toEqual([width, 0]);
  }
});
