import { drawCard } from './draw.ts';
import { loadCard } from './load-card.ts';

/** Opens the card of a link at the foot of the screen, with the way to its page; a card that does not come is no reason not to go there. */
export async function openSheet(link: HTMLAnchorElement): Promise<void> {
  try {
    draw(link, drawCard(await loadCard(link.pathname)));
  } catch {
    location.href = link.href;
  }
}

function draw(link: HTMLAnchorElement, words: readonly HTMLElement[]): void {
  const sheet = Object.assign(document.createElement('dialog'), { className: 'hover-card hover-sheet', ariaLabel: 'Preview' });
  const way = Object.assign(document.createElement('a'), { href: link.href, className: 'way', textContent: 'Open the page' });
  const close = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Close' });
  const ways = Object.assign(document.createElement('p'), { className: 'ways' });
  ways.append(way, close);
  sheet.append(...words, ways);
  close.addEventListener('click', () => {
    sheet.close();
  });
  sheet.addEventListener('click', ({ target }) => {
    // A tap beside a modal dialog is told as one on the dialog itself.
    if (target === sheet) sheet.close();
  });
  sheet.addEventListener('close', () => {
    sheet.remove();
  });
  document.body.append(sheet);
  sheet.showModal();
}
