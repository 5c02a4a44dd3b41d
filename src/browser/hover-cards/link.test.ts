import { expect, test } from 'vitest';
import { hasCard } from './link.ts';

const here = new URL('https://handbook.example.com/metrics/mau/');
const has = (href: string) => hasCard(new URL(href, here), here);

test.each(['/metrics/dau/', '/reports/company-dau-mau/', '/tools/looker/', '/handbook/vision/', '/data-sources/pings/'])(
  'a link to the entry %s has a card',
  (href) => {
    expect(has(href)).toBe(true);
  },
);

test.each([
  ['the page itself', '/metrics/mau/'],
  ['a section', '/metrics/dau/#caveats'],
  ['a list', '/metrics/'],
  ['a list of a domain', '/metrics/by-domain/revenue/'],
  ['the list of domains', '/metrics/by-domain/'],
  ['a file', '/metrics/dau.md'],
  ['a search', '/metrics/dau/?q=x'],
  ['a short address', '/go/dau/'],
  ['another site', 'https://example.com/metrics/dau/'],
  ['mail', 'mailto:someone@example.com'],
])('a link to %s has none', (_, href) => {
  expect(has(href)).toBe(false);
});
