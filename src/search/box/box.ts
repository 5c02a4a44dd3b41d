import styles from './box.css?url';
import type { Chosen } from '../facets.ts';
import type { Kind } from '../findable.ts';
import { rank } from '../rank.ts';
import { drawContents, foundNothing, sayContents, type Actions, type State } from './contents.ts';
import { copyText } from './copy.ts';
import { element } from './element.ts';
import { cardOf, differencesOf, loadCard, loadDifferences, loadNames } from './files.ts';
import { onKey } from './keys.ts';
import { fillLibrary, library } from './library.ts';
import { markOnArrival } from './mark-on-arrival.ts';
import { loadModule } from './load-module.ts';
import { forgetSearch, rememberSearch } from './recent.ts';
import { tellSearch } from './told.ts';

/** How long a reader must pause before the full text is searched: names answer every key, the full text may wait. */
const PAUSE_MS = 90;

/** The kinds of thing whose answer says more than a list does. */
const withCard: readonly Kind[] = ['definition', 'report', 'tool'];

/** A reader who types hears the result of the last key only. */
const HEARING_MS = 400;

/** What the parts that are loaded later use too; they take it from here, so that all of it stays in this one file. */
export { button, element } from './element.ts';
export { mistakesBetween } from '../spelling.ts';
export { contentWords, stem, wordsOf } from '../words.ts';

const styled = new Promise((resolve) => {
  const stylesheet = document.head.appendChild(element('link', { rel: 'stylesheet', href: styles }));
  stylesheet.addEventListener('load', resolve);
  // Without its looks the box still answers.
  stylesheet.addEventListener('error', resolve);
});

/** Makes a search form answer: in the dialog, on the home page, or on the page of all results (`data-all`). Once is enough. */
export async function enhance(form: HTMLFormElement): Promise<void> {
  const input = form.querySelector('input');
  if (!input || form.dataset['ready'] !== undefined) return;
  form.dataset['ready'] = '';
  await styled;
  openBox(form, input);
}

function openBox(form: HTMLFormElement, input: HTMLInputElement): void {
  const all = form.dataset['all'] !== undefined;
  const dialog = form.closest('dialog');
  const status = element('p', { role: 'status', class: 'sr-only' });
  const note = element('p', { class: 'note' });
  const narrowing = element('div');
  const results = element('div', { class: 'found' });
  form.append(status, note, narrowing, results);
  if (dialog)
    form.append(
      element('p', { class: 'keys-line', 'aria-hidden': 'true' }, '↑ ↓ to move, Enter to open, Ctrl Enter for a new tab, Esc to close'),
    );

  let state: State = { query: '', respell: true, ranking: undefined, passages: new Map(), fullText: 'waiting', nothing: [], failed: false };
  let narrow: Awaited<ReturnType<typeof loadModule<'narrow'>>> | undefined;
  let chosen: Chosen = {};
  let pause: ReturnType<typeof setTimeout> | undefined;
  let hearing: ReturnType<typeof setTimeout> | undefined;

  /** Ranks anew with what is known now, and draws it. */
  const show = (change: Partial<State> = {}) => {
    state = { ...state, ...change };
    if (library.index && state.query.trim() !== '') {
      const evidence = new Map([...state.passages].map(([place, { score }]) => [place, score]));
      state.ranking = rank(library.index, state.query, { evidence, respell: state.respell });
      narrowing.replaceChildren(...(narrow ? [narrow.drawNarrow(state.ranking.results, library.index, chosen, choose)] : []));
      if (narrow) state.ranking = narrow.narrowRanking(state.ranking, library.index, chosen);
      wantCards();
    } else narrowing.replaceChildren();
    // Whoever has gone into the list must not have it change under the finger.
    if (!change.query && results.contains(document.activeElement)) return;
    results.setAttribute('aria-busy', String(state.query.trim() !== '' && state.fullText === 'waiting'));
    if (foundNothing(state) && state.nothing.length === 0) void wantHelp();
    results.replaceChildren(...drawContents(state, all, actions));
    clearTimeout(hearing);
    hearing = setTimeout(() => (status.textContent = sayContents(state)), HEARING_MS);
  };

  const ask = (query: string, respell = true) => {
    note.textContent = '';
    show({ query, respell, passages: new Map(), fullText: 'waiting', ranking: undefined, nothing: [] });
    clearTimeout(pause);
    pause = setTimeout(() => void askFullText(), PAUSE_MS);
    tellAddress();
  };

  /** On the page of all results the address says what is asked, so that a search can be linked. */
  const tellAddress = () => {
    if (!narrow) return;
    const asked = new URLSearchParams({ ...(state.query.trim() !== '' && { q: state.query }), ...chosen });
    history.replaceState(null, '', asked.size > 0 ? `?${asked.toString()}` : location.pathname);
  };

  const choose = (choice: Chosen, facet: string) => {
    chosen = choice;
    tellAddress();
    show();
    narrowing.querySelector<HTMLElement>(`[name=${facet}]`)?.focus();
  };

  const askFullText = async () => {
    const { query, ranking } = state;
    const { index } = library;
    if (!index || !ranking) return;
    if (import.meta.env.DEV) {
      note.textContent = 'The full text is searched on the built site only (npm start); names and descriptions answer here too.';
      show({ fullText: 'unavailable' });
      return;
    }
    try {
      await library.complete;
      const { searchFullText } = await loadModule('full-text');
      const passages = await searchFullText(ranking.words);
      if (query !== state.query) return;
      const places = new Map(index.findables.map(({ address }, place) => [address, place]));
      show({
        fullText: 'done',
        passages: new Map(
          passages.flatMap((passage) => {
            const place = places.get(passage.address);
            return place === undefined ? [] : [[place, passage]];
          }),
        ),
      });
    } catch {
      if (query !== state.query) return;
      note.textContent = 'The full text could not be searched; names and descriptions were.';
      show({ fullText: 'unavailable' });
    }
  };

  const again = () => {
    show();
  };

  /** Fetches what the answer needs, or the one card that the next key may need. */
  const wantCards = () => {
    const { answer, results: list = [] } = state.ranking ?? {};
    const places = answer?.places ?? list.slice(0, 1).map(({ place }) => place);
    for (const place of places) {
      const thing = library.index?.findables[place];
      // Without its card a thing is shown by its description.
      if (thing && withCard.includes(thing.kind) && !cardOf(thing.address)) loadCard(thing.address).then(again, () => undefined);
      if (thing?.kind === 'definition' && places.length > 1 && !differencesOf(thing.address))
        void loadDifferences(thing.address).then(again);
    }
  };

  const wantHelp = async () => {
    const { query } = state;
    const { index, help } = library;
    const { drawNothingFound } = await loadModule('nothing-found');
    if (index && query === state.query) show({ nothing: drawNothingFound(query, index, help) });
  };

  const start = () => {
    state.failed = false;
    fillLibrary(() => {
      show();
      if (state.query && state.fullText === 'waiting') void askFullText();
    }).catch(() => {
      show({ failed: true });
    });
  };

  const end = (opened: string | undefined) => {
    if (state.query.trim() === '') return;
    if (opened !== undefined) rememberSearch(state.query);
    tellSearch({ query: state.query, results: state.ranking?.results.length ?? 0, answered: state.ranking?.answer !== undefined, opened });
  };

  const actions: Actions = {
    search: (query) => {
      input.value = query;
      input.focus();
      ask(query);
    },
    searchInstead: () => {
      input.focus();
      ask(state.query, false);
    },
    forget: (query) => {
      forgetSearch(query);
      input.focus();
      show();
    },
    tryAgain: () => {
      input.focus();
      start();
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
  const mark = (link: HTMLAnchorElement) => {
    markOnArrival(link, state.ranking?.words ?? []);
  };

  const openFirst = async (newTab: boolean) => {
    // Enter may come before the names have.
    await loadNames().catch(() => undefined);
    const [first] = links();
    if (!(first instanceof HTMLAnchorElement) || state.query.trim() === '') return;
    end(first.getAttribute('href') ?? '');
    mark(first);
    if (newTab) window.open(first.href, '_blank', 'noopener');
    else location.assign(first.href);
  };

  /** Escape closes the dialog, and empties a box that stands on a page. */
  const leave = () => {
    if (dialog) dialog.close();
    else actions.search('');
  };

  input.addEventListener('input', () => {
    ask(input.value);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  form.addEventListener('keydown', (event) => {
    onKey(event, {
      input,
      links,
      openFirst: (newTab) => void openFirst(newTab),
      leave,
    });
  });
  results.addEventListener('pointerdown', (event) => {
    const link = linkAt(event);
    if (link) mark(link);
  });
  results.addEventListener('click', (event) => {
    const link = linkAt(event);
    if (!link) return;
    end(link.getAttribute('href') ?? '');
    mark(link);
    // A link to an anchor of this very page loads nothing, and the box would stay in front of it.
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) dialog?.close();
  });
  dialog?.addEventListener('close', () => {
    end(undefined);
  });
  if (all) {
    void loadModule('narrow').then((module) => {
      narrow = module;
      chosen = module.chosenIn(new URLSearchParams(location.search));
      show();
    });
  }
  start();
  ask(input.value);
  if (form.dataset['entered'] !== undefined) void openFirst(false);
}
