import { expect, test } from 'vitest';
import { at, catalogOf, handbook, placeOf, report, tool, TODAY } from '../testing.ts';
import { reportAddress } from './report-address.ts';

const bare = 'https://example.looker.com/dashboards/1';
const told = (entry: { file: string }, path: string, what: string, suggestion = bare) => ({
  ...placeOf(entry, path),
  rule: 'report-address',
  severity: 'error',
  message: `Unexpected ${what} in the address, expected the report alone: filters can hold a customer’s name (did you mean \`${suggestion}\`?)`,
  suggestion,
});

test('passes addresses of the report alone', () => {
  const history = [
    { on: '2026-01-01', summary: 'Moved.', url: 'https://example.looker.com/folder/dashboards/2' },
    { on: '2026-02-01', summary: 'Renamed.' },
  ];
  expect(reportAddress(catalogOf(report(), report({ id: 'b', formerUrls: [`${bare}/`], history })), TODAY)).toEqual([]);
});

test.each([
  ['filters', `${bare}?Customer=Acme`],
  ['filters', `${bare}?Customer=Acme#tile`],
  ['fragment', `${bare}#tile`],
  ['user name', 'https://ada@example.looker.com/dashboards/1'],
  ['user name', 'https://ada:secret@example.looker.com/dashboards/1?Customer=Acme#tile'],
  ['user name', 'https://:secret@example.looker.com/dashboards/1'],
])('reports %s', (what, url) => {
  const entry = report({ url });
  expect(reportAddress(catalogOf(entry), TODAY)).toEqual([told(entry, 'url', what)]);
});

test('keeps the port in what it suggests', () => {
  const entry = report({ url: 'https://example.looker.com:9999/dashboards/1?x=1' });
  expect(reportAddress(catalogOf(entry), TODAY)).toEqual([told(entry, 'url', 'filters', 'https://example.looker.com:9999/dashboards/1')]);
});

test('reports former addresses and those of the history too', () => {
  const entry = report({
    url: `${bare}?a=1`,
    formerUrls: [bare, `${bare}?b=2`],
    history: [
      { on: '2026-01-01', summary: 'Moved.' },
      { on: '2026-02-01', summary: 'Moved.', url: `${bare}#c` },
    ],
  });
  expect(reportAddress(catalogOf(entry), TODAY)).toEqual([
    told(entry, 'url', 'filters'),
    told(entry, 'formerUrls.1', 'filters'),
    told(entry, 'history.1.url', 'fragment'),
  ]);
});

test.each([
  [`${bare};customer=Acme`, bare],
  [`${bare}%3FCustomer=Acme`, bare],
])('reports filters that look like a part of the path: %s', (url, suggestion) => {
  const entry = report({ url });
  expect(reportAddress(catalogOf(entry), TODAY)).toEqual([told(entry, 'url', 'filters', suggestion)]);
});

test('reports filters in a link to a tool, and passes other links', () => {
  const links = [`${bare}?Customer=Acme`, bare, 'https://example.com/?a=b', '/search/?q=mau'].map((url) => ({ ...at, url, text: 'it' }));
  expect(reportAddress(catalogOf(tool({ hosts: ['example.looker.com'] }), handbook({ prose: { links } })), TODAY)).toMatchObject([
    { ...at, rule: 'report-address', suggestion: bare },
  ]);
});

const query = 'https://example.looker.com/explore/sales/orders?qid=ixBBFhLGYh9EUdUcJuFmpf';

test('passes a saved query, which is a part of the address of an explore', () => {
  const links = [{ ...at, url: query, text: 'it' }];
  expect(reportAddress(catalogOf(tool(), report({ url: query }), handbook({ prose: { links } })), TODAY)).toEqual([]);
  const filtered = report({ url: `${query}&f[orders.account]=Acme` });
  expect(reportAddress(catalogOf(tool(), filtered), TODAY)).toMatchObject([{ path: 'url', rule: 'report-address' }]);
});

test.each([
  [
    'a filter',
    `${bare}?Customer=Acme&toggle=fil`,
    'Unexpected filter `Customer` in the address, expected the report alone: filters can hold a customer’s name',
    bare,
  ],
  ['a secret', `${bare}?token=abc`, 'Unexpected secret in the address, expected none: whoever has it is let in', bare],
  [
    'what nobody knows to be no filter',
    'https://example.looker.com/nothing/at/all?x=Acme',
    expect.stringContaining('expected the report alone') as string,
    undefined,
  ],
])('names in a link to a tool %s', (_, url, message, suggestion) => {
  const page = handbook({ prose: { links: [{ ...at, url, text: 'it' }] } });
  const hint = suggestion === undefined ? '' : ` (did you mean \`${suggestion}\`?)`;
  const told = typeof message === 'string' ? message + hint : message;
  expect(reportAddress(catalogOf(tool(), page), TODAY)).toMatchObject([{ ...at, message: told }]);
});

test('leaves what names no customer in a link to a tool to the check of links', () => {
  const links = [`${bare}?toggle=fil`, `${bare}#tile`, `${bare}?Customer=`].map((url) => ({ ...at, url, text: 'it' }));
  expect(reportAddress(catalogOf(tool(), handbook({ prose: { links } })), TODAY)).toEqual([]);
});

test('takes any parameter in a link to a tool that is neither Looker nor Amplitude for a filter', () => {
  const url = 'https://warehouse.example.com/table?customer=Acme';
  const page = handbook({ prose: { links: [{ ...at, url, text: 'it' }] } });
  expect(reportAddress(catalogOf(tool({ kind: 'data-warehouse', hosts: ['warehouse.example.com'] }), page), TODAY)).toMatchObject([
    { ...at, suggestion: 'https://warehouse.example.com/table' },
  ]);
});
