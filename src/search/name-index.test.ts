import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Findable } from './findable.ts';
import { formsOf, indexNames, nameAt, startingWith, thingAt, withTexts } from './name-index.ts';

const mau: Findable = {
  kind: 'definition',
  address: '/metrics/mau/',
  title: 'Monthly active users',
  abbreviation: 'MAU',
  aliases: ['Monthlies'],
  terms: ['how many users'],
  weight: 3,
  facets: {},
};
const arr: Findable = {
  kind: 'definition',
  address: '/metrics/arr-pro/',
  title: 'ARR (Cody Pro)',
  aliases: [],
  terms: [],
  weight: 0,
  facets: {},
};

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
});

test('gives no form of nothing', () => {
  expect(formsOf([])).toEqual(['', '', '', '']);
});

test('gives the items of a sorted list that begin with a text', () => {
  const sorted = ['active', 'mau', 'maus', 'monthly', 'user'].map((name) => ({ name }));
  const found = (prefix: string) => startingWith(sorted, prefix, ({ name }) => name).map(({ name }) => name);
  expect(found('ma')).toEqual(['mau', 'maus']);
  expect(found('mau')).toEqual(['mau', 'maus']);
  expect(found('user')).toEqual(['user']);
  expect(found('a')).toEqual(['active']);
  expect(found('mb')).toEqual([]);
  expect(found('zzz')).toEqual([]);
  expect(found('')).toEqual(['active', 'mau', 'maus', 'monthly', 'user']);
  expect(startingWith([], 'a', String)).toEqual([]);
});

test('gives of any sorted list what a look at every item gives', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '日'), maxLength: 4 });
  fc.assert(
    fc.property(fc.array(text), text, (list, prefix) => {
      const sorted = list.sort();
      expect(startingWith(sorted, prefix, String)).toEqual(sorted.filter((item) => item.startsWith(prefix)));
    }),
  );
});

test('knows every name of a thing with what it is to it', () => {
  expect(indexNames([mau, arr]).names).toEqual([
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

test('finds names by each of their forms', () => {
  const { exact } = indexNames([mau, arr]);
  expect(exact.map((forms) => forms.get('monthly active users') ?? [])).toEqual([[0], [], [], []]);
  expect(exact.map((forms) => forms.get('monthly activ user') ?? [])).toEqual([[], [0], [], []]);
  expect(exact.map((forms) => forms.get('monthlyactiveuser') ?? [])).toEqual([[], [], [0], []]);
  expect(exact.map((forms) => forms.get('activ monthly user') ?? [])).toEqual([[], [], [], [0]]);
});

test('finds names by their stems and by how they begin', () => {
  const index = indexNames([mau, arr]);
  expect(index.namesWith.get('user')).toEqual([0, 3]);
  expect(index.namesWith.get('many')).toBeUndefined();
  expect(index.nameStems).toEqual(['activ', 'arr', 'cody', 'mau', 'monthly', 'pro', 'user']);
  expect(index.sortedNames.map((place) => index.names[place]?.text)).toEqual([
    'ARR',
    'ARR (Cody Pro)',
    'how many users',
    'MAU',
    'Monthlies',
    'Monthly active users',
  ]);
});

test('tells the place of two things with one name, and a stem that a name holds twice once', () => {
  const twice = { ...arr, title: 'Users of users' };
  const { exact, namesWith } = indexNames([twice, twice]);
  expect(exact[0]?.get('users of users')).toEqual([0, 1]);
  expect(namesWith.get('user')).toEqual([0, 1]);
});

test('leaves a name of signs alone out', () => {
  const index = indexNames([{ ...arr, title: '→' }]);
  expect(index.exact.map((forms) => forms.size)).toEqual([0, 0, 0, 0]);
  expect(index.nameStems).toEqual([]);
});

test('says nothing of texts before they have come', () => {
  const index = indexNames([mau]);
  expect(index.texts).toEqual([]);
  expect(index.textsWith.size).toBe(0);
  expect(index.dictionary.get('u')).toEqual(['users']);
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

test('adds what is said of things, and what a list is narrowed by', () => {
  const index = withTexts(indexNames([mau, arr]), texts);
  expect(index.findables).toEqual([{ ...mau, facets: { domain: 'usage' } }, arr]);
  expect(index.texts).toBe(texts);
  expect(index.textsWith.get('peopl')).toEqual([0, 1]);
  expect(index.textsWith.get('revenue')).toEqual([1]);
  expect(index.textsWith.get('who')).toBeUndefined();
  expect(index.dictionary.get('r')).toEqual(['revenue']);
});

test('finds headings by their words, and not as names of their page', () => {
  const index = withTexts(indexNames([mau, arr]), texts);
  expect(index.names[6]).toEqual({
    owner: 0,
    role: 'heading',
    text: 'Who is counted',
    anchor: 'who-is-counted',
    plain: 'who is counted',
    stems: ['count'],
  });
  expect(index.namesWith.get('count')).toEqual([6]);
  expect(index.exact[0]?.get('who is counted')).toBeUndefined();
});

test('takes nothing for the facets of a thing whose text is missing', () => {
  expect(withTexts(indexNames([{ ...mau, facets: { domain: 'usage' } }]), []).findables).toEqual([mau]);
});

test('finds things also by the terms that come with the texts', () => {
  const text = { about: '', headings: [], shows: [], terms: ['monthlys', 'mua'], facets: {} };
  const index = withTexts(indexNames([{ ...mau, terms: [] }]), [text]);
  expect(index.findables[0]?.terms).toEqual(['monthlys', 'mua']);
  expect(index.exact[0]?.get('mua')?.map((place) => index.names[place]?.role)).toEqual(['term']);
});

test('takes a place that is not in the index for a mistake of the program', () => {
  const index = indexNames([mau]);
  expect(thingAt(index, 0)).toBe(mau);
  expect(nameAt(index, 1).text).toBe('MAU');
  expect(() => thingAt(index, 1)).toThrow(new RangeError('no place 1'));
  expect(() => nameAt(index, 9)).toThrow(new RangeError('no place 9'));
});
