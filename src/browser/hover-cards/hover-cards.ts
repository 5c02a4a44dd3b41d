import styles from './hover-cards.css?url';
import { drawCard, loadCard } from './card.ts';
import { dwell } from './dwell.ts';
import { placeBeside } from './place.ts';

export { openSheet } from './card.ts';

document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: styles }));

const card = Object.assign(document.createElement('div'), {
  className: 'hover-card',
  id: 'hover-card',
  role: 'tooltip',
  popover: 'manual',
});
document.querySelector('main')?.append(card);
let described: HTMLAnchorElement | undefined;

const reader = dwell({
  load: (link: HTMLAnchorElement) => loadCard(link.pathname),
  show: (link, file) => {
    card.replaceChildren(...drawCard(file));
    card.showPopover();
    placeBeside(card, link);
    link.setAttribute('aria-describedby', card.id);
    described = link;
  },
  hide: () => {
    card.hidePopover();
    described?.removeAttribute('aria-describedby');
  },
});

/** The pointer or the focus has come to a link that has a card. */
export function onRest(link: HTMLAnchorElement, event: Event): void {
  const rests =
    event.type === 'focusin'
      ? link.matches(':focus-visible')
      : (event as PointerEvent).pointerType !== 'touch' && (event as PointerEvent).buttons === 0;
  // The code may come after the reader has gone on.
  if (rests && link.matches(':hover, :focus')) reader.enter(link);
}

addEventListener('pointerover', ({ target }) => {
  if (card.contains(target as Node)) reader.stay();
});
addEventListener('pointerout', ({ target, relatedTarget }) => {
  const from = (target as Element).closest('a, .hover-card');
  if (from && !from.contains(relatedTarget as Node | null) && !card.contains(relatedTarget as Node | null)) reader.leave();
});
addEventListener('focusout', reader.leave);
addEventListener('scroll', reader.dismiss, { passive: true });
addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') reader.dismiss();
});
