import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formsOf, indexNames, nameAt, startingWith, thingAt, withTexts } from './name-index.ts';
import { findable } from './testing.ts';

const mau = findable('definition', '/metrics/mau/', 'Monthly active users', {
  abbreviation: 'MAU',
  aliases: ['Monthlies'],
  terms: ['how many users'],
  weight: 3,
});
const arr = findable('definition', '/metrics/arr-pro/', 'ARR (Cody Pro)');
const index = indexNames([mau, arr]);

test.each([
  ['the churn rates', ['the churn rates', 'the churn rate', 'thechurnrat', 'churn rate']],
  ['rate of churn', ['rate of churn', 'rate of churn', 'rateofchurn', 'churn rate']],
  ['big query', ['big query', 'big query', 'bigquery', 'big query']],
  ['the users', ['the users', 'the user', 'theuser', '']],
  ['maus', ['maus', 'mau', 'mau', '']],
  ['who are we', ['who are we', 'who are we', 'whoarew', 'are we who']],
])('gives the forms of `%s` from the strictest to the loosest', (name, forms) => {
  expect(formsOf(name.split(' '))).toEqual(forms);
});

test('gives a name with and without spaces one form, whatever the endings of its words', () => {
  expect(formsOf(['code', 'base'])[2]).toBe('codebas');
  expect(formsOf(['code', 'bases'])[2]).toBe(formsOf(['codebases'])[2]);
  expect(formsOf([])).toEqual(['', '', '', '']);
});

test('finds by binary search what a look at every item finds', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '日'), maxLength: 4 });
  fc.assert(
    fc.property(fc.array(text), text, (list, prefix) => {
      const sorted = list.sort();
      expect(startingWith(sorted, prefix, String)).toEqual(sorted.filter((item) => item.startsWith(prefix)));
    }),
  );
});

test('knows every name of a thing with what it is to it', () => {
  expect(index.names).toEqual([
    { owner: 0, role: 'title', text: 'Monthly active users', plain: 'monthly active users', stems: ['monthly', 'activ', 'user'] },
    { owner: 0, role: 'abbreviation', text: 'MAU', plain: 'mau', stems: ['mau'] },
    { owner: 0, role: 'alias', text: 'Monthlies', plain: 'monthlies', stems: ['monthly'] },
    { owner: 0, role: 'term', text: 'how many users', plain: 'how many users', stems: ['user'] },
    { owner: 1, role: 'title', text: 'ARR (Cody Pro)', plain: 'arr cody pro', stems: ['arr', 'cody', 'pro'] },
    { owner: 1, role: 'base', text: 'ARR', plain: 'arr', stems: ['arr'] },
  ]);
});

test('takes only brackets at the end of a title off', () => {
  const bases = ['(Cody) ARR', 'ARR (new) rate', 'ARR(Pro)', 'ARR (a) (b)'].flatMap((title) =>
    indexNames([{ ...arr, title }])
      .names.filter(({ role }) => role === 'base')
      .map(({ text }) => text),
  );
  expect(bases).toEqual(['ARR (a)']);
});

test.each([
  ['monthly active users', [[0], [], [], []]],
  ['monthly activ user', [[], [0], [], []]],
  ['monthlyactiveuser', [[], [], [0], []]],
  ['activ monthly user', [[], [], [], [0]]],
])('finds a name by its form `%s`', (form, places) => {
  expect(index.exact.map((forms) => forms.get(form) ?? [])).toEqual(places);
});

test('finds names by their stems and by how they begin', () => {
  expect(index.namesWith.get('user')).toEqual([0, 3]);
  expect(index.namesWith.get('many')).toBeUndefined();
  expect(index.nameStems).toEqual(['activ', 'arr', 'cody', 'mau', 'monthly', 'pro', 'user']);
  const sorted = index.sortedNames.map((place) => index.names[place]?.text);
  expect(sorted).toEqual(['ARR', 'ARR (Cody Pro)', 'how many users', 'MAU', 'Monthlies', 'Monthly active users']);
});

test('gives the places of two things with one name, a repeated stem once, and no form of signs', () => {
  const twice = { ...arr, title: 'Users of users' };
  const { exact, namesWith, nameStems } = indexNames([twice, twice, { ...arr, title: '→' }]);
  expect(exact[0]?.get('users of users')).toEqual([0, 1]);
  expect(namesWith.get('user')).toEqual([0, 1]);
  expect(nameStems).toEqual(['user']);
  expect(exact.map((forms) => [...forms.values()].flat())).toEqual([
    [0, 1],
    [0, 1],
    [0, 1],
    [0, 1],
  ]);
});

const texts = [
  {
    about: 'People who were seen in the last 30 days.',
    headings: [{ text: 'Who is counted', anchor: 'who-is-counted' }],
    shows: [],
    facets: { domain: 'usage' },
  },
  { about: 'Revenue from people.', headings: [], shows: [], facets: {} },
];

const complete = withTexts(index, texts);

test('takes texts and facets when they are loaded', () => {
  expect([index.texts, index.textsWith.size, index.dictionary.get('p')]).toEqual([[], 0, ['pro']]);
  expect(complete.findables).toEqual([{ ...mau, facets: { domain: 'usage' } }, arr]);
  expect(complete.texts).toBe(texts);
  expect(complete.textsWith.get('peopl')).toEqual([0, 1]);
  expect(complete.textsWith.get('revenue')).toEqual([1]);
  expect(complete.textsWith.get('who')).toBeUndefined();
  expect(complete.dictionary.get('r')).toEqual(['revenue']);
  expect(withTexts(indexNames([{ ...mau, facets: { domain: 'usage' } }]), []).findables).toEqual([mau]);
});

test('finds headings by their words, and not as names of their page', () => {
  const text = 'Who is counted';
  expect(complete.names[6]).toEqual({
    owner: 0,
    role: 'heading',
    text,
    anchor: 'who-is-counted',
    plain: 'who is counted',
    stems: ['count'],
  });
  expect(complete.namesWith.get('count')).toEqual([6]);
  expect(complete.exact[0]?.get('who is counted')).toBeUndefined();
});

test('finds things also by the terms that come with the texts', () => {
  const text = { about: '', headings: [], shows: [], terms: ['monthlys', 'mua'], facets: {} };
  const late = withTexts(indexNames([{ ...mau, terms: [] }]), [text]);
  expect(late.findables[0]?.terms).toEqual(['monthlys', 'mua']);
  expect(late.exact[0]?.get('mua')?.map((place) => late.names[place]?.role)).toEqual(['term']);
});

test('a place that is not in the index throws', () => {
  expect([thingAt(index, 0), nameAt(index, 1).text]).toEqual([mau, 'MAU']);
  expect(() => thingAt(index, 2)).toThrow(new RangeError('no place 2'));
  expect(() => nameAt(index, 9)).toThrow(new RangeError('no place 9'));
});
