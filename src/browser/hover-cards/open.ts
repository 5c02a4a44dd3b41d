import { loadModule } from '../load-module.ts';
import { hasCard } from './link.ts';

/**
 * Runs on every page and is kept small: it knows which links have a card and whether the reader wants cards, and loads the rest when the
 * pointer or the focus comes to such a link. Navigation has no cards, as on Wikipedia: readers of it know where it leads.
 */
const load = () => loadModule('hover-cards/hover-cards');
const key = 'hover-cards';
const choice = document.querySelector<HTMLElement>('[data-cards-choice]');
let on = true;
let opened: HTMLAnchorElement | undefined;

function show(): void {
  document.documentElement.toggleAttribute('data-cards', on);
  if (!choice) return;
  choice.inert = false;
  choice.textContent = `Previews of links: ${on ? 'on' : 'off'}`;
}

function read(): void {
  try {
    on = localStorage.getItem(key) !== 'off';
  } catch {
    // Then the choice holds for this page.
  }
  show();
}

addEventListener('storage', read);
read();
for (const type of ['pointerover', 'focusin', 'click'])
  addEventListener(type, (event) => {
    const target = event.target as Element;
    if (type === 'click' && target.closest('[data-cards-choice]')) {
      on = !on;
      try {
        localStorage.setItem(key, on ? 'on' : 'off');
      } catch {
        // As above.
      }
      show();
    }
    const link = on && target.closest<HTMLAnchorElement>('main a:not(.breadcrumbs a, .pagination-links a, [data-result])');
    if (!link || !hasCard(link, location)) return;
    if (type !== 'click')
      void load().then(({ onRest }) => {
        onRest(link, event);
      });
    // Without a pointer that can rest, a tap on a term in running text shows its card, and a second one goes there.
    else if (
      (event as PointerEvent).pointerType === 'touch' &&
      link !== opened &&
      link.matches('.sl-markdown-content :is(p, li, dd, td) a[href^="/metrics/"]:not(.entries a, .chips a)')
    ) {
      event.preventDefault();
      opened = link;
      load().then(
        ({ openSheet }) => void openSheet(link),
        () => {
          location.href = link.href;
        },
      );
    }
  });
