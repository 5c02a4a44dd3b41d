import type { Page } from 'playwright-core';

/** One kind of page with a picture: the address of one of its kind, and what a reader did there before the picture was taken. */
export type PageKind = { name: string; address: string; after?: (page: Page) => Promise<void> };

/** Every kind of page of the site, and what opens over one. */
export const pageKinds: readonly PageKind[] = [
  { name: 'home', address: '/' },
  { name: 'definition', address: '/metrics/dau-mau/' },
  {
    name: 'definition-for-creators',
    address: '/metrics/seat-consumption/',
    after: async (page) => {
      await page.locator('details.creators > summary').click();
      await page.locator('#lineage').scrollIntoViewIfNeeded();
    },
  },
  { name: 'deprecated-definition', address: '/metrics/active-user-cloud/' },
  { name: 'glossary', address: '/metrics/?domain=revenue' },
  { name: 'domains', address: '/metrics/by-domain/' },
  { name: 'domain', address: '/metrics/by-domain/people/' },
  { name: 'comparison', address: '/compare/dau/mau/' },
  { name: 'reports', address: '/reports/' },
  { name: 'report', address: '/reports/company-dau-mau/' },
  { name: 'tools', address: '/tools/' },
  { name: 'tool', address: '/tools/looker/' },
  { name: 'persona', address: '/personas/viewer/' },
  { name: 'data-source', address: '/data-sources/pings/' },
  { name: 'capabilities', address: '/capabilities/' },
  { name: 'handbook-page', address: '/handbook/support-model/' },
  { name: 'sprints', address: '/handbook/sprint-planning/' },
  { name: 'ask', address: '/ask/' },
  { name: 'changes', address: '/changes/' },
  { name: 'checks', address: '/contributing/checks/' },
  { name: 'health', address: '/health/' },
  { name: 'not-found', address: '/404.html' },
  {
    name: 'search-box',
    address: '/handbook/vision/',
    after: async (page) => {
      await page.keyboard.press('/');
      await page.locator('dialog[open] input').fill('seat');
      await page.locator('dialog[open] [data-result]').first().waitFor();
      // The cards of its choice and the full text have answered too.
      await page.locator('dialog[open] .choices .status').first().waitFor();
      await page.locator('dialog[open] .found[aria-busy=false]').waitFor({ state: 'attached' });
      await settled(page);
    },
  },
  {
    name: 'hover-card',
    address: '/metrics/dau-mau/',
    after: async (page) => {
      await page.locator('.not-same a').first().focus();
      await page.locator('.hover-card').waitFor();
    },
  },
];

/** Waits until the text of an open dialog stays the same: the definitions come after the names. */
async function settled(page: Page): Promise<void> {
  const dialog = page.locator('dialog[open]');
  for (let [before, now] = ['', await dialog.innerText()]; before !== now; [before, now] = [now, await dialog.innerText()])
    await page.waitForTimeout(500);
}

/** The widths, in CSS pixels, and heights of the windows in which pages are looked at: a phone, a tablet and a desktop. */
export const windows = [
  { width: 390, height: 844 },
  { width: 768, height: 900 },
  { width: 1440, height: 800 },
] as const;

/** The themes in which pages are looked at. */
export const schemes = ['light', 'dark'] as const;

/** A kind of page in one window and theme. */
export type View = { kind: PageKind; window: (typeof windows)[number]; scheme: (typeof schemes)[number] };

/** Every view that has a picture. */
export const views: readonly View[] = pageKinds.flatMap((kind) =>
  windows.flatMap((window) => schemes.map((scheme) => ({ kind, window, scheme }))),
);

/** The file name of the picture of a view. */
export function pictureName({ kind, window, scheme }: View): string {
  return `${kind.name}-${window.width}-${scheme}.webp`;
}
