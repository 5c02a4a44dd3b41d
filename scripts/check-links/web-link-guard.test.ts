import { expect, test } from 'vitest';
import { isPublic, isPublicAddress } from './web-link-guard.ts';

const known: Readonly<Record<string, string[]>> = {
  'docs.example.com': ['93.184.216.34', '2606:2800:220:1:248:1893:25c8:1946'],
  'rebound.example.com': ['93.184.216.34', '169.254.169.254'],
  'inside.example.com': ['fd00::1'],
};
const opens = (url: string) => isPublic(new URL(url), (host) => Promise.resolve(known[host] ?? []));

test.each(['https://docs.example.com/a', 'http://docs.example.com', 'https://DOCS.example.com.:443/', 'https://unknown.example.com/'])(
  'a page of the web may be opened: %s',
  async (url) => {
    expect(await opens(url)).toBe(true);
  },
);

test.each([
  'http://169.254.169.254/latest/meta-data/',
  'http://2130706433/',
  'http://0x7f.1/',
  'http://127.1/',
  'http://[::1]/',
  'http://[::ffff:169.254.169.254]/',
  'https://93.184.216.34/',
  'http://localhost/',
  'http://localhost./',
  'http://x.localhost/',
  'http://metadata.google.internal/',
  'http://printer.local/',
  'http://intranet/',
  'https://1.0.0.127.in-addr.arpa/',
  'https://rebound.example.com/',
  'https://inside.example.com/',
  'https://docs.example.com:8443/',
  'https://ada:secret@docs.example.com/',
  'ftp://docs.example.com/',
  'file:///etc/passwd',
])('nothing inside a network is opened: %s', async (url) => {
  expect(await opens(url)).toBe(false);
});

test.each(['8.8.8.8', '93.184.216.34', '172.32.0.1', '100.128.0.1', '2606:4700::1111'])('%s is on the public internet', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test.each([
  ...[
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
  ],
  ...[
    '::',
    '::1',
    '::ffff:10.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::a00:1',
    'fc00::1',
    'fe80::1',
    'fec0::1',
    'ff02::1',
    '2001:db8::1',
    '2002:a00:1::',
  ],
  ...['docs.example.com', ''],
])('%s is not', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});
