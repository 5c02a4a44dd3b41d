import type { LoadModule } from '../load-module.ts';
import styles from './box.css?url';
import { copyText } from './copy-text.ts';
import { drawContents, sayContents, type Actions, type BoxPlace, type State } from './contents.ts';
import { element } from './element.ts';
import { loadNames } from './library.ts';
import { onKey } from './keys.ts';
import { markOnArrival, plainAddress } from './mark-on-arrival.ts';
import { createNarrowing, noNarrowing } from './narrowing.ts';
import { createSession } from './session.ts';
import { forgetSearch, rememberSearch } from './start.ts';

/** What the parts that are loaded later use too; they take it from here, so that all of it stays in this one file. */
export { button, element } from './element.ts';
export { contentWords, stem, wordsOf } from '../../search/words.ts';

/** A reader who types hears the result of the last key only. */
const HEARING_MS = 400;

const styled = new Promise((resolve) => {
  const stylesheet = document.head.appendChild(element('link', { rel: 'stylesheet', href: styles }));
  stylesheet.addEventListener('load', resolve);
  // Without its looks the box still answers.
  stylesheet.addEventListener('error', resolve);
});

/** Makes a search form answer: in the dialog, on the home page, or on the page of all results (`data-all`). Once is enough. */
export async function enhance(form: HTMLFormElement, loadModule: LoadModule): Promise<void> {
  const input = form.querySelector('input');
  if (!input || form.dataset['ready'] !== undefined) return;
  form.dataset['ready'] = '';
  await styled;
  openBox(form, input, loadModule);
}

function openBox(form: HTMLFormElement, input: HTMLInputElement, loadModule: LoadModule): void {
  const dialog = form.closest('dialog');
  const place: BoxPlace = dialog ? 'dialog' : form.dataset['all'] === undefined ? 'home' : 'all';
  const { status, note, choices, results } = addParts(form, dialog !== null);
  let hearing: ReturnType<typeof setTimeout> | undefined;
  let reported: State | undefined;
  /** The Enter that waits for what it opens. */
  let entered: { newTab: boolean } | undefined;

  const narrowing =
    place === 'all'
      ? createNarrowing(
          choices,
          () => {
            session.refresh();
          },
          loadModule,
        )
      : noNarrowing;
  const session = createSession(
    (state, isNew) => {
      if (isNew) narrowing.writeAddress(state.query);
      if (state.query.trim() === '') choices.replaceChildren();
      // While the focus is in the list, it must not change under the finger.
      if (!isNew && results.contains(document.activeElement)) return;
      note.textContent = state.note;
      results.setAttribute('aria-busy', String(state.query.trim() !== '' && state.fullText === 'waiting'));
      results.replaceChildren(...drawContents(state, place, actions));
      clearTimeout(hearing);
      hearing = setTimeout(() => (status.textContent = sayContents(state)), HEARING_MS);
      if (entered && state.fullText !== 'waiting') void openChosen(entered.newTab);
    },
    narrowing.narrow,
    loadModule,
  );

  /** A search ends once: what was opened, or that the box was left. */
  const end = (opened: string | undefined) => {
    const state = session.state();
    const { query, ranking } = state;
    if (query.trim() === '' || reported?.query === query) return;
    reported = state;
    if (opened !== undefined) rememberSearch(query);
    reportSearch({ query, results: ranking?.results.length ?? 0, answered: ranking?.answer !== undefined, opened });
  };
  const ask = (query: string, respell = true) => {
    entered = reported = undefined;
    session.ask(query, respell);
  };

  const actions: Actions = {
    search: (query) => {
      input.value = query;
      input.focus();
      ask(query);
    },
    searchInstead: () => {
      input.focus();
      ask(session.state().query, false);
    },
    forget: (query) => {
      forgetSearch(query);
      input.focus();
      session.refresh();
    },
    tryAgain: () => {
      input.focus();
      session.start();
    },
    copyLink: (address) => {
      void copyText(new URL(address, location.origin).href).then((copied) => {
        clearTimeout(hearing);
        status.textContent = note.textContent = copied ? 'Link copied.' : `The link could not be copied: ${address}`;
      });
    },
  };

  const links = () => [...results.querySelectorAll<HTMLElement>('[data-result]')];
  const linkAt = ({ target }: Event) => (target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-result]') : null);
  const follow = (link: HTMLAnchorElement) => {
    end(plainAddress(link));
    mark(link);
  };
  const mark = (link: HTMLAnchorElement) => {
    markOnArrival(link, session.state().ranking?.words ?? []);
  };
  const openChosen = async (newTab: boolean) => {
    // Enter may come before the names have.
    await loadNames().catch(() => undefined);
    const { query, fullText } = session.state();
    const chosen = results.querySelector<HTMLAnchorElement>('a[data-chosen]');
    // Nothing is certain yet: Enter opens what will be, if anything.
    entered = chosen || fullText !== 'waiting' ? undefined : { newTab };
    if (!chosen || query.trim() === '') return;
    follow(chosen);
    if (newTab) window.open(chosen.href, '_blank', 'noopener');
    else location.assign(chosen.href);
  };
  /** Escape closes the dialog, and empties a box that is part of a page. */
  const leave = () => {
    if (!dialog) {
      actions.search('');
      return;
    }
    dialog.close();
    // Where nothing had the focus before, the hidden input keeps it until the next frame, and would take the key that opens the box again.
    input.blur();
  };

  input.addEventListener('input', () => {
    ask(input.value);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  form.addEventListener('keydown', (event) => {
    onKey(event, { input, links, openChosen: (newTab) => void openChosen(newTab), leave });
  });
  results.addEventListener('pointerdown', (event) => {
    const link = linkAt(event);
    // The right button asks for the menu, from which the link is copied.
    if (link && event.button < 2) mark(link);
  });
  results.addEventListener('click', (event) => {
    const link = linkAt(event);
    if (!link) return;
    follow(link);
    // A link to an anchor of this very page loads nothing, and the box would still cover it.
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) dialog?.close();
  });
  dialog?.addEventListener('close', () => {
    end(undefined);
  });
  // A page that comes back is as one that is loaded: its box is empty, and the query is among the recent ones.
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted || place === 'all') return;
    input.value = '';
    ask('');
  });
  session.start();
  ask(input.value);
  if (form.dataset['entered'] !== undefined) void openChosen(false);
}

/** Adds what a box consists of below its input: what a screen reader hears, a note, the choices that narrow, the results, and the keys of a dialog. */
function addParts(form: HTMLFormElement, isDialog: boolean) {
  const parts = {
    status: element('p', { role: 'status', class: 'sr-only' }),
    note: element('p', { class: 'note' }),
    choices: element('div'),
    results: element('div', { class: 'found' }),
  };
  const keys = '↑ ↓ to move, Enter to open, Ctrl Enter for a new tab, Esc to close';
  form.append(...Object.values(parts), ...(isDialog ? [element('p', { class: 'keys-line', 'aria-hidden': 'true' }, keys)] : []));
  return parts;
}

/** What a page learns of a search: the query, how many results there were, whether there was an answer, and what was opened, if anything. */
type SearchReport = { query: string; results: number; answered: boolean; opened: string | undefined };

/**
 * Reports a search that ended to the page: a result was opened, or the box was left.
 * Nothing is sent anywhere: a site's owner may listen for `handbook:search` on the document.
 */
function reportSearch(detail: SearchReport): void {
  document.dispatchEvent(new CustomEvent<SearchReport>('handbook:search', { detail }));
}
