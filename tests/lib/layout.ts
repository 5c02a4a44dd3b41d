import type { Locator, Page } from 'playwright-core';

/** Which elements do not end on the first screen of a page, by their classes. */
export function belowTheFold(elements: Locator): Promise<string[]> {
  return elements.evaluateAll((all) =>
    all
      .filter((one) => one.getBoundingClientRect().bottom > innerHeight || !one.checkVisibility())
      .map((one) => one.getAttribute('class') ?? one.tagName),
  );
}

/**
 * Shows page after page in place of the one that is open, and gives what `read` says of each. Pages of one kind differ in their text alone,
 * so that is all that is exchanged, which takes a fifth of the time of opening each. No script of theirs runs; their styles need `bypassCSP`.
 */
export async function readEach<Read>(page: Page, addresses: readonly string[], read: (address: string) => Promise<Read>): Promise<Read[]> {
  const all: Read[] = [];
  for (const address of addresses) {
    await page.evaluate(async (from) => {
      const shown = new DOMParser().parseFromString(await (await fetch(from)).text(), 'text/html');
      document.querySelector('main')?.replaceWith(shown.querySelector('main') ?? '');
      scrollTo(0, 0);
    }, address);
    all.push(await read(address));
  }
  return all;
}

/* These run in the page: each is complete in itself, and says in words what is wrong. */

/** The text that nobody can read: cut off by its box, spilling out of it, or beside the window where nothing scrolls to it. */
export function lostText(): string[] {
  const lost: string[] = [];
  // Texts share most of what they are in.
  const known = new Map<Element, { style: CSSStyleDeclaration; box: DOMRect }>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!node.textContent?.trim() || !parent?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    // For screen readers alone, and drawn text, which grows with its picture.
    if (parent.closest('.sr-only, .sl-skip-link, svg')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const problem = [...range.getClientRects()].map((rect) => problemOf(rect, parent)).find((one) => one !== undefined);
    if (problem) lost.push(`${problem}: ${parent.outerHTML.slice(0, 120)}`);
  }
  return lost;

  function problemOf(rect: DOMRect, start: Element): string | undefined {
    if (rect.width <= 1) return undefined;
    for (let at: Element | null = start; at && at !== document.documentElement; at = at.parentElement) {
      const { style, box } = known.get(at) ?? { style: getComputedStyle(at), box: at.getBoundingClientRect() };
      known.set(at, { style, box });
      // As small as it gets, for screen readers alone.
      if (box.width <= 1 && style.overflowX === 'hidden') return undefined;
      const wide = rect.right > box.right + 1 || rect.left < box.left - 1;
      const tall = rect.bottom > box.bottom + 1 || rect.top < box.top - 1;
      if (/auto|scroll/.test(style.overflowX + style.overflowY)) return undefined;
      if ((wide && style.overflowX !== 'visible') || (tall && style.overflowY !== 'visible'))
        return shortened(style) ? undefined : 'Cut off';
      const drawn =
        style.display !== 'inline' && (parseFloat(style.borderBottomWidth) > 0 || !/, 0\)$|transparent/.test(style.backgroundColor));
      if (drawn && (wide || tall)) return `Out of its box (${at.tagName} ${at.className})`;
      if (style.position === 'fixed') break;
    }
    return rect.right > document.documentElement.clientWidth + 1 || rect.left < -1 ? 'Beside the window' : undefined;
  }
  /** With an ellipsis, on purpose. */
  function shortened(style: CSSStyleDeclaration): boolean {
    return style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
  }
}

/** The links and controls outside running text that are too small to hit: less than 24 by 24 pixels, and too near to another (WCAG 2.5.8). */
export function smallTargets(): string[] {
  const inSight = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')].filter(
    (one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('[inert], .sl-skip-link'),
  );
  const targets = inSight.map((one) => ({ one, box: one.getBoundingClientRect() }));
  const small = targets.filter(({ one, box }) => (box.width < 23.5 || box.height < 23.5) && !inText(one));
  return small
    .filter(({ one, box }) => targets.some((other) => other.one !== one && !other.one.contains(one) && isNear(box, other)))
    .map(({ one, box }) => `${Math.round(box.width)} × ${Math.round(box.height)}: ${one.outerHTML.slice(0, 120)}`);

  /** Another target reaches into the circle of 24 pixels around the middle of a small one, or the circle of another small one does. */
  function isNear(box: DOMRect, { box: other }: { box: DOMRect }): boolean {
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const beside = Math.hypot(x - Math.min(Math.max(x, other.left), other.right), y - Math.min(Math.max(y, other.top), other.bottom));
    const apart = Math.hypot(x - other.x - other.width / 2, y - other.y - other.height / 2);
    return beside < 12 || (apart < 24 && (other.width < 24 || other.height < 24));
  }
  /** A link in a line with other words, whose height is that of the line. */
  function inText(one: Element): boolean {
    if (getComputedStyle(one).display !== 'inline') return false;
    let block = one.parentElement;
    while (block && getComputedStyle(block).display === 'inline') block = block.parentElement;
    return (block ?? document.body).textContent.trim().length > one.textContent.trim().length;
  }
}

/** How many pixels a page is wider than its window. */
export function sideways(): number {
  return document.documentElement.scrollWidth - document.documentElement.clientWidth;
}

/** Gives a page the spacing of text that readers may choose (WCAG 1.4.12), as their own style sheet would. */
export function spaceText(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-block-end: 2em !important; }
  `);
  document.adoptedStyleSheets.push(sheet);
}
