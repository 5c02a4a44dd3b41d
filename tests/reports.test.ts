import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { buildCatalog } from '../src/catalog/catalog.ts';
import { phraseWords } from '../src/facts/names.ts';
import { endedPhrase, newestUrl, reportNow } from '../src/facts/report-now.ts';
import { readContent } from '../src/read/read-content.ts';
import { belowTheFold, readEach } from './lib/layout.ts';
import { useSite } from './lib/site.ts';

const site = useSite();
const catalog = buildCatalog(readContent('content').entries);
const reports = [...catalog.of('reports').values()];

const shown = (page: Page) => page.locator('.report-card:visible h3').allInnerTexts();
const status = (page: Page) => page.getByRole('search', { name: 'Filter the reports' }).getByRole('status').innerText();

test('the catalogue has every report, under its group', async () => {
  const page = await site.open('/reports/');
  expect((await shown(page)).sort()).toEqual(reports.map(({ data }) => data.title).sort());
  expect(await status(page)).toBe(`${reports.length} reports`);
});

test('narrows by tool, group and what a report shows, and the address says it again', async () => {
  const page = await site.open('/reports/');
  await page.getByLabel('Opens in').selectOption('amplitude');
  const inAmplitude = reports.filter(({ data }) => data.tool === 'amplitude');
  expect((await shown(page)).sort()).toEqual(inAmplitude.map(({ data }) => data.title).sort());
  expect(await page.locator('#company').isVisible()).toBe(false);

  await page.getByRole('button', { name: 'Show all' }).click();
  await page.getByLabel('Shows').selectOption('seat-consumption');
  await page.getByLabel('Group').selectOption('customer');
  expect(new URL(page.url()).search).toBe('?group=customer&metric=seat-consumption');
  const names = await shown(page);
  expect(names.length).toBeGreaterThan(0);
  expect(names.length).toBeLessThan(inAmplitude.length + reports.length);
  expect(await shown(await site.open(`/reports/${new URL(page.url()).search}`))).toEqual(names);
});

test('a card says for whom, what it shows and what to mind, and leads into the tool', async () => {
  const page = await site.open('/reports/');
  const report = reports.find(({ id }) => id === 'company-dau-mau');
  const card = page.locator('.report-card', { has: page.locator('[href="/reports/company-dau-mau/"]') });
  for (const words of [report?.data.audience, report?.data.notes?.[0]]) expect(await card.innerText()).toContain(words ?? 'nothing');
  expect(await card.getByRole('link', { name: /^Open in Looker/ }).getAttribute('href')).toBe(report && newestUrl(report));
});

test('says that no report fits, and without JavaScript all are there', async () => {
  expect(await status(await site.open('/reports/?words=xylophone'))).toBe(`None of the ${reports.length} reports fits.`);
  expect((await shown(await site.open('/reports/', { javaScriptEnabled: false }))).length).toBe(reports.length);
});

test('for whom a report is and what opens it are on the first screen of a phone, whichever report it is', async () => {
  const page = await site.open('/reports/company-dau-mau/', { viewport: { width: 390, height: 844 }, bypassCSP: true });
  const opens = page.locator('main :is(.button, .ended)');
  const pages = new Map(reports.map((report) => [`/reports/${report.id}/`, report]));
  const found = await readEach(page, [...pages.keys()], async (address) => {
    const audience = pages.get(address)?.data.audience;
    const elements = audience ? opens.or(page.getByText(`For: ${audience}`)) : opens;
    return [address, await elements.count(), ...(await belowTheFold(elements))];
  });
  const expected = [...pages].map(([address, report]) => [address, (report.data.audience ? 1 : 0) + (reportNow(report).opens.length || 1)]);
  expect(found).toEqual(expected);
});

test('a report opens at its newest address, in all its parts, and one that ended says so and where to ask', async () => {
  const page = await site.open('/reports/company-dau-mau/', { bypassCSP: true });
  const addresses = reports.map(({ id }) => `/reports/${id}/`);
  const found = await readEach(page, addresses, async () => ({
    opens: await page.locator('main .button').evaluateAll((all) => all.map((link) => link.getAttribute('href'))),
    ended: await page.locator('main .ended').allInnerTexts(),
  }));
  expect(found).toEqual(
    reports.map((report) => {
      const ended = endedPhrase(report, catalog, 'short');
      return { opens: reportNow(report).opens.map(({ url }) => url), ended: ended ? [phraseWords(ended)] : [] };
    }),
  );
  const states = Object.groupBy(reports, (report) => reportNow(report).state);
  expect(Object.keys(states).sort()).toEqual(['dropped', 'moved', 'published', 'replaced', 'split']);
});

test('a report that changed says so beside its button and in the catalogue', async () => {
  const page = await site.open('/reports/company-dau-mau/');
  const since = page.locator('main .note', { hasText: 'Changed since, on March 31, 2023:' });
  expect(await since.getByRole('link', { name: 'History' }).getAttribute('href')).toBe('#history');
  await page.goto(`${site.origin}/reports/`);
  const marks = await page.locator('.report-card a[href$="/#history"]').count();
  expect(marks).toBe(reports.filter(({ data }) => data.history).length);
});
