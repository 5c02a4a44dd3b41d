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
const active = (id: string) => metric({ id, title: id, searchTerms: ['active', 'seen'] });

test.each<[what: string, entries: Entry[], addresses: Record<string, string>]>([
  [
    'every id, title, abbreviation, alias and former id',
    [sticky],
    { 'dau-mau': 'dau-mau', 'daily-share': 'dau-mau', stickiness: 'dau-mau', sticky: 'dau-mau' },
  ],
  [
    'the name of a definition and a report to the definition',
    [metric({ title: 'Active' }), report({ id: 'activity', title: 'Active' })],
    { mau: 'mau', active: 'mau', activity: 'activity' },
  ],
  [
    'the name of two other pages to both',
    [handbook({ title: 'A' }), report({ id: 'b', title: 'A' })],
    { vision: 'vision', a: 'vision b', b: 'b' },
  ],
  [
    'a search term of several definitions to all, unless an entry owns it',
    [active('mau'), active('dau'), metric({ id: 'seen', title: 'seen' })],
    { mau: 'mau', dau: 'dau', active: 'mau dau', seen: 'seen' },
  ],
  ['channels, but nothing without a place of its own', [channel(), team(), stakeholder(), site()], { analytics: 'analytics' }],
  ['no name that nobody can type', [metric({ title: 'MAU', aliases: ['🎉', 'a'.repeat(81)] })], { mau: 'mau' }],
  [
    'the names of a retired page to its row, unless another entry has them now',
    [retired({ address: '/metrics/old-one/', names: ['Old One', 'stickiness'] }), metric({ title: 'Stickiness' })],
    { mau: 'mau', stickiness: 'mau', 'old-one': 'old-page' },
  ],
])('leads from %s', (_, entries, expected) => {
  const found = shortAddresses(catalogOf(...entries)).map(({ name, targets }) => [name, targets.map(({ id }) => id).join(' ')]);
  expect(Object.fromEntries(found)).toEqual(expected);
});

test('gives the difference that the entry names, or what it is', () => {
  const mau = metric({ id: 'mau', confusedWith: [{ id: 'dau', difference: 'A month, not a day.' }] });
  const dau = metric({ id: 'dau' });
  expect(differenceOf(mau, [dau])).toBe('A month, not a day.');
  expect(differenceOf(dau, [mau])).toBe(DESCRIPTION);
  expect(differenceOf(channel(), [dau])).toBe('Questions on data.');
});
