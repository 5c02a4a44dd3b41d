import type { LoadModule } from '../load-module.ts';
import type { Kind } from '../../search/findable.ts';
import type { NameIndex } from '../../search/name-index.ts';
import { rank, type Ranking } from '../../search/rank.ts';
import { lacksAnswer, type State } from './contents.ts';
import type { Passage } from './found.ts';
import { cardOf, differencesOf, fillLibrary, library, loadCard, loadDifferences, loadSpelling } from './library.ts';

/** One box's search: what it knows, and how to ask it for more. */
export type Session = {
  state: () => State;
  /** Asks a new query; words are not respelled when the reader insists on them. */
  ask: (query: string, respell?: boolean) => void;
  /** Reports what is known once more, after something around it has changed. */
  refresh: () => void;
  /** Loads the names, at first and after they could not be had. */
  start: () => void;
};

/** How long a reader must pause before the full text is searched: names answer every key, the full text may wait. */
const PAUSE_MS = 90;

/** The kinds of thing whose answer says more than a list does. */
const withCard: readonly Kind[] = ['definition', 'report', 'tool', 'capability'];

const inDevelopment = 'The full text is searched on the built site only (npm start); names and descriptions answer here too.';
const withoutFullText = 'The full text could not be searched; names and descriptions were.';

const unasked: State = {
  query: '',
  respell: true,
  ranking: undefined,
  passages: new Map(),
  fullText: 'waiting',
  actions: undefined,
  note: '',
  failed: false,
};

/** Starts a session; `onChange` gets the state after every change, and whether the query is new; `narrow` gives the part of a ranking that is to be shown. */
export function createSession(
  onChange: (state: State, isNew: boolean) => void,
  narrow: (ranking: Ranking, index: NameIndex) => Ranking,
  loadModule: LoadModule,
): Session {
  let state = unasked;
  let pause: ReturnType<typeof setTimeout> | undefined;

  const change = (given: Partial<State>) => {
    state = { ...state, ...given };
    const { index } = library;
    if (index && state.query.trim() !== '') {
      const evidence = state.fullText === 'done' ? state.passages : undefined;
      state.ranking = narrow(rank(index, state.query, { evidence, respell: state.respell }), index);
      wantCards(index, state.ranking);
      if (lacksAnswer(state) && !state.actions) void wantHelp(index);
    }
    onChange(state, given.query !== undefined);
  };
  const refresh = () => {
    change({});
  };

  const ask = (query: string, respell = true) => {
    change({ ...unasked, query, respell, failed: state.failed });
    clearTimeout(pause);
    pause = setTimeout(() => void askFullText(), PAUSE_MS);
  };

  const askFullText = async () => {
    const { query } = state;
    if (state.ranking?.hasUnknown && !library.index?.speller) {
      await loadSpelling(loadModule).catch(() => undefined);
      if (query !== state.query) return;
      refresh();
    }
    const { ranking } = state;
    if (!library.index || !ranking) return;
    if (import.meta.env.DEV) {
      change({ fullText: 'unavailable', note: inDevelopment });
      return;
    }
    const found = await searchFullText(ranking.words, loadModule);
    if (query !== state.query) return;
    change(found ? { fullText: 'done', passages: byPlace(found, library.index) } : { fullText: 'unavailable', note: withoutFullText });
  };

  /** Fetches what the answer needs, or the one card that the next key may need. */
  const wantCards = ({ findables }: NameIndex, { answer, results }: Ranking) => {
    const places = answer?.places ?? results.slice(0, 1).map(({ place }) => place);
    for (const place of places) {
      const thing = findables[place];
      // Without its card a thing is shown by its description.
      if (thing && withCard.includes(thing.kind) && !cardOf(thing.address)) loadCard(thing.address).then(refresh, () => undefined);
      if (thing?.kind === 'definition' && places.length > 1 && !differencesOf(thing.address))
        void loadDifferences(thing.address).then(refresh);
    }
  };

  const wantHelp = async (index: NameIndex) => {
    const { query } = state;
    const { drawNoneOfThese, drawNoMatches } = await loadModule('search-box/in-doubt');
    if (query !== state.query) return;
    change({ actions: { notFound: drawNoMatches(query, index, library.help), other: drawNoneOfThese(query, library.help) } });
  };

  const start = () => {
    state = { ...state, failed: false };
    fillLibrary(() => {
      refresh();
      if (state.query && state.fullText === 'waiting') void askFullText();
    }).catch(() => {
      change({ failed: true });
    });
  };

  return { state: () => state, ask, refresh, start };
}

/** The passages that hold the words; undefined where the full text cannot be had. */
async function searchFullText(words: readonly string[], loadModule: LoadModule): Promise<readonly Passage[] | undefined> {
  try {
    await library.complete;
    return await (await loadModule('search-box/full-text')).searchFullText(words);
  } catch {
    return undefined;
  }
}

function byPlace(passages: readonly Passage[], { findables }: NameIndex): ReadonlyMap<number, Passage> {
  const places = new Map(findables.map(({ address }, place) => [address, place]));
  return new Map(
    passages.flatMap((passage) => {
      const place = places.get(passage.address);
      return place === undefined ? [] : [[place, passage]];
    }),
  );
}
