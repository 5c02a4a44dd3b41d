import { expect, test } from 'vitest';
import { addressesIn } from './addresses-in.ts';

test.each<[text: string, found: string[]]>([
  ['https://a.example/1', ['0 https://a.example/1']],
  ['See https://a.example/1, or (https://a.example/2).', ['4 https://a.example/1', '29 https://a.example/2']],
  ['As https://a.example/x_(y) and (https://a.example/x_(y)) say', ['3 https://a.example/x_(y)', '32 https://a.example/x_(y)']],
  ['<HTTPS://b.example/2>', ['1 HTTPS://b.example/2']],
  ['“https://a.example/1”; ‘https://a.example/2’', ['1 https://a.example/1', '24 https://a.example/2']],
  ['[words](https://a.example/1) [https://a.example/2]', ['8 https://a.example/1', '30 https://a.example/2']],
  ['https://[::1]/x and https://a.example/?a[]=1', ['0 https://[::1]/x', '20 https://a.example/?a[]=1']],
  ['https:\\\\a.example\\x', ['0 https:\\\\a.example\\x']],
  ['https://a.example/?next=https://b.example/', ['0 https://a.example/?next=https://b.example/']],
  ['zwei–https://a.example/1', ['5 https://a.example/1']],
  ['a.example/1, not http: and no https, xhttps://a.example, view-https://a.example', []],
  ['', []],
])('finds in %j what starts like an address', (text, found) => {
  expect(addressesIn(text).map(({ url, index }) => `${index} ${url}`)).toEqual(found);
});

test('reads a text of nothing but brackets and addresses', () => {
  const brackets = ')'.repeat(100_000);
  expect(addressesIn(`https://a.example/${brackets}`)).toEqual([{ url: 'https://a.example/', index: 0 }]);
  expect(addressesIn('https://a.example/ '.repeat(5_000))).toHaveLength(5_000);
});
