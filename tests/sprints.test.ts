import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ICAL from 'ical.js';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { main as checkApi } from '../scripts/check-api.ts';
import { main as checkBudgets } from '../scripts/check-budgets.ts';
import { main as checkContent } from '../scripts/check-content.ts';
import { main as checkSite } from '../scripts/check-site.ts';
import { capture } from '../scripts/lib/run.ts';
import { readFrozen } from '../scripts/visual/frozen-handbook.ts';
import { frozenSprints } from '../scripts/visual/frozen-site.ts';
import { barriers } from './lib/barriers.ts';
import { useFrozen } from './lib/frozen.ts';
import { useSite } from './lib/site.ts';
import { expectedOf, shown } from './lib/sprint-calendar.ts';

const PAGE = '/handbook/sprint-planning/';
const site = useSite();
const frozen = useFrozen();
const dist = join(frozen.folder, 'dist');

const expected = (instant: Date, today: string) => expectedOf(frozenSprints, instant, today);

/** Opens the page of the frozen handbook, at an instant if one is given. */
async function open(instant?: string, options: BrowserContextOptions = {}): Promise<Page> {
  if (instant === undefined) return frozen.open(PAGE, options);
  const page = await frozen.open('/404.html', options);
  await page.clock.setFixedTime(new Date(instant));
  await page.goto(frozen.origin + PAGE);
  return page;
}

describe('without dates', () => {
  test.skipIf(existsSync('content/sprints.yaml'))('the page shows the schedule, that no date is set, and how to set it', async () => {
    const page = await site.open(PAGE);
    const text = await page.locator('main').innerText();
    expect(text).toContain('A sprint starts on a Monday and ends on a Friday');
    expect(text).toContain('No date is set');
    expect(await page.locator('.sprints, [href$=".ics"]').count()).toBe(0);
    expect((await page.request.get(`${site.origin}/sprints.ics`)).status()).toBe(404);
    await page.getByRole('link', { name: 'what goes into it' }).click();
    await page.waitForURL('**/contributing/fields/#sprints');
    expect(await page.locator('#sprints').innerText()).toBe('Sprints');
  });
});

describe('with dates', () => {
  test('the page shows them as of the day of the build where no script runs', async () => {
    const page = await open(undefined, { javaScriptEnabled: false });
    expect(await shown(page)).toEqual(expected(new Date(`${readFrozen().day}T12:00:00Z`), 'As of'));
    expect(await page.getByRole('button', { name: 'Copy the feed’s address' }).isVisible()).toBe(false);
  });

  test.each([
    ['before the first sprint', '2025-12-30T12:00:00Z'],
    ['in a sprint', '2026-12-08T15:00:00Z'],
    ['in a break', '2026-12-30T15:00:00Z'],
    ['on a first Friday', '2027-01-08T15:00:00Z'],
    ['on the weekend in a sprint', '2027-01-10T15:00:00Z'],
    ['on the weekend between two', '2027-01-16T15:00:00Z'],
    ['on a leap day', '2028-02-29T15:00:00Z'],
    ['after the last sprint', '2040-01-01T00:00:00Z'],
  ])('the page is right %s', async (_, instant) => {
    const page = await open(instant);
    const all = expected(new Date(instant), 'Today is');
    expect((await shown(page)).slice(0, all.length)).toEqual(all);
  });

  test.each(['Pacific/Kiritimati', 'Asia/Tokyo', 'Europe/Berlin', 'America/Los_Angeles', 'Pacific/Pago_Pago'])(
    'a reader in %s sees the days of the team',
    async (timezoneId) => {
      // The last second of a Sunday in New York, and the first of a Monday.
      const eve = await open('2027-01-18T04:59:59Z', { timezoneId });
      expect(await eve.locator('.sprint h3').allInnerTexts()).toEqual(['Previous sprint', 'Next sprint']);
      const monday = await open('2027-01-18T05:00:00Z', { timezoneId });
      expect(await monday.locator('.sprint').first().innerText()).toMatch(/Current sprint\s+January 18–29, 2027\s+Workday 1 of 10/);
      expect(await monday.locator('.as-of').innerText()).toContain('Today is Monday, Jan 18, 2027.');
    },
  );

  test('a page that stayed open shows the new day when the reader comes back to it', async () => {
    const page = await open('2027-01-08T15:00:00Z');
    await page.clock.setFixedTime(new Date('2027-01-11T15:00:00Z'));
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    expect(await shown(page)).toEqual(expected(new Date('2027-01-11T15:00:00Z'), 'Today is'));
  });

  test.each([320, 390, 768, 1440])('nothing moves on the page, whatever the day, at %d pixels', async (width) => {
    const viewport = { width, height: 900 };
    const place = (page: Page) =>
      page.locator('.as-of, .sprint').evaluateAll((all) => all.map((one) => JSON.stringify(one.getBoundingClientRect())));
    const still = await place(await open(undefined, { viewport, javaScriptEnabled: false }));
    for (const instant of ['2025-12-30', '2026-09-30', '2026-12-30', '2027-01-08', '2028-12-31', '2040-01-01']) {
      expect(await place(await open(`${instant}T15:00:00Z`, { viewport }))).toEqual(still);
    }
  });

  test('the calendar of a reader subscribes, or takes the address that is copied', async () => {
    const page = await open('2027-01-08T15:00:00Z', { permissions: ['clipboard-read', 'clipboard-write'] });
    const feed = (await page.locator('[data-feed]').getAttribute('href')) ?? '';
    expect(feed).toMatch(/^https:\/\/.+\/sprints\.ics$/);
    expect(await page.getByRole('link', { name: 'Add to your calendar' }).getAttribute('href')).toBe(feed.replace('https:', 'webcal:'));
    await page.getByRole('button', { name: 'Copy the feed’s address' }).click();
    await page.getByText('Copied', { exact: true }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(feed);
  });

  test('where the clipboard is refused, the address is selected', async () => {
    const page = await open('2027-01-08T15:00:00Z');
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await page.getByRole('button', { name: 'Copy the feed’s address' }).click();
    await page.getByText('Press Ctrl+C').waitFor();
    expect(await page.evaluate(() => getSelection()?.toString())).toMatch(/\/sprints\.ics$/);
  });

  test('the feed is a calendar of whole days', () => {
    const text = readFileSync(join(dist, 'sprints.ics'), 'utf8');
    const events = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    expect(events.map(({ uid, summary, startDate }) => `${uid.split('@')[0] ?? ''} ${startDate.toString()} ${summary}`)).toEqual([
      'first-sprint 2026-01-05 Sprint',
      'first-planning 2026-01-01 Sprint planning',
      'first-kickoff 2026-01-05 Kick-off message',
      'first-update 2026-01-09 Mid-sprint update',
      'second-sprint 2027-01-04 Sprint',
      'second-planning 2026-12-31 Sprint planning',
      'second-kickoff 2027-01-04 Kick-off message',
      'second-update 2027-01-08 Mid-sprint update',
    ]);
    expect(text.match(/^UID:.*$/gm)?.every((line) => line.includes('@sprints.'))).toBe(true);
  });

  test('the Markdown version says the schedules, and nothing that is wrong tomorrow', () => {
    const text = readFileSync(join(dist, 'handbook/sprint-planning.md'), 'utf8');
    expect(text).toContain('From January 4, 2027 on, a sprint starts every 2 weeks (America/New_York time).');
    expect(text).toMatch(/\[Add to your calendar\]\(webcal:\/\/.+\/sprints\.ics\)/);
    expect(text).not.toMatch(/As of (?!\w+ \d{4}\. Later)|Workday|Starts in/);
  });

  test.each([390, 1280])('has no barrier at %d pixels', async (width) => {
    expect(await barriers(await frozen.open(PAGE, { viewport: { width, height: 900 } }))).toEqual([]);
  });

  test.each([
    ['content', checkContent, []],
    ['site', checkSite, []],
    ['API', checkApi, []],
    ['budgets', checkBudgets, ['--budgets', resolve('budgets.json')]],
  ] as const)('the check of the %s finds nothing', async (_, check, args) => {
    const { code, stdout, stderr } = await capture(check, args, { cwd: frozen.folder, env: { HANDBOOK_DAY: readFrozen().day } });
    expect([code, code === 0 ? '' : stdout + stderr]).toEqual([0, '']);
  });
});
