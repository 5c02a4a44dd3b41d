import { expect, test } from 'vitest';
import { readLink } from './read-link.ts';
import { tenants } from './testing/reading.ts';

const plain = 'https://acme.looker.com/dashboards/1';

function told(url: string, ours = tenants): (string | undefined)[] {
  const read = readLink(url, ours);
  return read.is === 'malformed' ? read.findings.flatMap(({ rule, message, fix }) => [rule, message, fix]) : [read.is];
}

test.each([
  ['acme.looker.com.evil.test', 'acme.looker.com'],
  ['acme.looker.com-evil.test', 'acme.looker.com'],
  ['www.acme.looker.com.evil.test', 'acme.looker.com'],
  ['acme.looker.com..', 'acme.looker.com'],
  ['acme-looker.com', 'acme.looker.com'],
  ['acmelooker.com', 'acme.looker.com'],
  ['acme.l00ker.com', 'acme.looker.com'],
  ['acrne.looker.com', 'acme.looker.com'],
  ['аcme.looker.com', 'acme.looker.com'],
  ['xn--cme-5cd.looker.com', 'acme.looker.com'],
  ['аcmе.lооker.com', 'acme.looker.com'],
  ['acmé.looker.com', 'acme.looker.com'],
  ['acme.looκer.com', 'acme.looker.com'],
  ['bı.acme.example', 'bi.acme.example'],
  ['b1.acme.example', 'bi.acme.example'],
  ['bi-acme.example', 'bi.acme.example'],
])('refuses %s, which looks like ours', (host, ours) => {
  const shown = new URL(`https://${host}/`).hostname.replace(/\.$/, '');
  const message = `Unexpected host \`${shown}\`, which only looks like ours, expected \`${ours}\``;
  expect(told(`https://${host}/dashboards/1?A=Globex`)).toEqual(['link-unknown-tenant', message, plain]);
});

test('refuses what looks like Amplitude', () => {
  expect(told('https://app.arnplitude.com/analytics/acme/chart/abc1234')).toEqual([
    'link-unknown-tenant',
    'Unexpected host `app.arnplitude.com`, which only looks like ours, expected `app.amplitude.com`',
    'https://app.amplitude.com/analytics/acme/chart/abc1234',
  ]);
});

test.each([
  ['https://acne.looker.com/dashboards/1?A=Globex', 'acne.looker.com', '`acme.looker.com`', plain],
  ['https://acme.loker.com/dashboards/1', 'acme.loker.com', '`acme.looker.com`', plain],
  ['https://acme.lokoer.com/dashboards/1', 'acme.lokoer.com', '`acme.looker.com`', plain],
  [
    'https://app.amplitude.co/analytics/acme/chart/abc1234',
    'app.amplitude.co',
    '`app.amplitude.com`',
    'https://app.amplitude.com/analytics/acme/chart/abc1234',
  ],
  ['https://globex.looker.com/dashboards/1', 'globex.looker.com', 'a host of the tool: `acme.looker.com` or `bi.acme.example`', undefined],
  [
    'https://globex.eu.looker.com/dashboards/1',
    'globex.eu.looker.com',
    'a host of the tool: `acme.looker.com` or `bi.acme.example`',
    undefined,
  ],
  ['https://globex.cloud.looker.com/', 'globex.cloud.looker.com', 'a host of the tool: `acme.looker.com` or `bi.acme.example`', undefined],
  [
    'https://www.acme.looker.com/dashboards/1',
    'www.acme.looker.com',
    'a host of the tool: `acme.looker.com` or `bi.acme.example`',
    undefined,
  ],
  [
    'https://69af6669-814a-475b-8caf-6e43a13b16e2.looker.app/looks/1',
    '69af6669-814a-475b-8caf-6e43a13b16e2.looker.app',
    'a host of the tool: `acme.looker.com` or `bi.acme.example`',
    undefined,
  ],
])('tells of %s that it is no workspace of ours', (url, host, expected, fix) => {
  expect(told(url)).toEqual(['link-unknown-tenant', `Unexpected host \`${host}\`, expected ${expected}`, fix]);
});

test('tells of a tool that has no hosts', () => {
  expect(told('https://globex.looker.com/', [])[1]).toBe('Unexpected host `globex.looker.com`, expected a host of the tool: it has none');
  expect(told('https://app.amplitude.com/', [])[1]).toBe('Unexpected host `app.amplitude.com`, expected a host of the tool: it has none');
});

test('leaves the hosts of others and subdomains of a host of our own alone', () => {
  const urls = [
    'https://ai.acme.example/',
    'https://docs.bi.acme.example/',
    'https://bi.acme.test/',
    'https://looker.acme.example/',
    'https://www.acme.com/',
  ];
  expect(urls.map((url) => told(url))).toEqual(urls.map(() => ['web']));
});
