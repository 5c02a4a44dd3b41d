import { expect, test } from 'vitest';
import { ID_PATTERN, day, httpsUrl, idOf, order, pageFields, siteAddress, words } from './fields.ts';

test.each(['mau', 'dau-mau', '7-day', 'p95', 'a', '0'])('takes the id `%s`', (id) => {
  expect(ID_PATTERN.test(id)).toBe(true);
});

test.each(['', 'MAU', '-a', 'a-', 'a--b', 'a_b', 'a b', 'é', 'a/b', 'a\n'])('refuses the id %j', (id) => {
  expect(ID_PATTERN.test(id)).toBe(false);
});

test('takes any text but an empty one as a reference: that the entry exists is a rule', () => {
  expect(idOf('metrics').safeParse('a').success).toBe(true);
  expect(idOf('metrics').safeParse('Not an id').success).toBe(true);
  expect(idOf('metrics').safeParse('').success).toBe(false);
});

test.each([
  ['x', true],
  [' x ', true],
  ['x\ny', false],
  ['', false],
  [' \t\n', false],
])('takes %j as words: %s', (text, taken) => {
  expect(words.safeParse(text).success).toBe(taken);
});

test.each([
  ['2026-05-20', true],
  ['2024-02-29', true],
  ['2100-02-29', false],
  ['2026-02-30', false],
  ['2026-04-31', false],
  ['2026-13-45', false],
  ['2026-00-10', false],
  ['26-05-20', false],
  ['2026-05-20T10:00:00Z', false],
  [' 2026-05-20', false],
])('takes %j as a day: %s', (text, taken) => {
  expect(day.safeParse(text).success).toBe(taken);
});

test('keeps a day as the text that was written', () => {
  expect(day.parse('2026-05-20')).toBe('2026-05-20');
});

test.each([
  ['https://example.com', true],
  ['https://example.com/a/b?c=d#e', true],
  ['https://example.com:8080/', true],
  ['http://example.com', false],
  ['ftp://example.com', false],
  ['javascript:alert(1)', false],
  ['//example.com', false],
  ['/a', false],
  ['https:example.com', false],
  ['https:/example.com', false],
  ['https://', false],
  ['https://a b', false],
  ['https://example.com/a b', false],
  ['https://example.com/\nhttps://example.org', false],
  [' https://example.com', false],
  ['https://example.com:port', false],
])('takes %j as an address: %s', (text, taken) => {
  expect(httpsUrl.safeParse(text).success).toBe(taken);
});

test('keeps an address as it was written', () => {
  expect(httpsUrl.parse('https://Example.com/A?b')).toBe('https://Example.com/A?b');
});

test.each([
  [1, true],
  [40, true],
  [0, false],
  [-1, false],
  [1.5, false],
  ['1', false],
])('takes %j as a place in a list: %s', (value, taken) => {
  expect(order.safeParse(value).success).toBe(taken);
});

test.each([
  ['title', 'x'.repeat(80), true],
  ['title', 'x'.repeat(81), false],
  ['title', ' ', false],
  ['description', 'x'.repeat(39), false],
  ['description', 'x'.repeat(40), true],
  ['description', 'x'.repeat(240), true],
  ['description', 'x'.repeat(241), false],
  ['title', undefined, false],
  ['description', undefined, false],
  ['aliases', undefined, true],
  ['searchTerms', undefined, true],
  ['formerIds', undefined, true],
  ['aliases', [], true],
  ['aliases', [''], false],
  ['formerIds', ['old-id'], true],
  ['formerIds', ['Old id'], false],
] as const)('takes a %s (%#)', (field, value, taken) => {
  expect(pageFields[field].safeParse(value).success).toBe(taken);
});

test.each([
  ['/', true],
  ['/metrics/mau/', true],
  ['/metrics/mau/#caveats', true],
  ['/#way', true],
  ['/metrics/mau', false],
  ['/Metrics/mau/', false],
  ['metrics/mau/', false],
  ['#caveats', false],
  ['/metrics/mau/#', false],
  ['/metrics/?q=mau', false],
  ['//example.com/', false],
  ['https://example.com/', false],
])('takes %j as the address of a page or a section of it: %s', (text, taken) => {
  expect(siteAddress.safeParse(text).success).toBe(taken);
});
