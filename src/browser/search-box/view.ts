import { kinds, type Kind } from '../../search/findable.ts';
import { thingAt, type NameIndex } from '../../search/name-index.ts';
import type { Result } from '../../search/word-scores.ts';
import { drawAnswer, drawReason, link } from './answer.ts';
import { button, element, excerptNodes } from './element.ts';
import type { Found, FoundActions } from './found.ts';

/** A list of results under one heading. */
type Group = { title: string; results: readonly Result[]; /** Whether each result must say what it is. */ mixed: boolean };

const groupOf: Record<Kind, string> = {
  definition: 'Definitions',
  report: 'Reports',
  page: 'Pages',
  tool: 'Pages',
  'data-source': 'Pages',
  capability: 'Pages',
  persona: 'Pages',
  person: 'People and channels',
  group: 'People and channels',
  channel: 'People and channels',
};

const groupOrder = [...new Set(Object.values(groupOf))];

/** How many results come first in their own order, whatever they are, when there is no answer. */
const BEST = 3;

/** Draws what was found: the respelling, the answer or the best matches, and the other results in groups of at most `most` each. */
export function drawFound(found: Found, most: number, actions: FoundActions): Node[] {
  const { ranking, index } = found;
  const answered = new Set(ranking.answer?.places);
  const others = ranking.results.filter(({ place }) => !answered.has(place));
  const best = ranking.answer ? [] : others.slice(0, BEST);
  const groups = [{ title: 'Best matches', results: best, mixed: true }, ...groupsOf(others.slice(best.length), index)];
  return [
    ...(ranking.corrected === undefined ? [] : [drawRespelling(found, ranking.corrected, actions)]),
    ...(ranking.answer === undefined ? [] : [drawAnswer(found, actions)]),
    ...groups.filter((group) => group.results.length > 0).map((group) => drawGroup(group, found, most)),
  ];
}

/** The results nearest to a query that nothing supports, at most so many. */
export function drawClosest(found: Found, most: number): HTMLElement | undefined {
  const results = found.ranking.results.slice(0, most);
  return results.length > 0 ? drawGroup({ title: 'Closest', results, mixed: true }, found, most) : undefined;
}

/**
 * Marks what Enter opens, so that the reader sees it: the answer, the page of a choice, or the first of the best matches.
 * Nothing else is marked, and Enter then opens nothing.
 */
export function choose(drawn: readonly Node[]): void {
  const [first] = drawn.filter((node) => node instanceof HTMLElement && !node.matches('.respelled'));
  const link =
    first instanceof HTMLElement ? first.querySelector('h2 [data-result], .actions [data-result], .results [data-result]') : null;
  link?.setAttribute('data-chosen', '');
}

function groupsOf(results: readonly Result[], index: NameIndex): Group[] {
  return groupOrder.map((title) => ({
    title,
    results: results.filter(({ place }) => groupOf[thingAt(index, place).kind] === title),
    mixed: !['Definitions', 'Reports'].includes(title),
  }));
}

function drawRespelling({ query }: Found, corrected: string, { searchInstead }: FoundActions): Node {
  return element(
    'p',
    { class: 'respelled' },
    'Showing results for ',
    element('strong', {}, corrected),
    ' (',
    button(`search instead for ${query.trim()}`, searchInstead, { class: 'as-link' }),
    ')',
  );
}

function drawGroup({ title, results, mixed }: Group, found: Found, most: number): HTMLElement {
  return element(
    'section',
    { 'aria-label': title },
    element('h2', { class: 'kind' }, title),
    element('ul', { class: 'results' }, ...results.slice(0, most).map((result) => drawResult(result, found, mixed))),
  );
}

function drawResult(result: Result, { index, passages }: Found, mixed: boolean): Node {
  const thing = thingAt(index, result.place);
  const passage = passages.get(result.place);
  const heading = result.reason.role === 'heading' ? result.reason.name : undefined;
  const page = thing.address.replace(/#.*/, '');
  const byText = result.reason.role === 'text' && passage !== undefined;
  const address = heading === undefined ? thing.address : `${page}#${result.anchor ?? ''}`;
  return element(
    'li',
    {},
    link(address, heading === undefined ? thing.title : `${thing.title} › ${heading}`, thing.abbreviation),
    mixed && element('span', { class: 'kind' }, kinds[thing.kind]),
    thing.facets.status === 'deprecated' && element('span', { class: 'status status-deprecated' }, 'Deprecated'),
    drawReason(result.reason),
    element('p', { class: 'about' }, ...(byText ? excerptNodes(passage.excerpt) : [index.texts[result.place]?.about ?? ''])),
    byText &&
      passage.heading !== undefined &&
      element('a', { class: 'part', href: passage.heading.address, 'data-result': '' }, `In “${passage.heading.text}”`),
  );
}
