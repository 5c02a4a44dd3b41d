import { fileOf, type CardFile } from '../../search/card.ts';

const cards = new Map<string, Promise<CardFile>>();

/** The card of the page at an address: requested once, and again only if it did not come. */
export function loadCard(address: string): Promise<CardFile> {
  const known = cards.get(address);
  if (known) return known;
  const card = fetch(import.meta.env.BASE_URL.replace(/\/$/, '') + fileOf('cards', address)).then(async (response) => {
    if (!response.ok) throw new Error(`The card of ${address} answered ${response.status}.`);
    return (await response.json()) as CardFile;
  });
  cards.set(address, card);
  card.catch(() => cards.delete(address));
  return card;
}

/** The text of a card: what it is, its name, its meaning, and its facts; words only, whatever the content holds. */
export function drawCard({ kind, title, about, status, trust, facts, formula, deprecated, ended }: CardFile): HTMLElement[] {
  return [
    line('kind', status ? `${kind} · ${status.words}` : kind),
    line('name', title),
    line('about', about),
    ...[deprecated, ended].flatMap((sentence) =>
      sentence ? [line('facts', sentence.map((part) => (typeof part === 'string' ? part : part.label)).join(''))] : [],
    ),
    ...(trust ? [line('facts', trust)] : []),
    ...(facts ? [line('facts', facts)] : []),
    ...(formula ? [line('facts', `= ${formula}`)] : []),
  ];
}

function line(className: string, text: string): HTMLElement {
  // Backticks mark code in content; here the words alone count.
  return Object.assign(document.createElement('p'), { className, textContent: text.replaceAll('`', '') });
}

/** Opens the card of a link at the foot of the screen, with a link to its page; where the card cannot be loaded, the page opens. */
export async function openSheet(link: HTMLAnchorElement): Promise<void> {
  try {
    drawSheet(link, drawCard(await loadCard(link.pathname)));
  } catch {
    location.href = link.href;
  }
}

function drawSheet(link: HTMLAnchorElement, lines: readonly HTMLElement[]): void {
  const sheet = Object.assign(document.createElement('dialog'), { className: 'hover-card hover-sheet', ariaLabel: 'Preview' });
  const open = Object.assign(document.createElement('a'), { href: link.href, className: 'way', textContent: 'Open the page' });
  const close = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Close' });
  const actions = Object.assign(document.createElement('p'), { className: 'actions' });
  actions.append(open, close);
  sheet.append(...lines, actions);
  close.addEventListener('click', () => {
    sheet.close();
  });
  sheet.addEventListener('click', ({ target }) => {
    // A tap beside a modal dialog is reported as one on the dialog itself.
    if (target === sheet) sheet.close();
  });
  sheet.addEventListener('close', () => {
    sheet.remove();
  });
  document.body.append(sheet);
  sheet.showModal();
}
