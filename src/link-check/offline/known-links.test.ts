import { expect, test } from 'vitest';
import { at, catalogOf, handbook, report, tool } from '../../catalog/testing.ts';
import { isPast, knownLinks, objectOf } from './known-links.ts';
import { keyOf } from '../../tool-links/link.ts';

const linking = (...urls: string[]) =>
  catalogOf(tool({ hosts: ['acme.looker.com'] }), handbook({ prose: { links: urls.map((url) => ({ url, text: 'words', ...at })) } }));

test('leaves pages of the site, mails and what is no address to other checks', () => {
  expect(knownLinks(linking('/metrics/mau/', '#caveats', '../looker/', 'mailto:a@a.example', 'tel:1', '', 'words'))).toEqual([]);
});

test.each([
  ['https://a.example/', 'web'],
  ['https://acme.looker.com/dashboards/1', 'object'],
  ['acme.looker.com/dashboards/1', 'malformed'],
  ['//a.example/', 'malformed'],
  ['\\\\a.example', 'malformed'],
  ['javascript:alert(1)', 'malformed'],
  ['java\tscript:alert(1)', 'malformed'],
  ['data:text/html,x', 'malformed'],
  ['https://acme.looker.com@evil.example/', 'malformed'],
])('takes %j for a link of the web or for one that hides where it leads: %s', (url, is) => {
  expect(knownLinks(linking(url)).map(({ read }) => read.is)).toEqual([is]);
});

test('says which object a link leads to', () => {
  const keys = knownLinks(linking('https://acme.looker.com/embed/dashboards/1?x=y', 'https://a.example/')).map((link) => {
    const object = objectOf(link);
    return object && keyOf(object);
  });
  expect(keys).toEqual(['looker:acme.looker.com/dashboard/1', undefined]);
});

test('knows an address that a report had before', () => {
  const { entries } = catalogOf(
    report({
      formerUrls: ['https://example.looker.com/looks/2'],
      history: [{ on: '2026-01-01', summary: 'Moved.', url: 'https://example.looker.com/looks/3' }],
    }),
  );
  const past = knownLinks(catalogOf(tool(), ...entries)).map((link) => [link.path.join('.'), isPast(link)]);
  expect(past).toEqual([
    ['url', false],
    ['formerUrls.0', true],
    ['history.0.url', false],
  ]);
});
