import { expect, test } from 'vitest';
import { buildCatalog } from '../catalog/catalog.ts';
import { listPages } from '../settings/list-pages.ts';
import { readContent } from '../read/read-content.ts';
import type { Findable } from './findable.ts';
import { findablesOf } from './findables.ts';
import { indexNames, withTexts } from './name-index.ts';
import { spelled } from './testing.ts';
import { rank } from './rank.ts';
import { decodeNames, decodeTexts, encodeNames, encodeTexts, forFiles } from './encode.ts';

// The real content, encoded and decoded as on its way to the browser.
const found = findablesOf(buildCatalog(readContent('content').entries), Object.values(listPages));
const things = forFiles(found);
const names = indexNames(decodeNames(encodeNames(things, 'test')).things);
const index = spelled(withTexts(names, decodeTexts(encodeTexts(things), names.findables)));

const shown = ({ title, abbreviation, aliases }: Findable) => [title, ...(abbreviation === undefined ? [] : [abbreviation]), ...aliases];
const owned = index.findables.flatMap((thing) => shown(thing).map((name) => ({ name, thing })));
const firstOf = (query: string) => {
  const [first] = rank(index, query).results;
  return first && index.findables[first.place];
};

/** A name may belong to a definition and to the report that shows it: then the definition is first, and the report is found right after the definitions of that name. */
const definitions = new Set(owned.filter(({ thing }) => thing.kind === 'definition').map(({ name }) => name.toLowerCase()));

// Titles, abbreviations and aliases of definitions, and of all else what is no name of a definition, are found first; the rest is near the top.
test.each([
  ['from the names alone', names],
  ['with the texts', index],
])('every title, abbreviation and alias finds its own page among the first, %s', (_, of) => {
  const wrong = owned.flatMap(({ name, thing }) => {
    const isFirst = thing.kind === 'definition' || !definitions.has(name.toLowerCase());
    const found = rank(of, name).results.slice(0, isFirst ? 1 : 3);
    const addresses = found.map(({ place }) => of.findables[place]?.address);
    return addresses.includes(thing.address) ? [] : [`${name}: ${thing.address}, found ${addresses.join(', ')}`];
  });
  expect(wrong).toEqual([]);
});

test('every name of a definition gets an answer that has the definition first', () => {
  const wrong = owned
    .filter(({ thing }) => thing.kind === 'definition')
    .filter(({ name, thing }) => {
      const [first = -1] = rank(index, name).answer?.places ?? [];
      return index.findables[first]?.address !== thing.address;
    })
    .map(({ name }) => name);
  expect(wrong).toEqual([]);
});

/** The key to the right of a letter, or to the left of the last ones. */
const beside = (letter: string) => 'snvfrghjokklmmpootdyibexzuz'.charAt(letter.toLowerCase().charCodeAt(0) - 97);

/** Names with one mistake: at every place but the first, and every kind of mistake in turn. */
function mistyped(name: string): string[] {
  const places = Array.from(name).flatMap((letter, place) => (place > 0 && /[a-z]/i.test(letter) ? [place] : []));
  return places.map((place) => {
    const before = name.slice(0, place);
    const after = name.slice(place + 1);
    const letter = name.charAt(place);
    const mistakes = [
      before + after,
      before + letter + letter + after,
      `${before}${beside(letter)}${after}`,
      before + after.charAt(0) + letter + after.slice(1),
    ];
    return mistakes[place % mistakes.length] ?? name;
  });
}

test('a name with one mistake finds its page first in at least 98 of 100 cases', () => {
  // In a word of three characters every mistake makes another word: MAU and MAX, GRR and NRR.
  const long = owned.filter(
    ({ name, thing }) => thing.kind === 'definition' && name.split(/[^A-Za-z]+/).every((word) => word.length === 0 || word.length > 3),
  );
  const tries = long.flatMap(({ name, thing }) => mistyped(name).map((query) => ({ query, thing })));
  const wrong = tries.filter(({ query, thing }) => firstOf(query)?.address !== thing.address);
  expect(tries.length).toBeGreaterThan(1000);
  const list = wrong.map(({ query, thing }) => `${query}: ${thing.address}`).join('\n');
  expect(1 - wrong.length / tries.length, list).toBeGreaterThanOrEqual(0.98);
});
