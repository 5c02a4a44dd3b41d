import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeNames, decodeTexts, encodeNames, encodeTexts, forFiles, neededTerms } from './encode.ts';
import { kinds, type Findable, type Kind } from './findable.ts';
import { findable } from './testing.ts';

const names = (...things: Findable[]) =>
  encodeNames(
    things.map((thing) => ({ thing })),
    'v1',
  );
const dau = findable('definition', '/metrics/dau/', 'Daily active users', {
  abbreviation: 'DAU',
  aliases: ['Dailies'],
  terms: ['day', 'uad'],
  weight: 7,
});
const kpis = findable('report', '/reports/kpis/', 'KPIs', { terms: ['figures', 'targets'], facets: { tool: 'looker' } });

test.each<[kept: string, terms: string[], expected?: string[]]>([
  ['terms that no other name finds, in their order', ['daily people', 'active daily', 'uad']],
  [
    'the first of terms that find the same',
    ['people per day', 'day people', 'Person', 'persons'],
    ['people per day', 'day people', 'Person'],
  ],
  ['one of many orders', ['people seen', 'seen people', 'the people seen'], ['people seen']],
  ['no title in other case, in singular or with hyphens', ['daily Active USERS', 'daily active user', 'daily-active-users'], []],
  ['no title in another order and with fillers', ['the users who are active daily'], []],
  ['no plural of the abbreviation', ['DAUs'], []],
  ['no alias in another order', ['active rate'], []],
])('needed terms keep %s', (_, terms, expected = terms) => {
  expect(neededTerms({ ...dau, aliases: ['Rate of actives'], terms })).toEqual(expected);
});

test('needed terms do not depend on an abbreviation that does not exist', () => {
  expect(neededTerms({ ...dau, abbreviation: undefined, terms: ['dau', 'undefined'] })).toEqual(['dau', 'undefined']);
});

test('orders things by kind, within a kind as they were, and drops terms that find nothing more', () => {
  const given = (['channel', 'page', 'definition', 'page', 'definition'] as const).map((kind, place) => ({
    thing: findable(kind, `/${place}/`, 'Page', { terms: ['pages', 'sheet'] }),
  }));
  expect(forFiles(given).map(({ thing: { address, terms } }) => [address, terms])).toEqual(
    ['/2/', '/4/', '/1/', '/3/', '/0/'].map((address) => [address, ['sheet']]),
  );
});

describe('names file', () => {
  test('has the version, the weights and a block of lines for each kind', () => {
    const churn = findable('definition', '/metrics/x1/', 'Churn', { weight: 3 });
    expect(names(dau, churn, findable('page', '/handbook/', 'Handbook', { weight: 9 }))).toBe(
      'v1\n\n739\n\nDaily active users\t=\tDAU\t1\tDailies\tday\tuad\nChurn\tx1\t\t0\n\n\n\nHandbook\t/handbook/\t\t0\n\n\n\n\n\n\n\n\n\n\n\n\n\n',
    );
  });

  test.each([
    ['follows from a title with signs', findable('report', '/reports/dau-mau/', 'DAU/MAU'), ''],
    ['follows from an accented title', findable('tool', '/tools/cafe/', 'Café'), ''],
    ['follows from the abbreviation', findable('data-source', '/data-sources/bq/', 'Big Query', { abbreviation: 'BQ' }), '='],
    ['follows from both', findable('definition', '/metrics/mau/', 'MAU', { abbreviation: 'mau' }), ''],
    ['follows from neither', findable('definition', '/metrics/wau-2/', 'Weekly users', { abbreviation: 'WAU' }), 'wau-2'],
    ['is in the folder of another kind', findable('page', '/metrics/', 'Glossary'), '/metrics/'],
    ['is the folder of its kind', findable('page', '/handbook/', 'Handbook'), '/handbook/'],
    ['is a place on a page', findable('person', '/handbook/support-model/#who', 'Ada Lovelace'), '/handbook/support-model/#who'],
  ])('shortens an address that %s', (_, thing, id) => {
    expect(/\t([^\t]*)\t/.exec(names(thing))?.[1]).toBe(id);
    expect(decodeNames(names(thing)).things).toEqual([thing]);
  });

  test('has no facets, and no things where there are none', () => {
    const churn = findable('definition', '/metrics/churn/', 'Churn');
    expect(decodeNames(names({ ...churn, facets: { domain: 'revenue' } }))).toEqual({ version: 'v1', things: [churn] });
    expect(decodeNames(names())).toEqual({ version: 'v1', things: [] });
  });

  const odd = ['DAU/MAU', 'A\tB', ' x\n\ny ', 'Ünïon', '=', '/a/'];
  const name = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.constantFrom(...odd)).filter(Boolean);
  const folder = fc.constantFrom('metrics', 'reports', 'handbook', 'elsewhere');
  const id = fc.constantFrom('dau-mau', 'a-b', 'union', 'x1');
  const page = fc.tuple(folder, id).map((path) => `/${path.join('/')}/`);
  const anyThing = fc.record({
    kind: fc.constantFrom(...(Object.keys(kinds) as Kind[])),
    address: fc.oneof(page, fc.constant('/elsewhere/#x1')),
    title: name,
    abbreviation: fc.option(name, { nil: undefined }),
    aliases: fc.array(name, { maxLength: 3 }),
    terms: fc.array(name, { maxLength: 3 }),
    weight: fc.nat(9),
    facets: fc.constant({}),
  });
  const oneLine = (text: string) => text.replace(/\s+/g, ' ');

  test('is read as it was written, whatever the names are', () => {
    fc.assert(
      fc.property(fc.array(anyThing, { minLength: 1, maxLength: 8 }), (unsorted) => {
        const things = (Object.keys(kinds) as Kind[]).flatMap((kind) => unsorted.filter((thing) => thing.kind === kind));
        expect(decodeNames(names(...things)).things).toEqual(
          things.map((thing) => ({
            ...thing,
            title: oneLine(thing.title),
            abbreviation: thing.abbreviation && oneLine(thing.abbreviation),
            aliases: thing.aliases.map(oneLine),
            terms: thing.kind === 'definition' ? thing.terms.map(oneLine) : [],
          })),
        );
      }),
    );
  });
});

describe('texts file', () => {
  test('has a row of each thing, with empty fields where there is nothing', () => {
    const headings = ['Why', 'How'].map((text) => ({ text, anchor: text.toLowerCase() }));
    const empty = { about: '', headings: [], shows: [] };
    expect(
      encodeTexts([
        { thing: { ...dau, facets: { domain: 'usage', status: 'approved' } }, text: { ...empty, about: 'People of a day.', headings } },
        { thing: { ...dau, address: '/metrics/mau/' }, text: empty },
        { thing: kpis, text: { ...empty, shows: ['/metrics/mau/', '/metrics/dau/'] } },
      ]),
    ).toEqual([
      ['People of a day.', 'usage', 'approved', '', '', '', 'Why', 'why', 'How', 'how'],
      ['', '', '', '', '', ''],
      ['', '', '', 'looker', '1 0', 'figures\ttargets'],
    ]);
  });

  test('is read as it was written, whatever the texts are', () => {
    const text = fc.string({ unit: 'binary' });
    const facet = fc.option(text.filter(Boolean), { nil: undefined });
    const plain = { noNullPrototype: true };
    const texts = fc.record(
      {
        about: text,
        headings: fc.array(fc.record({ text, anchor: text }, plain)),
        shows: fc.uniqueArray(fc.constantFrom(dau.address, kpis.address)),
        facets: fc.record({ domain: facet, status: facet, tool: facet }, plain),
      },
      plain,
    );
    const written = (thing: Findable) => texts.map(({ facets, ...text }) => ({ thing: { ...thing, facets }, text }));
    fc.assert(
      fc.property(written(dau), written(kpis), (...records) => {
        const things = records.map(({ thing }) => thing);
        expect(decodeTexts(encodeTexts(records), things)).toEqual(
          records.map(({ thing: { terms, facets }, text }) => ({ ...text, terms, facets })),
        );
      }),
    );
  });
});
