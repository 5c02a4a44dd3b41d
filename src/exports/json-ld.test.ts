import { expect, test } from 'vitest';
import { catalogOf, DESCRIPTION, metric, term } from '../catalog/testing.ts';
import { definedTerm, definedTermSet, scriptText } from './json-ld.ts';

const site = { title: 'Handbook', url: 'https://example.com' };
const names = { abbreviation: 'MAU', aliases: ['monthly users'], formerIds: ['maus'], searchTerms: ['users'] };
const mau = metric({ title: 'Monthly active users', ...names });
const seat = term({ id: 'seat', title: 'Seat' });
const described = (id: string, name: string) => ({
  '@context': 'https://schema.org',
  '@type': 'DefinedTerm',
  '@id': `https://example.com/metrics/${id}/`,
  url: `https://example.com/metrics/${id}/`,
  name,
  description: DESCRIPTION,
  inDefinedTermSet: { '@id': 'https://example.com/metrics/' },
});

test.each([
  [mau, { ...described('mau', 'Monthly active users'), alternateName: ['MAU', 'monthly users'], termCode: 'MAU' }],
  [seat, described('seat', 'Seat')],
])('describes a definition as a term of the glossary, with the names that it has (%#)', (entry, expected) => {
  expect(definedTerm(entry, site)).toEqual(expected);
});

test('describes the glossary as a set that names its terms', () => {
  expect(definedTermSet(catalogOf(mau, seat), site)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'DefinedTermSet',
    '@id': 'https://example.com/metrics/',
    url: 'https://example.com/metrics/',
    name: 'Glossary of the Handbook',
    hasDefinedTerm: [
      { '@type': 'DefinedTerm', '@id': 'https://example.com/metrics/mau/', name: 'Monthly active users' },
      { '@type': 'DefinedTerm', '@id': 'https://example.com/metrics/seat/', name: 'Seat' },
    ],
  });
});

test('cannot end the script element that it is in', () => {
  const data = { name: '</script><!-- <script>' };
  expect(scriptText(data)).toBe('{"name":"\\u003c/script>\\u003c!-- \\u003cscript>"}');
  expect(JSON.parse(scriptText(data))).toEqual(data);
});
