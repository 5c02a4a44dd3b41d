import fc from 'fast-check';
import { expect, test } from 'vitest';
import { namesOf, normalizeName } from './names.ts';
import { channel, metric, report, stakeholder, team } from './testing.ts';

test('gives every name of a definition, and not its search terms', () => {
  const entry = metric({
    title: 'Monthly active users',
    abbreviation: 'MAU',
    aliases: ['Monthlies', 'Actives'],
    formerIds: ['monthly-users'],
    searchTerms: ['actvies'],
  });
  expect(namesOf(entry)).toEqual([
    { text: 'Monthly active users', path: ['title'], kind: 'title' },
    { text: 'MAU', path: ['abbreviation'], kind: 'abbreviation' },
    { text: 'Monthlies', path: ['aliases', 0], kind: 'alias' },
    { text: 'Actives', path: ['aliases', 1], kind: 'alias' },
    { text: 'monthly-users', path: ['formerIds', 0], kind: 'former id' },
  ]);
});

test('gives the title alone where there are no other names, also of a report with a group', () => {
  expect(namesOf(report({ title: 'Company KPIs' }))).toEqual([{ text: 'Company KPIs', path: ['title'], kind: 'title' }]);
});

test('gives the name of a team, the group of a row and nothing for a channel', () => {
  expect(namesOf(team({ name: 'Data' }))).toEqual([{ text: 'Data', path: ['name'], kind: 'title' }]);
  expect(namesOf(stakeholder({ group: 'Sales' }))).toEqual([{ text: 'Sales', path: ['group'], kind: 'title' }]);
  expect(namesOf(channel())).toEqual([]);
});

test.each([
  ['DAU/MAU', 'dau mau'],
  ['  dau -- Mau. ', 'dau mau'],
  ['Café Ünïon', 'cafe union'],
  ['R&D', 'r and d'],
  ['R & D & Q', 'r and d and q'],
  ['% of users', '% of users'],
  ['p95', 'p95'],
  ['ﬁle № ４', 'file no 4'],
  ['İstanbul', 'istanbul'],
  ['日本', '日本'],
  ['→', ''],
  ['', ''],
])('normalizes `%s` to `%s`', (name, normal) => {
  expect(normalizeName(name)).toBe(normal);
});

test('leaves a normal name as it is, and takes no account of case', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const normal = normalizeName(name);
      expect(normalizeName(normal)).toBe(normal);
      expect(normalizeName(` ${name}!`)).toBe(normal);
    }),
  );
});
