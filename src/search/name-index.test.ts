import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formsOf, indexNames, nameAt, startingWith, thingAt, withTexts } from './name-index.ts';
import { findable } from './testing.ts';

const names = { abbreviation: 'MAU', aliases: ['Monthlies'], terms: ['how many users'] };
const mau = findable('definition', '/metrics/mau/', 'Monthly active users', names);
const arr = findable('definition', '/metrics/arr-pro/', 'ARR (Cody Pro)');
const index = indexNames([mau, arr]);

test.each([
  ['the churn rates', ['the churn rates', 'the churn rate', 'thechurnrat', 'churn rate']],
  ['rate of churn', ['rate of churn', 'rate of churn', 'rateofchurn', 'churn rate']],
  ['big query', ['big query', 'big query', 'bigquery', 'big query']],
  ['code bases', ['code bases', 'code base', 'codebas', 'base code']],
  ['codebases', ['codebases', 'codebas', 'codebas', '']],
  ['the users', ['the users', 'the user', 'theuser', '']],
  ['maus', ['maus', 'mau', 'mau', '']],
  ['who are we', ['who are we', 'who are we', 'whoarew', 'are we who']],
  ['', ['', '', '', '']],
])('gives the forms of `%s` from the strictest to the loosest', (name, forms) => {
  expect(formsOf(name.split(' '))).toEqual(forms);
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
  const titles = ['(Cody) ARR', 'ARR (new) rate', 'ARR(Pro)', 'ARR (a) (b)'];
  const { names } = indexNames(titles.map((title) => ({ ...arr, title })));
  expect(names.filter(({ role }) => role === 'base').map(({ text }) => text)).toEqual(['ARR (a)']);
});

test.each([
  ['monthly active users', [[0], [], [], []]],
  ['monthly activ user', [[], [0], [], []]],
  ['monthlyactiveuser', [[], [], [0], []]],
  ['activ monthly user', [[], [], [], [0]]],
])('finds a name by its form `%s`', (form, places) => {
  expect(index.exact.map((forms) => forms.get(form) ?? [])).toEqual(places);
});

test('sorts stems, and names by how they begin', () => {
  expect(index.nameStems).toEqual(['activ', 'arr', 'cody', 'mau', 'monthly', 'pro', 'user']);
  const sorted = index.sortedNames.map((place) => index.names[place]?.text);
  expect(sorted).toEqual(['ARR', 'ARR (Cody Pro)', 'how many users', 'MAU', 'Monthlies', 'Monthly active users']);
});

test('gives the places of two things with one name, a repeated stem once, and no form of signs', () => {
  const { exact, namesWith } = indexNames(['Users of users', 'Users of users', '→'].map((title) => ({ ...arr, title })));
  expect([...namesWith]).toEqual([['user', [0, 1]]]);
  for (const forms of exact) expect([...forms.values()]).toEqual([[0, 1]]);
});

test('takes texts, facets, headings and more terms when they are loaded', () => {
  const facets = { domain: 'usage' };
  const heading = { text: 'Who is counted', anchor: 'who-is-counted' };
  const texts = [
    { about: 'People who were seen in the last 30 days.', headings: [heading], shows: [], terms: ['mua'], facets },
    { about: 'Revenue from people.', headings: [], shows: [], facets: {} },
  ];
  expect([index.texts, index.textsWith.size, index.written.has('pro')]).toEqual([[], 0, true]);
  const complete = withTexts(index, texts);
  expect(complete.findables).toEqual([{ ...mau, terms: ['mua'], facets }, arr]);
  expect(complete.texts).toBe(texts);
  expect(['peopl', 'revenue', 'who'].map((stem) => complete.textsWith.get(stem))).toEqual([[0, 1], [1], undefined]);
  expect(complete.written.has('revenue')).toBe(true);
  expect(complete.names[3]).toMatchObject({ role: 'term', text: 'mua' });
  // A heading is found by its words, and is not a name of its page.
  expect(complete.names[6]).toEqual({ owner: 0, role: 'heading', ...heading, plain: 'who is counted', stems: ['count'] });
  expect([complete.namesWith.get('count'), complete.exact[0]?.get('who is counted')]).toEqual([[6], undefined]);
  expect(withTexts(indexNames([{ ...mau, facets }]), []).findables).toEqual([mau]);
});

test('a place that is not in the index throws', () => {
  expect([thingAt(index, 0), nameAt(index, 1).text]).toEqual([mau, 'MAU']);
  expect(() => thingAt(index, 2)).toThrow(new RangeError('no place 2'));
  expect(() => nameAt(index, 9)).toThrow(new RangeError('no place 9'));
});
