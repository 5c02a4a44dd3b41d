import { loadModule } from '../load-module.ts';

/** Runs on every page and is kept small: it opens the box, and loads the rest when that is needed. */
const load = () => loadModule('search-box/box');
const link = document.querySelector<HTMLAnchorElement>('[data-open-search]');
const dialog = document.querySelector<HTMLDialogElement>('site-search dialog');
const query = new URLSearchParams(location.search);

for (const form of document.querySelectorAll<HTMLFormElement>('.search-box')) {
  form.addEventListener('focusin', () => void load().then(({ enhance }) => enhance(form, loadModule)), { once: true });
  // Enter may come before what answers it has; the box opens the first result then, or the form goes its own way.
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    form.dataset['entered'] = '';
    load().catch(() => {
      form.submit();
    });
  });
  form.addEventListener('pointerenter', () => void load(), { once: true });
}

/** Opens the box, unless the page has one that is always open. */
function open(): void {
  const input = document.querySelector<HTMLInputElement>('main .search-box input');
  if (!input && !dialog?.open) dialog?.showModal();
  // What is typed next replaces the query of last time.
  const asked = input ?? dialog?.querySelector('input');
  asked?.focus();
  asked?.select();
}

link?.addEventListener('pointerenter', () => void load(), { once: true });
link?.addEventListener('focus', () => void load(), { once: true });
link?.addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  open();
});
dialog?.addEventListener('click', ({ target }) => {
  if (target === dialog || (target as Element).matches('[data-close-search]')) dialog.close();
});
addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  const typing = (target as HTMLElement).matches('input, textarea, select, [contenteditable]');
  if (key === '/' ? typing || ctrlKey || metaKey || altKey : !(ctrlKey || metaKey) || key.toLowerCase() !== 'k') return;
  event.preventDefault();
  open();
});

if (query.has('q')) {
  open();
  const input = document.querySelector<HTMLInputElement>('main .search-box input, dialog[open] .search-box input');
  if (input) input.value = query.get('q') ?? '';
}
const main = document.querySelector('main');
if (main && query.has('mark'))
  void loadModule('search-box/mark-words').then(({ markWords }) => {
    markWords(main);
  });
