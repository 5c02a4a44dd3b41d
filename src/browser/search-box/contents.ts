import type { Ranking } from '../../search/rank.ts';
import { LEAST_SUPPORT } from '../../search/weights.ts';
import { button, element } from './element.ts';
import type { Passage } from './found.ts';
import { library } from './library.ts';
import { drawStart, type StartActions } from './start.ts';
import type { FoundActions } from './found.ts';
import { choose, drawClosest, drawFound } from './view.ts';

/** What a box knows at one moment. */
export type State = {
  query: string;
  /** Whether words may be respelled; the reader may say no. */
  respell: boolean;
  /** What the query found; undefined before the names have come. */
  ranking: Ranking | undefined;
  /** What the full text said, by the place of the thing in the index. */
  passages: ReadonlyMap<number, Passage>;
  fullText: 'waiting' | 'done' | 'unavailable';
  /** What is said and can be done where nothing is found, or nothing that is certainly meant; undefined until it is wanted. */
  actions: { notFound: Node[]; other: Node[] } | undefined;
  /** What the reader should know of how it was found, in one line; empty where there is nothing. */
  note: string;
  /** Whether the names could not be loaded. */
  failed: boolean;
};

/** What the reader can do in a box. */
export type Actions = StartActions & FoundActions & { tryAgain: () => void };

/** How many results are shown that are only near. */
const MOST_CLOSEST = 3;

/** Results of each group in a box, which should not need scrolling. */
const MOST_IN_A_BOX = 5;

/** Where a box is: in the dialog of every page, on the page of all results, or open on the home page. */
export type BoxPlace = 'dialog' | 'all' | 'home';

/** Draws what a box shows below its input: every result on the page of all of them. */
export function drawContents(state: State, place: BoxPlace, actions: Actions): Node[] {
  const { query, ranking, failed } = state;
  const { index } = library;
  if (failed) return drawFailure(actions);
  // The home page has the same definitions below the box, which must not move away under the pointer.
  if (query.trim() === '') return drawStart(place === 'home' ? undefined : index, actions);
  if (!index || !ranking) return [element('p', {}, 'Loading …')];
  if (isNotFound(state)) {
    const closest = drawClosest({ query, index, ranking, passages: state.passages }, MOST_CLOSEST);
    const [said, ...help] = state.actions?.notFound ?? [];
    return [said, closest, ...help].filter((node) => node !== undefined);
  }
  const found = drawFound({ query, index, ranking, passages: state.passages }, place === 'all' ? Infinity : MOST_IN_A_BOX, actions);
  if (ranking.answer ?? ranking.support >= LEAST_SUPPORT) choose(found);
  const more = place === 'all' || ranking.results.length === 0 ? [] : [drawAll(query, ranking.results.length)];
  return [...found, ...more, ...(lacksAnswer(state) ? (state.actions?.other ?? []) : [])];
}

/** What a screen reader says of the same. */
export function sayContents(state: State): string {
  const { query, ranking, failed } = state;
  const { index } = library;
  if (failed) return 'The search could not be loaded.';
  if (query.trim() === '' || !index || !ranking) return '';
  if (isNotFound(state)) return 'Nothing found.';
  const count = ranking.results.length;
  const results = count === 1 ? '1 result' : `${count} results`;
  const first = index.findables[ranking.answer?.places[0] ?? ranking.results[0]?.place ?? -1];
  return first ? `${results}. First: ${first.title}.` : results;
}

/** Whether nothing supports the query; that is not said before the full text has been searched. */
export function isNotFound({ ranking, fullText }: State): boolean {
  return ranking !== undefined && ranking.answer === undefined && ranking.support < LEAST_SUPPORT && fullText !== 'waiting';
}

/** Whether what was found holds no answer, which is not said before the full text has been searched either. */
export function lacksAnswer({ ranking, fullText }: State): boolean {
  return ranking !== undefined && ranking.answer === undefined && fullText !== 'waiting';
}

function drawFailure({ tryAgain }: Actions): Node[] {
  return [
    element(
      'p',
      {},
      'The search could not be loaded. ',
      button('Try again', tryAgain, { class: 'as-link' }),
      ' or look in ',
      element('a', { href: '/metrics/', 'data-result': '' }, 'the glossary'),
      '.',
    ),
  ];
}

function drawAll(query: string, count: number): Node {
  const words = count === 1 ? 'Show the result on one page' : `Show all ${count} results on one page`;
  return element('p', { class: 'all' }, element('a', { href: `/search/?q=${encodeURIComponent(query)}`, 'data-result': '' }, words));
}
