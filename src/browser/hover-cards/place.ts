const gap = 8;

/** Puts a card below a link, or above it where there is more room, inside the window. */
export function placeBeside(card: HTMLElement, link: HTMLElement): void {
  // A link over two lines is two boxes: the card is placed at the first.
  const box = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const last = [...link.getClientRects()].at(-1) ?? box;
  const { width, height } = card.getBoundingClientRect();
  const { left, top } = placeOf(
    { left: box.left, top: box.top, bottom: last.bottom },
    { width, height },
    { width: innerWidth, height: innerHeight },
  );
  card.style.left = `${left}px`;
  card.style.top = `${top}px`;
}

/** The place of a card, in pixels of the window: below the link, unless it fits only above or there is more room there. */
export function placeOf(
  link: { left: number; top: number; bottom: number },
  card: { width: number; height: number },
  view: { width: number; height: number },
): { left: number; top: number } {
  const below = link.bottom + gap;
  const fits = below + card.height + gap <= view.height;
  const top = fits || view.height - link.bottom >= link.top ? below : Math.max(gap, link.top - gap - card.height);
  return { left: Math.max(gap, Math.min(link.left, view.width - card.width - gap)), top };
}
