import { describe, expect, test } from 'vitest';
import { buildCatalog } from '../catalog/catalog.ts';
import { listPages } from '../settings/list-pages.ts';
import { readContent } from '../read/read-content.ts';
import type { Findable } from './findable.ts';
import { findablesOf } from './findables.ts';
import { indexNames, withTexts } from './name-index.ts';
import { rank } from './rank.ts';
import { decodeNames, decodeTexts, encodeNames, encodeTexts, forFiles } from './encode.ts';

// The real content, encoded and decoded as on its way to the browser.
const found = findablesOf(buildCatalog(readContent('content').entries), Object.values(listPages));
const things = forFiles(found);
const names = indexNames(decodeNames(encodeNames(things, 'test')).things);
const index = withTexts(names, decodeTexts(encodeTexts(things), names.findables));

const shown = ({ title, abbreviation, aliases }: Findable) => [title, ...(abbreviation === undefined ? [] : [abbreviation]), ...aliases];
const owned = index.findables.flatMap((thing) => shown(thing).map((name) => ({ name, thing })));
const firstOf = (query: string, of = index) => {
  const { results } = rank(of, query);
  return results[0] && of.findables[results[0].place];
};

/** A name may belong to a definition and to the report that shows it: then the definition is first, and the report is found right after the definitions of that name. */
const definitions = new Set(owned.filter(({ thing }) => thing.kind === 'definition').map(({ name }) => name.toLowerCase()));

describe.each([
  ['from the names alone', names],
  ['with the texts', index],
])('%s', (_, of) => {
  test('every title, abbreviation and alias finds its own page first', () => {
    const wrong = owned
      .filter(({ name, thing }) => thing.kind === 'definition' || !definitions.has(name.toLowerCase()))
      .filter(({ name, thing }) => firstOf(name, of)?.address !== thing.address)
      .map(({ name, thing }) => `${name}: ${thing.address}, found ${firstOf(name, of)?.address ?? 'nothing'}`);
    expect(wrong).toEqual([]);
  });

  test('a report of the same name as a definition is among the first three', () => {
    const wrong = owned
      .filter(({ name, thing }) => thing.kind !== 'definition' && definitions.has(name.toLowerCase()))
      .filter(({ name, thing }) => {
        const places = rank(of, name)
          .results.slice(0, 3)
          .map(({ place }) => of.findables[place]?.address);
        return !places.includes(thing.address);
      })
      .map(({ name, thing }) => `${name}: ${thing.address}`);
    expect(wrong).toEqual([]);
  });
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

/** Names with one letter wrong: every place but the first, and every kind of mistake by turns. */
function mistyped(name: string): string[] {
  const places = Array.from({ length: name.length }, (_, place) => place).filter((place) => place > 0 && /[a-z]/i.test(name.charAt(place)));
  return places.map((place) => {
    const before = name.slice(0, place);
    const after = name.slice(place + 1);
    const letter = name.charAt(place);
    switch (place % 4) {
      case 0:
        return before + after;
      case 1:
        return before + letter + letter + after;
      case 2:
        return `${before}${letter === 'x' ? 'q' : 'x'}${after}`;
      default:
        return before + after.charAt(0) + letter + after.slice(1);
    }
  });
}

test('a name with one wrong letter finds its page first, 98 times of 100 at least', () => {
  // In a word of three letters every mistake makes another word: MAU and MAX, GRR and NRR.
  const long = owned.filter(
    ({ name, thing }) => thing.kind === 'definition' && name.split(/[^A-Za-z]+/).every((word) => word.length === 0 || word.length > 3),
  );
  const tries = long.flatMap(({ name, thing }) => mistyped(name).map((query) => ({ query, thing })));
  const wrong = tries.filter(({ query, thing }) => firstOf(query)?.address !== thing.address);
  expect(tries.length).toBeGreaterThan(1000);
  expect(1 - wrong.length / tries.length, wrong.map(({ query, thing }) => `${query}: ${thing.address}`).join('\n')).toBeGreaterThanOrEqual(
    0.98,
  );
});
