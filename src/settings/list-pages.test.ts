import { expect, test } from 'vitest';
import { siteAddresses } from '../catalog/addresses.ts';
import { listPages } from './list-pages.ts';

test('the rules on addresses know every list of the site', () => {
  const addresses = Object.values(listPages).map(({ address }) => address);
  expect(addresses.filter((address) => !siteAddresses.includes(address))).toEqual([]);
});
