import { expect, test } from 'vitest';
import { keyOf, type Tenant } from './link.ts';
import { fixedAddress } from './canonical-address.ts';
import { readLink } from './read-link.ts';
import { publishedLinks } from './testing/published-links.ts';
import { canonicalOf, summaryOf } from './testing/reading.ts';

const tenants: readonly Tenant[] = [
  { system: 'looker', name: 'sourcegraph.looker.com', hosts: ['sourcegraph.looker.com'] },
  { system: 'amplitude', name: 'sourcegraph', hosts: ['analytics.amplitude.com', 'app.amplitude.com'] },
];

test('knows all links that were published', () => {
  expect(publishedLinks.reduce((sum, { times }) => sum + times, 0)).toBe(322);
  expect(new Set(publishedLinks.map(({ url }) => url)).size).toBe(176);
});

test.each(publishedLinks)('reads $url', ({ names, breaks, url }) => {
  expect(summaryOf(url, tenants)).toBe(breaks === '-' ? names : `${names} ${breaks}`);
});

test.each(publishedLinks.filter(({ names }) => names !== 'web'))('fixes $url to the plain address of the same object', ({ url, names }) => {
  const fixed = fixedAddress(url, tenants) ?? url;
  expect(summaryOf(fixed, tenants)).toBe(names);
  expect(fixed).toBe(canonicalOf(url, tenants) === `${url}/` ? `${url}/` : canonicalOf(url, tenants));
});

test('tells no customer and no person that stands in a filter', () => {
  const told = publishedLinks.flatMap(({ url }) => {
    const read = readLink(url, tenants);
    return read.is === 'other' ? [] : read.findings.flatMap(({ message, fix = '' }) => [message, decodeURIComponent(fix)]);
  });
  expect(told.join('\n')).not.toMatch(/acme|globex|hooli|initech|soylent|umbrella|wayne|A One|B Two|S2/i);
});

test('finds one object behind many addresses', () => {
  const keys = publishedLinks.flatMap(({ url }) => {
    const read = readLink(url, tenants);
    return read.is === 'object' ? [keyOf(read.object)] : [];
  });
  expect(keys).toHaveLength(172);
  expect(new Set(keys).size).toBe(143);
});
