import { beforeAll, expect, test } from 'vitest';
import { tabThrough, type Journey } from './lib/focus.ts';
import { pageKinds } from './lib/page-kinds.ts';
import { useSite } from './lib/site.ts';

const site = useSite();

/** Pages that are gone through side by side: each stop waits for two frames of the browser. */
const PAGES = 4;

/** What is around the text is the same on most pages: on these Tab goes through it too. */
const whole = ['home', 'a metric', 'the guide for editors', 'the page for missing addresses'];

/** Runs in the page. What comes a ninth time in its place repeats what Tab has gone through: rows, cards, sections. */
function shorten(): void {
  for (const parent of document.querySelectorAll('main, main *')) {
    const alike = Object.values(Object.groupBy([...parent.children], ({ tagName, className }) => `${tagName} ${className}`));
    for (const child of alike.flatMap((children) => children?.slice(8) ?? [])) child.remove();
  }
}

// On the page of all results the focus starts in its box.
const kinds = Object.entries(pageKinds).filter(([, address]) => !address.startsWith('/search/'));
const rows = kinds.flatMap(([kind, address]) => [
  { kind, address, width: 1280, colorScheme: 'light' as const },
  { kind, address, width: 390, colorScheme: 'dark' as const },
]);
const journeys = new Map(rows.map((row) => [row, Promise.withResolvers<Journey>()]));

beforeAll(() => {
  const waiting = [...journeys];
  const work = async () => {
    const page = await site.browser.newPage();
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [{ kind, address, width, colorScheme }, journey] = next;
      // The test that waits for it reports what goes wrong.
      journey.promise.catch(() => undefined);
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 844 });
      await page.goto(site.origin + address);
      await page.evaluate(shorten);
      await tabThrough(page, width > 1000 && !whole.includes(kind)).then(journey.resolve, journey.reject);
    }
    await page.close();
  };
  for (let place = 0; place < PAGES; place++) void work();
});

test.for(rows)('$kind has at $width pixels, in $colorScheme, stops in the order of the page, each in sight and marked', async (row) => {
  const journey = await journeys.get(row)?.promise;
  const { stops = [], unreached, outOfOrder } = journey ?? {};
  expect(stops.filter(({ outline, contrast, seen }) => outline < 2 || contrast < 3 || !seen)).toEqual([]);
  expect(stops[0]?.name).toContain('Skip to content');
  expect({ unreached, outOfOrder }).toEqual({ unreached: [], outOfOrder: [] });
});
