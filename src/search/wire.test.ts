import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalizeName } from '../catalog/names.ts';
import { kinds, type Findable, type Kind } from './findable.ts';
import { inFileOrder, packNames, packTexts, unpackNames, unpackTexts } from './wire.ts';

const thing = (kind: Kind, address: string, title: string, more: Partial<Findable> = {}): Findable => ({
  kind,
  address,
  title,
  abbreviation: undefined,
  aliases: [],
  terms: [],
  weight: 0,
  facets: {},
  ...more,
});
const dau = thing('definition', '/metrics/dau/', 'Daily active users', {
  abbreviation: 'DAU',
  aliases: ['Dailies'],
  terms: ['day', 'uad'],
  weight: 7,
});
const line = (one: Findable) =>
  packNames([one], 'v')
    .split('\n')
    .find((text) => text.includes('\t'));

test('writes the version, the weights and a block of lines for each kind', () => {
  const things = [dau, thing('definition', '/metrics/x1/', 'Churn', { weight: 3 }), thing('page', '/handbook/', 'Handbook', { weight: 9 })];
  expect(packNames(things, '1a2b')).toBe(
    '1a2b\n\n739\n\nDaily active users\t=\tDAU\t1\tDailies\tday\tuad\nChurn\tx1\t\t0\n\n\n\nHandbook\t/handbook/\t\t0\n\n\n\n\n\n\n\n\n\n\n\n\n\n',
  );
});

test.each([
  ['that follows from the title', thing('report', '/reports/dau-mau/', 'DAU/MAU'), ''],
  ['that follows from an accented title', thing('tool', '/tools/cafe/', 'Café'), ''],
  ['that follows from the abbreviation', thing('data-source', '/data-sources/bq/', 'Big Query', { abbreviation: 'BQ' }), '='],
  ['that follows from both', thing('definition', '/metrics/mau/', 'MAU', { abbreviation: 'mau' }), ''],
  ['that follows from neither', thing('definition', '/metrics/wau-2/', 'Weekly users', { abbreviation: 'WAU' }), 'wau-2'],
  ['in the folder of another kind', thing('page', '/metrics/', 'Glossary'), '/metrics/'],
  ['that is the folder of its kind', thing('page', '/handbook/', 'Handbook'), '/handbook/'],
  ['of a place on a page', thing('person', '/handbook/support-model/#who', 'Ada Lovelace'), '/handbook/support-model/#who'],
  ['of a channel', thing('channel', '/handbook/ask-a-question/#ops', '#ops'), '/handbook/ask-a-question/#ops'],
])('writes of an address %s no more than it takes, and reads it again', (_, one, id) => {
  expect(line(one)?.split('\t')[1]).toBe(id);
  expect(unpackNames(packNames([one], 'v')).things).toEqual([one]);
});

test('reads what it has written, without what a list is narrowed by', () => {
  const churn = thing('definition', '/metrics/churn/', 'Churn', { terms: ['leaving'], facets: { domain: 'revenue', status: 'approved' } });
  const analytics = thing('channel', '/handbook/ask-a-question/#analytics', '#analytics', { weight: 9 });
  expect(unpackNames(packNames([dau, churn, analytics], '1a2b'))).toEqual({
    version: '1a2b',
    things: [dau, { ...churn, facets: {} }, analytics],
  });
});

test('reads tabs and line breaks in names as spaces, and leaves accents and signs alone', () => {
  const odd = thing('definition', '/metrics/a-b/', 'A\tB', { aliases: ['Ünïon\n%', '→ "quoted"'], terms: ['a \t\r\n b', '日本', '🎉'] });
  expect(unpackNames(packNames([odd], 'v')).things).toEqual([
    { ...odd, title: 'A B', aliases: ['Ünïon %', '→ "quoted"'], terms: ['a b', '日本', '🎉'] },
  ]);
});

test('puts things in the order of the file: by kind, and within one as they were', () => {
  const things = ['channel', 'page', 'definition', 'page', 'definition'].map((kind, place) => ({ kind: kind as Kind, place }));
  expect(inFileOrder(things).map(({ kind, place }) => [kind, place])).toEqual([
    ['definition', 2],
    ['definition', 4],
    ['page', 1],
    ['page', 3],
    ['channel', 0],
  ]);
});

const id = fc.stringMatching(/^[a-z0-9]{1,5}(-[a-z0-9]{1,5}){0,2}$/);
const name = fc
  .oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.constantFrom('DAU/MAU', 'A\tB', ' x\n\ny ', 'Ünïon', '=', '/a/'))
  .filter(Boolean);
const named = fc
  .record({
    kind: fc.constantFrom(...(Object.keys(kinds) as Kind[])),
    title: name,
    abbreviation: fc.option(name, { nil: undefined }),
    aliases: fc.array(name, { maxLength: 3 }),
    terms: fc.array(name, { maxLength: 3 }),
    weight: fc.nat(9),
    id,
    follows: fc.constantFrom('title', 'abbreviation', 'neither', 'whole'),
  })
  .map(({ id, follows, ...rest }): Findable => {
    const from = follows === 'title' ? rest.title : follows === 'abbreviation' ? rest.abbreviation : undefined;
    const folder = { definition: 'metrics', report: 'reports', page: 'handbook', tool: 'tools' }[rest.kind as string];
    const last = (from && normalizeName(from).replaceAll(' ', '-')) ?? id;
    return { ...rest, address: folder && follows !== 'whole' ? `/${folder}/${last || id}/` : `/elsewhere/#${id}`, facets: {} };
  });
const inOneLine = (text: string) => text.replace(/\s+/g, ' ');

test('reads any names that it has written', () => {
  fc.assert(
    fc.property(fc.array(named, { minLength: 1, maxLength: 8 }).map(inFileOrder), (things) => {
      expect(unpackNames(packNames(things, 'v')).things).toEqual(
        things.map((one) => ({
          ...one,
          title: inOneLine(one.title),
          abbreviation: one.abbreviation && inOneLine(one.abbreviation),
          aliases: one.aliases.map(inOneLine),
          terms: one.kind === 'definition' ? one.terms.map(inOneLine) : [],
        })),
      );
    }),
  );
});

test('reads a file of nothing as nothing', () => {
  expect(unpackNames(packNames([], 'v'))).toEqual({ version: 'v', things: [] });
});

const kpis = thing('report', '/reports/kpis/', 'KPIs', { terms: ['figures', 'targets'], facets: { tool: 'looker' } });

test('writes what is said of things in rows, with nothing where there is none', () => {
  const facets = { domain: 'usage', status: 'approved' };
  const headings = [
    { text: 'Why', anchor: 'why' },
    { text: 'How', anchor: 'how-1' },
  ];
  expect(
    packTexts([
      { thing: { ...dau, facets }, text: { about: 'People of a day.', headings, shows: [] } },
      { thing: { ...dau, address: '/metrics/mau/' }, text: { about: '', headings: [], shows: [] } },
      { thing: kpis, text: { about: '', headings: [], shows: ['/metrics/mau/', '/metrics/dau/'] } },
    ]),
  ).toEqual([
    ['People of a day.', 'usage', 'approved', '', '', '', 'Why', 'why', 'How', 'how-1'],
    ['', '', '', '', '', ''],
    ['', '', '', 'looker', '1 0', 'figures\ttargets'],
  ]);
});

test('reads any texts that it has written', () => {
  const text = fc.string({ unit: 'binary' });
  const facet = fc.option(text.filter(Boolean), { nil: undefined });
  const plain = { noNullPrototype: true };
  const said = fc.record(
    {
      about: text,
      headings: fc.array(fc.record({ text, anchor: text }, plain)),
      shows: fc.uniqueArray(fc.constantFrom(dau.address, kpis.address)),
      facets: fc.record({ domain: facet, status: facet, tool: facet }, plain),
    },
    plain,
  );
  const written = (thing: Findable) => said.map(({ facets, ...text }) => ({ thing: { ...thing, facets }, text }));
  fc.assert(
    fc.property(written(dau), written(kpis), (...both) => {
      const things = both.map(({ thing }) => thing);
      expect(unpackTexts(packTexts(both), things)).toEqual(both.map(({ thing: { terms, facets }, text }) => ({ ...text, terms, facets })));
    }),
  );
});
