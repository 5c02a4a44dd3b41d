import { expect, test } from 'vitest';
import type { Entry } from './entry.ts';
import { differenceOf, shortAddresses, shortName } from './short-addresses.ts';
import { catalogOf, channel, DESCRIPTION, handbook, metric, report, retired, site, stakeholder, team } from './testing.ts';

test.each([
  ['DAU/MAU', 'dau-mau'],
  ['  Net  dollar retention ', 'net-dollar-retention'],
  ['% active apps', 'percent-active-apps'],
  ['Précision % é', 'precision-percent-e'],
  ['#analytics', 'analytics'],
  ['R&D', 'r-and-d'],
  ['🎉', ''],
  ['1/7/14/28-day', '1-7-14-28-day'],
])('spells `%s` as `%s`', (name, spelled) => {
  expect(shortName(name)).toBe(spelled);
});

const sticky = metric({ id: 'dau-mau', title: 'Daily share', abbreviation: 'DAU/MAU', aliases: ['Stickiness'], formerIds: ['sticky'] });
const seen = metric({ id: 'seen', title: 'seen' });
const gone = retired({ address: '/metrics/old-one/', names: ['Old One', 'stickiness'] });
const active = (id: string) => metric({ id, title: id, searchTerms: ['active', 'seen'] });

/** The entries that each name leads to. */
test.each<[what: string, entries: Entry[], ...addresses: string[]]>([
  ['every name', [sticky], 'dau-mau: dau-mau', 'daily-share: dau-mau', 'stickiness: dau-mau', 'sticky: dau-mau'],
  // Of a definition and a report to the definition, of two other pages to both.
  ['a name of two', [metric({ title: 'A' }), report({ id: 'b', title: 'A' })], 'mau: mau', 'a: mau', 'b: b'],
  ['a name of two pages', [handbook({ title: 'A' }), report({ id: 'b', title: 'A' })], 'vision: vision', 'a: vision b', 'b: b'],
  ['a search term', [active('mau'), active('dau'), seen], 'mau: mau', 'dau: dau', 'seen: seen', 'active: mau dau'],
  ['channels, but nothing without a place of its own', [channel(), team(), stakeholder(), site()], 'analytics: analytics'],
  ['no name that nobody can type', [metric({ title: 'MAU', aliases: ['🎉', 'a'.repeat(81)] })], 'mau: mau'],
  // Unless another entry has the name now.
  ['the names of a retired page', [gone, metric({ title: 'Stickiness' })], 'mau: mau', 'stickiness: mau', 'old-one: old-page'],
])('leads from %s', (_, entries, ...expected) => {
  const found = shortAddresses(catalogOf(...entries));
  expect(found.map(({ name, targets }) => `${name}: ${targets.map(({ id }) => id).join(' ')}`)).toEqual(expected);
});

test('gives the difference that the entry names, or what it is', () => {
  const mau = metric({ id: 'mau', confusedWith: [{ id: 'dau', difference: 'A month, not a day.' }] });
  const dau = metric({ id: 'dau' });
  expect(differenceOf(mau, [dau])).toBe('A month, not a day.');
  expect(differenceOf(dau, [mau])).toBe(DESCRIPTION);
  expect(differenceOf(channel(), [dau])).toBe('Questions on data.');
});
