import { expect, test } from 'vitest';
import { buildCatalog } from '../catalog.ts';
import { at, catalogOf, dataSource, handbook, metric, persona, placeOf, proseOf, site, TODAY } from '../testing.ts';
import { knownAddress } from './known-address.ts';

const problem = { rule: 'known-address', severity: 'error' };
const linking = (...urls: string[]) => handbook({ prose: { links: urls.map((url) => ({ url, text: 'it', ...at })) } });

test.each(['/metrics/mau/', '/metrics/mau', '/metrics/mau/#caveats', '/metrics/mau#caveats', '/metrics/mau/?from=here', '/metrics/mau?x'])(
  'passes `%s`, an entry’s page',
  (url) => {
    expect(knownAddress(catalogOf(linking(url), metric()), TODAY)).toEqual([]);
  },
);

test.each([
  '/',
  '/metrics/',
  '/metrics/by-domain/#revenue',
  '/contributing/fields/',
  '/404/',
  '#caveats',
  'https://example.com/metrics/maus/',
  'metrics/maus/',
  '/en/metrics/maus/',
])('leaves `%s` to the check of the built site', (url) => {
  expect(knownAddress(catalogOf(linking(url)), TODAY)).toEqual([]);
});

test('reports a page of an entry that does not exist, at the link, and suggests the nearest', () => {
  const page = linking('/metrics/maus/#caveats', '/metrics/mau/', '/data-sources/ping');
  expect(knownAddress(catalogOf(page, metric(), dataSource()), TODAY)).toEqual([
    {
      ...problem,
      ...proseOf(page),
      message: 'Unexpected address `/metrics/maus/#caveats`, expected the page of an entry (did you mean `/metrics/mau/`?)',
      suggestion: '/metrics/mau/',
    },
    {
      ...problem,
      ...proseOf(page),
      message: 'Unexpected address `/data-sources/ping`, expected the page of an entry (did you mean `/data-sources/pings/`?)',
      suggestion: '/data-sources/pings/',
    },
  ]);
});

test('suggests nothing where no id of that folder is near', () => {
  const home = site({ prose: { links: [{ url: '/reports/mau/', text: 'it', ...at }] } });
  expect(knownAddress(catalogOf(home, metric()), TODAY)).toEqual([
    { ...problem, ...proseOf(home), message: 'Unexpected address `/reports/mau/`, expected the page of an entry' },
  ]);
});

test('passes the page of an entry that cannot be read', () => {
  expect(knownAddress(buildCatalog([linking('/metrics/dau/')], [{ collection: 'metrics', id: 'dau' }]), TODAY)).toEqual([]);
});

test.each([
  ['/repots/', '/reports/'],
  ['/metrics//', '/metrics/'],
])('reports the list %s that the site does not have', (url, suggestion) => {
  const page = handbook({ prose: { links: [{ ...at, url, text: 'it' }] } });
  expect(knownAddress(catalogOf(page), TODAY)).toMatchObject([
    { rule: 'known-address', message: `Unexpected address \`${url}\`, expected the page of an entry (did you mean \`${suggestion}\`?)` },
  ]);
});

test('reports the page of a task that does not exist, at its field', () => {
  const viewer = persona({ tasks: [{ want: 'see a number', to: '/metrics/maus/' }] });
  expect(knownAddress(catalogOf(viewer, metric()), TODAY)).toEqual([
    {
      ...problem,
      ...placeOf(viewer, 'tasks.0.to'),
      message: 'Unexpected address `/metrics/maus/`, expected the page of an entry (did you mean `/metrics/mau/`?)',
      suggestion: '/metrics/mau/',
    },
  ]);
});
