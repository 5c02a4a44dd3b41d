import type { Browser, Page } from 'playwright-core';
import { encodeNames, encodeTexts, forFiles } from '../../src/search/encode.ts';
import type { SearchRecord } from '../../src/search/findables.ts';

/** Milliseconds from a key to the drawn answer: the work of the box with layout, and how much later than an empty one the next frame is painted. */
export type KeyStrokes = { entries: number; keys: number; work: Percentiles; painted: Percentiles };

/** The middle of the values, and what 95 of 100 stay below. */
export type Percentiles = { p50: number; p95: number };

/** Types the queries key by key into the box of a site that can find `found`, with everything loaded, and times each key. */
export async function timeKeyStrokes(
  browser: Browser,
  origin: string,
  found: readonly SearchRecord[],
  queries: readonly string[],
): Promise<KeyStrokes> {
  const page = await browser.newPage();
  await serveFound(page, found);
  await page.goto(`${origin}/handbook/vision/`);
  await page.keyboard.press('/');
  await page.locator('dialog input').fill('mau');
  await page.locator('dialog .found[aria-busy=false]').waitFor({ state: 'attached' });
  const times = await page.evaluate(
    async (queries) => {
      const input = document.querySelector<HTMLInputElement>('dialog input');
      const box = document.querySelector('dialog .found');
      if (!input || !box) throw new Error('There is no search box.');
      const nextFrame = () =>
        new Promise<number>((resolve) => {
          requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => {
              resolve(performance.now());
            };
            channel.port2.postMessage(null);
          });
        });
      const empty: number[] = [];
      for (let frame = 0; frame < 30; frame += 1) {
        await nextFrame();
        const started = performance.now();
        empty.push((await nextFrame()) - started);
      }
      const idle = empty.sort((a, b) => a - b)[15] ?? 0;
      const strokes: { work: number; painted: number }[] = [];
      for (const query of queries) {
        for (let length = 1; length <= query.length; length += 1) {
          // What a key waits for the screen's next turn is not the box's doing.
          await nextFrame();
          const started = performance.now();
          input.value = query.slice(0, length);
          input.dispatchEvent(new Event('input', { bubbles: true }));
          box.getBoundingClientRect();
          const work = performance.now() - started;
          strokes.push({ work, painted: (await nextFrame()) - started - idle });
        }
      }
      return strokes;
    },
    [...queries],
  );
  await page.close();
  return {
    entries: found.length,
    keys: times.length,
    work: percentiles(times.map(({ work }) => work)),
    painted: percentiles(times.map(({ painted }) => painted)),
  };
}

/** Answers the box's files from other things than those of the built site. */
async function serveFound(page: Page, found: readonly SearchRecord[]): Promise<void> {
  const things = forFiles(found);
  const version = 'bench';
  const help = { ask: { label: '', address: '' }, propose: { address: '', rest: '' } };
  await page.route('**/search/names.txt', (route) => route.fulfill({ body: encodeNames(things, version) }));
  await page.route('**/search/texts.json', (route) => route.fulfill({ json: { version, rows: encodeTexts(things), help } }));
}

function percentiles(values: readonly number[]): Percentiles {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
  return { p50: at(0.5), p95: at(0.95) };
}
