import styles from './mark-words.css?url';
import { button, contentWords, element, stem, wordsOf } from './box.ts';
import { MARK } from './mark-on-arrival.ts';

/** Headings and controls keep their looks; the text that a reader looks through is marked. */
const UNMARKED =
  'script, style, nav, form, button, select, summary, h1, h2, h3, h4, h5, h6, .button, .second-button, .chips, .open, [hidden], [data-screen-only], .search-box';

/** Beyond this the marks would be everywhere and say nothing. */
const MOST_MARKS = 200;

/** Marks the words that led to this page in its text, and offers to take the marks away. The address loses the words at once. */
export function markWords(main: HTMLElement): void {
  const address = new URL(location.href);
  const words = new Set(contentWords(wordsOf(address.searchParams.get(MARK) ?? '')).map(stem));
  address.searchParams.delete(MARK);
  history.replaceState(history.state, '', address);
  const marks = words.size > 0 ? wrap(main, words) : [];
  if (marks.length === 0) return;
  document.head.append(element('link', { rel: 'stylesheet', href: styles }));
  const bar = element('p', { class: 'marks-bar', role: 'status' }, `${marks.length === 1 ? '1 place' : `${marks.length} places`} marked `);
  const clear = () => {
    for (const mark of marks) mark.replaceWith(...mark.childNodes);
    main.normalize();
    bar.remove();
    removeEventListener('keydown', clearOnEscape);
  };
  const clearOnEscape = (event: KeyboardEvent) => {
    // What is open in front of the page closes first.
    if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector('dialog[open], :popover-open')) clear();
  };
  addEventListener('keydown', clearOnEscape);
  bar.append(button('Clear', clear, { 'aria-keyshortcuts': 'Escape' }));
  document.body.append(bar);
}

function wrap(main: HTMLElement, words: ReadonlySet<string>): HTMLElement[] {
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(UNMARKED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  const marks: HTMLElement[] = [];
  for (const text of texts) {
    const parts = text.data.split(/([\p{L}\p{N}]+)/u);
    if (!parts.some((part) => isFound(part, words))) continue;
    const nodes = parts.map((part) => (isFound(part, words) && marks.length < MOST_MARKS ? element('mark', {}, part) : part));
    for (const node of nodes) if (typeof node !== 'string') marks.push(node);
    text.replaceWith(...nodes);
  }
  return marks;
}

function isFound(part: string, words: ReadonlySet<string>): boolean {
  return words.has(stem(wordsOf(part)[0] ?? ''));
}
