import { expect, test } from 'vitest';
import { readPage, type BuiltPage } from '../lib/built-page.ts';
import { ledgerText, readLedger } from './ledger.ts';
import { addressProblems } from './published.ts';

const page = (address: string, main: string, head = '') => readPage(address, `<head>${head}</head><body><main>${main}</main></body>`);
const stub = (from: string, to: string) => page(from, '', `<meta http-equiv="refresh" content="0;url=${to}">`);
const toldOf = (addresses: string[], pages: BuiltPage[]) =>
  addressProblems(readLedger(ledgerText(addresses)), pages).map(({ line, rule, message }) => `${line} ${rule} ${message}`);

test('a redirect that leads to another redirect names the page at the end, and its anchors wait for that', () => {
  const pages = [stub('/a/', '/b/'), stub('/b/', '/c/'), page('/c/', '')];
  expect(toldOf(['/a/', '/a/#x', '/b/'], pages)).toEqual([
    '2 flat-redirect Unexpected redirect `/a/` that leads to another redirect `/b/`, expected a page; lead it to `/c/`',
  ]);
});

test('redirects in a loop, to themselves, nowhere, off the site and to an anchor that is not there are told', () => {
  const pages = [
    ...[stub('/a/', '/b/'), stub('/b/', '/a/'), stub('/c/', '/c/#x'), stub('/d/', ''), stub('/e/', '/metrics/mua/'), stub('/f/', '/404/')],
    ...[stub('/g/', 'https://example.com/'), stub('/h/', '/metrics/mau/#x'), page('/404/', ''), page('/metrics/mau/', '')],
  ];
  expect(toldOf(['/a/', '/b/', '/c/', '/d/', '/e/', '/f/'], pages)).toEqual([
    '2 flat-redirect Unexpected redirect `/a/` that leads to another redirect `/b/`, expected a page; none of them leads to a page',
    '3 flat-redirect Unexpected redirect `/b/` that leads to another redirect `/a/`, expected a page; none of them leads to a page',
    '4 flat-redirect Unexpected redirect `/c/` that leads to itself, expected a page',
    '5 flat-redirect Unexpected redirect `/d/` that leads to itself, expected a page',
    '6 flat-redirect Unexpected redirect `/e/` to `/metrics/mua/`, expected a page of the site (did you mean `/metrics/mau/`?)',
    '7 flat-redirect Unexpected redirect `/f/` to `/404/`, expected a page of the site',
    '1 flat-redirect Unexpected redirect `/g/` to `https://example.com/`, expected a page of the site',
    '1 flat-redirect Unexpected redirect `/h/` to `/metrics/mau/#x`, expected an anchor of the page `/metrics/mau/`',
  ]);
});
