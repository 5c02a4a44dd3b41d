import { expect, test } from 'vitest';
import type { Tenant } from './link.ts';
import { fixedAddress, readLink } from './read-link.ts';
import { publishedLinks } from './testing/published-links.ts';
import { plainOf, summaryOf } from './testing/reading.ts';

const tenants: readonly Tenant[] = [
  { system: 'looker', name: 'sourcegraph.looker.com', hosts: ['sourcegraph.looker.com'] },
  { system: 'amplitude', name: 'sourcegraph', hosts: ['analytics.amplitude.com', 'app.amplitude.com'] },
];

test.each(publishedLinks)('reads $url, and fixes it to the plain address of the same object', ({ names, breaks, url }) => {
  expect(summaryOf(url, tenants)).toBe(names + breaks);
  if (names === 'web') return;
  const plain = plainOf(url, tenants) ?? '';
  const fixed = fixedAddress(url, tenants) ?? url;
  expect(summaryOf(fixed, tenants)).toBe(names);
  expect([plain, `${plain}/`]).toContain(fixed);
});

test('repeats no customer and no person of a filter', () => {
  const texts = publishedLinks.flatMap(({ url }) => {
    const read = readLink(url, tenants);
    return read.is === 'other' ? [] : read.findings.flatMap(({ message, fix = '' }) => [message, decodeURIComponent(fix)]);
  });
  expect(texts.join('\n')).not.toMatch(/acme|globex|hooli|initech|soylent|umbrella|wayne|A One|B Two|S2/i);
});
