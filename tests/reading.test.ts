import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { useSite } from './lib/site.ts';

const site = useSite();

const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim();

test('a definition shows its formula with the parts as links', async () => {
  const page = await site.open('/metrics/dau-mau/');
  const links = page.locator('.formula a');
  expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual(['/metrics/dau/', '/metrics/mau/']);
});

test('the table of contents of a definition lists the sections made from fields, and each leads to one', async () => {
  const page = await site.open('/metrics/dau-mau/');
  const anchors = await page.locator('starlight-toc a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  expect(anchors).toContain('#calculation');
  for (const anchor of anchors) expect(await page.locator(anchor).count()).toBe(1);
});

test('breadcrumbs lead from a definition to its domain', async () => {
  const page = await site.open('/metrics/dau-mau/');
  expect(await page.getByRole('navigation', { name: 'Breadcrumbs' }).getByRole('link').allInnerTexts()).toEqual([
    'Glossary',
    'Engagement and retention',
  ]);
});

test('the edit link opens the file of the page', async () => {
  const page = await site.open('/metrics/dau-mau/');
  expect(await page.getByRole('link', { name: 'Edit this page' }).getAttribute('href')).toMatch(
    /^https:\/\/.+\/edit\/[^/]+\/content\/metrics\/dau-mau\.mdx$/,
  );
});

test('the date of the last change is that of git, and absent where git does not know it', async () => {
  const page = await site.open('/metrics/dau-mau/');
  const shown = page.locator('footer time');
  const shallow = git('rev-parse', '--is-shallow-repository') === 'true';
  const committed = git('log', '-1', '--format=%cI', '--', 'content/metrics/dau-mau.mdx');
  if (shallow || committed === '') expect(await shown.count()).toBe(0);
  else expect(new Date((await shown.getAttribute('datetime')) ?? '')).toEqual(new Date(committed));
});

test('the navigation does not grow with the glossary', async () => {
  const page = await site.open('/metrics/dau-mau/');
  expect(await page.locator('nav.sidebar a[href^="/metrics/"]').count()).toBe(2);
});

test('the stakeholder table shows its gaps', async () => {
  const page = await site.open('/handbook/support-model/');
  const rows = await page.locator('main table tbody tr').allInnerTexts();
  expect(rows).toHaveLength(7);
  expect(rows.find((row) => row.startsWith('Marketing'))).toContain('TBD');
  expect(rows.find((row) => row.startsWith('Customer Support'))).toContain('Nobody named');
});

test('channels stand in the order of their file', async () => {
  const page = await site.open('/handbook/ask-a-question/');
  expect(await page.locator('.channels dt').allInnerTexts()).toEqual([
    '#data-analytics-internal',
    '#analytics',
    '#analytics-review',
    '#data-eng',
  ]);
});

test('asides of prose are rendered', async () => {
  const page = await site.open('/handbook/project-intake/');
  expect(await page.locator('.starlight-aside').count()).toBeGreaterThan(0);
});
