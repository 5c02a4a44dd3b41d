import { expect, test } from 'vitest';
import { catalogOf, handbook, metric, placeOf, retired, TODAY } from '../testing.ts';
import type { Entry } from '../entry.ts';
import { formerAddress } from './former-address.ts';

const told = (...entries: Entry[]) => formerAddress(catalogOf(...entries), TODAY).map(({ message }) => message);

test('passes addresses that nothing else answers at', () => {
  expect(told(handbook({ formerPaths: ['/bizops/vision/'] }), retired({ instead: '/handbook/vision/' }), metric())).toEqual([]);
});

test('passes a retired address that leads to a list or to a page by its former address', () => {
  const rows = ['/metrics/', '/metrics/old/'].map((instead, place) => retired({ id: `row-${place}`, address: `/old/${place}/`, instead }));
  expect(told(metric({ formerIds: ['old'] }), ...rows)).toEqual([]);
});

test('reports a former path that is a page of today, at its field', () => {
  const entry = handbook({ id: 'values', formerPaths: ['/a/', '/metrics/mau/'] });
  expect(formerAddress(catalogOf(metric(), entry), TODAY)).toEqual([
    {
      ...placeOf(entry, 'formerPaths.1'),
      rule: 'former-address',
      severity: 'error',
      message: 'Unexpected address `/metrics/mau/`, expected one that nothing else answers at: it is the page of `content/metrics/mau.mdx`',
    },
  ]);
});

test.each(['/metrics/', '/', '/go/mau/', '/api/metrics/'])('reports the site’s own address `%s`', (address) => {
  expect(told(handbook({ formerPaths: [address] }))).toEqual([
    `Unexpected address \`${address}\`, expected one that nothing else answers at: the site itself has a page there`,
  ]);
});

test('reports one address of two entries at the second', () => {
  const both = ['vision', 'values'].map((id) => handbook({ id, formerPaths: ['/old/'] }));
  expect(told(...both)).toEqual([
    'Unexpected address `/old/`, expected one that nothing else answers at: line 14 of `content/handbook/vision.mdx` has it',
  ]);
});

test('reports a retired address that an entry keeps', () => {
  expect(told(metric({ formerIds: ['old'] }), retired({ address: '/metrics/old/' }))).toEqual([
    'Unexpected address `/metrics/old/`, expected one that nothing else answers at: it leads to an entry by `formerIds` or `formerPaths`',
  ]);
});

test('reports a page to read instead that does not exist, with the one that was meant', () => {
  expect(told(handbook(), retired({ instead: '/handbook/vison/' }))).toEqual([
    'Unexpected address `/handbook/vison/`, expected a page of the site (did you mean `/handbook/vision/`?)',
  ]);
});
