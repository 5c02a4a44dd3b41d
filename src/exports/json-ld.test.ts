import jsonld from 'jsonld';
import { expect, test } from 'vitest';
import { catalogOf, DESCRIPTION, metric, term } from '../catalog/testing.ts';
import { definedTerm, definedTermSet, scriptText } from './json-ld.ts';

const site = { title: 'Handbook', url: 'https://example.com' };
const mau = metric({
  title: 'Monthly active users',
  abbreviation: 'MAU',
  aliases: ['monthly users'],
  formerIds: ['maus'],
  searchTerms: ['users'],
});

/** Expands with the vocabulary of schema.org alone, so that no test needs the network. */
function expand(data: object) {
  return jsonld.expand(JSON.parse(scriptText(data)) as jsonld.JsonLdDocument, {
    documentLoader: (url) => {
      if (url !== 'https://schema.org') throw new Error(`Unexpected context \`${url}\`, expected \`https://schema.org\``);
      return Promise.resolve({ documentUrl: url, document: { '@context': { '@vocab': 'https://schema.org/' } } });
    },
  });
}

const schema = (name: string) => `https://schema.org/${name}`;

test('describes a definition as a term of the glossary', async () => {
  expect(await expand(definedTerm(mau, site))).toEqual([
    {
      '@id': 'https://example.com/metrics/mau/',
      '@type': [schema('DefinedTerm')],
      [schema('url')]: [{ '@value': 'https://example.com/metrics/mau/' }],
      [schema('name')]: [{ '@value': 'Monthly active users' }],
      [schema('alternateName')]: [{ '@value': 'MAU' }, { '@value': 'monthly users' }],
      [schema('description')]: [{ '@value': DESCRIPTION }],
      [schema('termCode')]: [{ '@value': 'MAU' }],
      [schema('inDefinedTermSet')]: [{ '@id': 'https://example.com/metrics/' }],
    },
  ]);
});

test('leaves out names that a definition does not have', () => {
  expect(Object.keys(definedTerm(term(), site))).toEqual(['@context', '@type', '@id', 'url', 'name', 'description', 'inDefinedTermSet']);
});

test('describes the glossary as a set that names its terms', async () => {
  expect(await expand(definedTermSet(catalogOf(mau, term({ title: 'Instance' })), site))).toEqual([
    {
      '@id': 'https://example.com/metrics/',
      '@type': [schema('DefinedTermSet')],
      [schema('url')]: [{ '@value': 'https://example.com/metrics/' }],
      [schema('name')]: [{ '@value': 'Glossary of the Handbook' }],
      [schema('hasDefinedTerm')]: [
        {
          '@id': 'https://example.com/metrics/mau/',
          '@type': [schema('DefinedTerm')],
          [schema('name')]: [{ '@value': 'Monthly active users' }],
        },
        { '@id': 'https://example.com/metrics/instance/', '@type': [schema('DefinedTerm')], [schema('name')]: [{ '@value': 'Instance' }] },
      ],
    },
  ]);
});

test('cannot end the script element that it is in', () => {
  const data = { name: '</script><!-- <script>' };
  expect(scriptText(data)).toBe('{"name":"\\u003c/script>\\u003c!-- \\u003cscript>"}');
  expect(JSON.parse(scriptText(data))).toEqual(data);
});
