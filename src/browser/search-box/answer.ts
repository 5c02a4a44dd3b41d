import { shortName } from '../../catalog/short-addresses.ts';
import { pairAddress } from '../../facts/comparison-addresses.ts';
import { messageFile } from '../../facts/message-file.ts';
import type { Card, Link } from '../../search/card.ts';
import { kinds, type Findable } from '../../search/findable.ts';
import { thingAt, type NameIndex } from '../../search/name-index.ts';
import type { Reason } from '../../search/word-scores.ts';
import { button, element } from './element.ts';
import type { Found, FoundActions } from './found.ts';
import { cardOf, differencesOf } from './library.ts';

/** Draws the answer: the one thing that is meant, or the choice between several. */
export function drawAnswer(found: Found, actions: FoundActions): Node {
  const { ranking, index } = found;
  const [first = 0, ...others] = ranking.answer?.places ?? [];
  if (ranking.answer?.clear !== true) return drawChoice(found);
  const thing = thingAt(index, first);
  const card = cardOf(thing.address);
  const reason = ranking.results.find(({ place }) => place === first)?.reason;
  return element(
    'section',
    { class: 'answer', 'aria-label': 'Answer' },
    element('p', { class: 'kind' }, kinds[thing.kind], ...drawStatus(card)),
    element('h2', {}, link(thing.address, thing.title, thing.abbreviation)),
    reason && drawReason(reason),
    element('p', { class: 'about' }, ...withChannels(card?.about ?? index.texts[first]?.about ?? '', index)),
    ranking.customer !== undefined &&
      element('p', { class: 'facts-line' }, `It has every customer: choose “${ranking.customer}” in its filter.`),
    ...[card?.deprecated, card?.ended].map(
      (sentence) => sentence && element('p', {}, ...sentence.map((part) => (typeof part === 'string' ? part : link(part.url, part.label)))),
    ),
    card?.trust !== undefined && element('p', { class: 'facts-line' }, card.trust),
    card?.formula !== undefined && element('p', { class: 'formula-line' }, card.formula),
    card?.elsewhere !== undefined && element('p', { class: 'facts-line' }, `Source of truth: ${card.elsewhere}`),
    element(
      'p',
      { class: 'actions' },
      ...drawOpens(card?.open, 'open'),
      ...drawOpens(card?.byCustomer, 'second open'),
      ...drawCopy(thing, card?.hasCaveats),
      button('Copy link', () => {
        actions.copyLink(thing.address);
      }),
      card?.compare && element('a', { href: card.compare.url }, card.compare.label),
      card?.edit !== undefined && element('a', { href: card.edit, rel: 'noreferrer' }, 'Edit'),
      card?.owner !== undefined && element('span', { class: 'facts-line' }, `Owner: ${card.owner}`),
    ),
    others.length > 0 && element('p', { class: 'also' }, `“${ranking.answer.name}” can also mean:`),
    others.length > 0 && element('ul', { class: 'choices' }, ...others.map((place) => drawMeaning(found, place, [first]))),
  );
}

/** The button that copies what a definition or a report says; `slack/open.ts` knows it on every page. */
function drawCopy({ kind, address }: Findable, hasCaveats = false): Node[] {
  if (kind !== 'definition' && kind !== 'report') return [];
  const caveats = { type: 'button', 'data-caveats': '', 'aria-label': 'Copy for Slack with caveats' };
  return [
    element(
      'span',
      { class: 'copy-for-slack', 'data-message': messageFile(address) },
      element('button', { type: 'button' }, 'Copy for Slack'),
      hasCaveats && element('button', caveats, 'with caveats'),
    ),
  ];
}

function drawOpens(links: readonly Link[] = [], classes: string): Node[] {
  return links.map(({ label, url }) => element('a', { class: classes, href: url, rel: 'noreferrer' }, label));
}

/** A text in which the name of each channel leads to the channel. */
function withChannels(text: string, { findables }: NameIndex): (Node | string)[] {
  return text.split(/(#[\w-]+)/).map((part) => {
    const channel = findables.find(({ kind, title }) => kind === 'channel' && title === part);
    return channel ? link(channel.address, channel.title) : part;
  });
}

function drawStatus(card: Card | undefined): Node[] {
  return card?.status ? [element('span', { class: `status status-${card.status.id}` }, card.status.words)] : [];
}

/** Several definitions of one name, or two that are to be compared. */
function drawChoice(found: Found): Node {
  const { ranking } = found;
  const places = ranking.answer?.places ?? [];
  const heading = ranking.answer?.comparison ? 'Compared' : `“${ranking.answer?.name}” names ${places.length} definitions`;
  return element(
    'section',
    { class: 'answer', 'aria-label': 'Answer' },
    element('h2', { class: 'kind' }, heading),
    element('ul', { class: 'choices' }, ...places.map((place) => drawMeaning(found, place, places))),
    ranking.answer?.comparison ? drawComparison(found, places) : drawMeanings(found, places),
  );
}

/** The link to the page that compares two definitions, where there is one: where one of them says how it differs from the other. */
function drawComparison({ index }: Found, places: readonly number[]): Node | undefined {
  const [one, other, ...more] = places.map((place) => thingAt(index, place).address);
  if (one === undefined || other === undefined || more.length > 0) return undefined;
  if (!(differencesOf(one)?.[other] ?? differencesOf(other)?.[one])) return undefined;
  const idOf = (address: string) => ({ id: address.split('/').at(-2) ?? '' });
  return element(
    'p',
    { class: 'actions' },
    element('a', { href: pairAddress(idOf(one), idOf(other)), class: 'open', 'data-result': '' }, 'Compare side by side'),
  );
}

/** The link to the page of a short address that several definitions share. */
function drawMeanings({ index, ranking }: Found, places: readonly number[]): Node | undefined {
  if (!places.every((place) => thingAt(index, place).kind === 'definition')) return undefined;
  const name = shortName(ranking.answer?.name ?? '');
  return element(
    'p',
    { class: 'actions' },
    element('a', { href: `/go/${name}/`, class: 'open', 'data-result': '' }, 'All meanings on one page'),
  );
}

/** One of several meanings: how it differs from the others, or what it is where the definitions do not say, what it counts, and where to see it. */
function drawMeaning(found: Found, place: number, among: readonly number[]): Node {
  const thing = thingAt(found.index, place);
  const rivals = among.filter((other) => other !== place).map((other) => thingAt(found.index, other).address);
  const difference = rivals
    .map((rival) => differencesOf(thing.address)?.[rival] ?? differencesOf(rival)?.[thing.address])
    .find((text) => text !== undefined);
  const about = difference ?? found.index.texts[place]?.about ?? '';
  // All at once: rows that grow one after the other would move under the pointer.
  const all = found.ranking.answer?.places.every((one) => cardOf(thingAt(found.index, one).address)) ?? false;
  const card = all ? cardOf(thing.address) : undefined;
  return element(
    'li',
    {},
    link(thing.address, thing.title, thing.abbreviation),
    ...drawStatus(card),
    element('p', { class: 'about' }, about),
    card?.formula !== undefined && element('p', { class: 'formula-line' }, card.formula),
    card?.elsewhere !== undefined && element('p', { class: 'facts-line' }, `Source of truth: ${card.elsewhere}`),
    element('p', { class: 'actions' }, ...drawOpens(card?.open, 'second open'), ...drawCopy(thing)),
  );
}

/** Which name was found, where it is not the title, which is shown anyway. */
export function drawReason(reason: Reason): Node | false {
  switch (reason.role) {
    case 'alias':
      return element('span', { class: 'why' }, `Also called “${reason.name}”`);
    case 'term':
      return element('span', { class: 'why' }, `Found by “${reason.name}”`);
    case 'shows':
      return element('span', { class: 'why' }, `Shows “${reason.name}”`);
    default:
      return false;
  }
}

/** A link to something that was found. */
export function link(address: string, title: string, abbreviation?: string): Node {
  const href = import.meta.env.BASE_URL.replace(/\/$/, '') + address;
  return element(
    'a',
    { href, 'data-result': '' },
    title,
    abbreviation !== undefined && element('span', { class: 'abbreviation' }, ` (${abbreviation})`),
  );
}
