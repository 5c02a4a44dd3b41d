import type { Page } from 'playwright-core';

/** What has the focus, as a reader meets it. */
export type Stop = {
  name: string;
  /** The width of its outline in pixels, 0 where there is none. */
  outline: number;
  /** The contrast of its outline with what it is drawn on. */
  contrast: number;
  /** Some of it is in sight, and nothing lies over it. */
  seen: boolean;
};

declare global {
  /** In the page: where Tab has been. */
  var tabbed: Element[] | undefined;
}

/** Runs in the page, and remembers the element there: elements that come and go would change any number that it had. */
function read(): Stop | undefined {
  const element = document.activeElement;
  if (!element || element === document.body) return undefined;
  (globalThis.tabbed ??= []).push(element);
  const style = getComputedStyle(element);
  const rgb = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number);
  const drawn = (start: Element | null) => {
    for (let at = start; at; at = at.parentElement) {
      const [r = 0, g = 0, b = 0, alpha = 1] = rgb(getComputedStyle(at).backgroundColor);
      if (alpha === 1) return [r, g, b];
    }
    return [255, 255, 255];
  };
  const luminance = (color: readonly number[]) => {
    const [r = 0, g = 0, b = 0] = color.slice(0, 3).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const under = drawn(parseFloat(style.outlineOffset) < 0 ? element : element.parentElement);
  const [light = 0, dark = 0] = [luminance(rgb(style.outlineColor)), luminance(under)].sort((a, b) => b - a);
  /** Some point of it is in sight, and nothing lies over that. */
  const shows = ({ left, right, top, bottom }: DOMRect) =>
    [0.1, 0.5, 0.9].some((across) =>
      [0.1, 0.5, 0.9].some((down) => {
        const drawnThere = document.elementFromPoint(left + (right - left) * across, top + (bottom - top) * down);
        return drawnThere !== null && (element.contains(drawnThere) || drawnThere === element.parentElement);
      }),
    );
  return {
    name: element.outerHTML.replace(/>[^]*/, '>') + element.textContent.trim().slice(0, 40),
    outline: style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth),
    contrast: (light + 0.05) / (dark + 0.05),
    seen: [...element.getClientRects()].some(shows),
  };
}

/** Runs in the page, for what comes after the target of its address where it has one. Of a group of radio buttons Tab comes to one, and what the search box shows may come after Tab has left it. */
function compare(): Omit<Journey, 'stops'> {
  const tabbed = globalThis.tabbed ?? [];
  const controls = 'a[href]:not([tabindex="-1"], [data-result]), button, input:not([type="radio"]), select, textarea, summary';
  const inSight = (one: Element) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('[inert], :popover-open');
  const target = document.querySelector(':target');
  const startOf = (one: Element) => one.outerHTML.slice(0, 120);
  const precedes = (one: Element, other: Element | undefined) =>
    other && one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING;
  return {
    unreached: [...document.querySelectorAll(controls)]
      .filter((one) => inSight(one) && !tabbed.includes(one) && (!target || precedes(target, one)))
      .map(startOf),
    outOfOrder: tabbed.filter((one, place) => place > 0 && precedes(one, tabbed[place - 1])).map(startOf),
  };
}

/** The stops of Tab from the top of a page to its end, what it does not come to, and what it comes to before something earlier on the page. */
export type Journey = { stops: Stop[]; unreached: string[]; outOfOrder: string[] };

/** Presses Tab until the focus leaves the page, with `skips` past what comes before its text; in a trap it fails after a thousand. */
export async function tabThrough(page: Page, skips = false): Promise<Journey> {
  const stops: Stop[] = [];
  while (stops.length < 1000) {
    // The first stop leads to the text.
    if (skips && stops.length === 1) await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    let stop = await page.evaluate(read);
    // The page may still be scrolling, or have changed under the focus.
    for (let waits = 0; stop?.seen === false && waits < 5; waits++) stop = await page.waitForTimeout(100).then(() => page.evaluate(read));
    if (!stop) return { stops, ...(await page.evaluate(compare)) };
    stops.push(stop);
  }
  throw new Error(`Unexpected trap at ${stops.at(-1)?.name ?? ''}, expected the focus to leave the page.`);
}
