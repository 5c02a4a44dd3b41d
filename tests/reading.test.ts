import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { belowTheFold, readEach } from './lib/layout.ts';
import { useSite } from './lib/site.ts';

const site = useSite();

const definitions = readdirSync('content/metrics').map((file) => file.replace(/\.mdx$/, ''));

const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim();

test('a definition shows its formula with the parts as links', async () => {
  const page = await site.visit('/metrics/dau-mau/');
  const links = page.locator('.formula a');
  expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual(['/metrics/dau/', '/metrics/mau/']);
});

test('the table of contents of a definition lists the sections made from fields, and each leads to one', async () => {
  const page = await site.visit('/metrics/dau-mau/');
  const anchors = await page.locator('starlight-toc a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  expect(anchors).toContain('#calculation');
  for (const anchor of anchors) expect(await page.locator(anchor).count()).toBe(1);
});

test('the first screen of a phone holds what a Viewer asks of any definition, and three caveats of nearly all', async () => {
  const page = await site.visit('/metrics/dau-mau/', { viewport: { width: 390, height: 844 }, bypassCSP: true });
  const asked = page.locator(':is(.lead, .trust, .in-short, .reads-as, .facts, .see-it, .copy-for-slack, .caveats h2):not(.meanings *)');
  const caveats = page.locator('.caveats li:nth-child(-n + 3)');
  const addresses = definitions.map((id) => `/metrics/${id}/`);
  const found = await readEach(page, addresses, async (address) => ({
    address,
    below: await belowTheFold(asked),
    hasCaveats: (await belowTheFold(caveats)).length === 0,
  }));
  expect(found.filter(({ below }) => below.length > 0)).toEqual([]);
  expect(found).toHaveLength(definitions.length);
  // The texts of a few are longer than a phone.
  expect(found.filter(({ hasCaveats }) => hasCaveats).length).toBeGreaterThan(0.9 * definitions.length);
});

describe('what a Creator asks', () => {
  const isOpen = (page: Page) => page.locator('details.creators').evaluate((fold) => (fold as HTMLDetailsElement).open);

  test('is folded, and says what is in it', async () => {
    const page = await site.visit('/metrics/dau-mau/');
    expect(await isOpen(page)).toBe(false);
    expect(await page.locator('.creators > summary').innerText()).toContain('How it is calculated · Lineage · Where the data comes from');
  });

  test.each(['#for-creators', '#lineage', '#history'])('is open when %s is linked to', async (anchor) => {
    const page = await site.visit(`/metrics/dau-mau/${anchor}`);
    expect(await isOpen(page)).toBe(true);
    expect(await page.locator(anchor).isVisible()).toBe(true);
  });

  test('opens when its part is chosen on the page', async () => {
    const page = await site.visit('/metrics/dau-mau/');
    await page.locator('starlight-toc a[href="#lineage"]').click();
    await expect.poll(() => isOpen(page)).toBe(true);
  });

  test('stays open on the next definition for who opened it', async () => {
    const page = await site.visit('/metrics/dau-mau/');
    await page.locator('.creators > summary').click();
    await page.goto(`${site.origin}/metrics/mau/`);
    expect(await isOpen(page)).toBe(true);
    await page.locator('.creators > summary').click();
    await page.goto(`${site.origin}/metrics/dau/`);
    expect(await isOpen(page)).toBe(false);
  });

  test('is read without JavaScript, and printed', async () => {
    const page = await site.visit('/metrics/dau-mau/#lineage', { javaScriptEnabled: false });
    expect(await page.locator('.lineage').isVisible()).toBe(true);
    const folded = await site.open('/metrics/dau-mau/', { javaScriptEnabled: false });
    expect(await folded.getByText('Printed from').isVisible()).toBe(false);
    await folded.emulateMedia({ media: 'print' });
    expect(await folded.locator('.lineage').isVisible()).toBe(true);
    expect(await folded.getByText('Printed from').innerText()).toMatch(/^Printed from https?:.*\/metrics\/dau-mau\/$/);
  });

  test('has the same lineage as a drawing and as a list', async () => {
    const page = await site.visit('/metrics/mau/#lineage');
    const drawn = await page
      .locator('.lineage a[href^="/metrics/"]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    const listed = await page.locator('.related a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(drawn.toSorted()).toEqual(listed.toSorted());
    expect(listed).toEqual(expect.arrayContaining(['/metrics/active-user/', '/metrics/dau-mau/', '/metrics/technical-health-score/']));
  });
});

test('a number of all customers leads to the report by customer too', async () => {
  const page = await site.visit('/metrics/mau/');
  const button = page.locator('.see-it .second-button');
  expect(await button.innerText()).toBe('By customer: MAUs by customer');
  expect(await button.getAttribute('href')).toBe('https://sourcegraph.looker.com/looks/1513');
});

test('breadcrumbs lead from a definition to its domain', async () => {
  const page = await site.visit('/metrics/dau-mau/');
  expect(await page.getByRole('navigation', { name: 'Breadcrumbs' }).getByRole('link').allInnerTexts()).toEqual([
    'Glossary',
    'Engagement and retention',
  ]);
});

test('the link at the foot and each of the menu beside the title open the file of the page in the editor', async () => {
  const page = await site.visit('/metrics/dau-mau/');
  await page.locator('details.edit summary').click();
  for (const name of ['Edit this page', 'Fix a typo', 'Add another name', 'Change the meaning', 'Retire it'])
    expect(await page.getByRole('link', { name, exact: true }).getAttribute('href')).toMatch(
      /^https:\/\/.+\/edit\/[^/]+\/content\/metrics\/dau-mau\.mdx$/,
    );
  expect(await page.locator('details.edit pre').allInnerTexts()).toEqual([
    'aliases: [stickiness, usage, new name]',
    expect.stringMatching(/^ {2}- on: /),
    expect.stringMatching(/^status: deprecated\ndeprecation:\n {2}on: /),
  ]);
  await page.goto(`${site.origin}/handbook/vision/`);
  expect(await page.getByRole('link', { name: /^Edit Vision/ }).getAttribute('href')).toMatch(/\/content\/handbook\/vision\.mdx$/);
});

test('the date of the last change is that of git, and absent where git does not know it', async () => {
  const page = await site.visit('/metrics/dau-mau/');
  const shown = page.locator('footer time');
  const shallow = git('rev-parse', '--is-shallow-repository') === 'true';
  const committed = git('log', '-1', '--format=%cI', '--', 'content/metrics/dau-mau.mdx');
  if (shallow || committed === '') expect(await shown.count()).toBe(0);
  else expect(new Date((await shown.getAttribute('datetime')) ?? '')).toEqual(new Date(committed));
});

test('the navigation does not grow with the glossary', async () => {
  const page = await site.visit('/metrics/dau-mau/');
  expect(await page.locator('nav.sidebar a[href^="/metrics/"]').count()).toBe(2);
});

test('the stakeholder table shows its gaps', async () => {
  const page = await site.visit('/handbook/support-model/');
  const rows = await page.locator('main table tbody tr').allInnerTexts();
  expect(rows).toHaveLength(7);
  expect(rows.find((row) => row.startsWith('Marketing'))).toContain('TBD');
  expect(rows.find((row) => row.startsWith('Customer Support'))).toContain('Nobody named');
});

test('channels are in the order of their file', async () => {
  const page = await site.visit('/handbook/ask-a-question/');
  expect(await page.locator('.channels dt').allInnerTexts()).toEqual([
    '#data-analytics-internal',
    '#analytics',
    '#analytics-review',
    '#data-eng',
  ]);
});

test('asides of prose are rendered', async () => {
  const page = await site.visit('/handbook/project-intake/');
  expect(await page.locator('.starlight-aside').count()).toBeGreaterThan(0);
});
