import { expect, test } from 'vitest';
import type { Entry } from './entry.ts';
import { asId, namesOf, normalizeName } from './names.ts';
import { meantId } from './catalog.ts';
import { catalogOf, channel, metric, report, stakeholder, team } from './testing.ts';

const more = { aliases: ['Dailies', 'Actives'], formerIds: ['daily'], searchTerms: ['x'] };
const named = metric({ title: 'Daily active users', abbreviation: 'DAU', ...more });
const dau = ['title title: Daily active users', 'abbreviation abbreviation: DAU'];

test.each<[Entry, ...names: string[]]>([
  [named, ...dau, 'aliases.0 alias: Dailies', 'aliases.1 alias: Actives', 'formerIds.0 former id: daily'],
  [report({ title: 'Company KPIs' }), 'title title: Company KPIs'],
  [team({ name: 'Data' }), 'name title: Data'],
  [stakeholder({ group: 'Sales' }), 'group title: Sales'],
  [channel()],
])('gives the names of an entry of $collection', (entry, ...names) => {
  expect(namesOf(entry).map(({ path, kind, text }) => `${path.map(String).join('.')} ${kind}: ${text}`)).toEqual(names);
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
  // Readers of these expect the plain letter, and none that Unicode takes apart
  ['Øresund Łódź Straße Þór Æsir', 'oresund lodz strasse thor aesir'],
  ['Ελλάδα', 'ελλαδα'],
  // Marks that make another letter
  ['がか', 'がか'],
  ['ﾊﾞﾝｸ', 'バンク'],
  ['हिन्दी', 'हिन्दी'],
  ['→', ''],
  ['', ''],
])('normalizes `%s` to `%s`, which is normal, and takes no account of signs around it', (name, normal) => {
  expect([name, normal, ` ${name}!`].map(normalizeName)).toEqual([normal, normal, normal]);
});

test.each(['DAU', 'Daily active users', 'daily', 'mau.mdx', '/metrics/mau/', 'content/metrics/mau.mdx', 'mua'])(
  'finds what %s means',
  (id) => {
    expect(meantId(catalogOf(named), 'metrics', id)).toBe('mau');
    expect(meantId(catalogOf(named), 'metrics', 'quarterly-revenue')).toBeUndefined();
  },
);

test('a wrong id counts as the right one for what refers to it', () => {
  expect(asId('#Ärr per  Employee!')).toBe('arr-per-employee');
  expect(asId('Łódź Øre')).toBe('lodz-ore');
  expect(catalogOf(metric({ id: 'MAU' })).has('metrics', 'mau')).toBe(true);
});
