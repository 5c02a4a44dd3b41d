import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildCatalog } from '../src/catalog/catalog.ts';
import { addressOf } from '../src/catalog/entry.ts';
import { fullTitle } from '../src/facts/names.ts';
import { shortAddresses } from '../src/catalog/short-addresses.ts';
import { readContent } from '../src/read/read-content.ts';
import { useSite } from './lib/site.ts';

const site = useSite();
const short = shortAddresses(buildCatalog(readContent('content').entries));

test('every short address has its page, and no other is there', () => {
  expect(readdirSync('dist/go').sort()).toEqual(short.map(({ name }) => name).sort());
});

test('a short address leads to its page at once, and keeps the query and the fragment', async () => {
  const page = await site.open('/go/stickiness/?from=slack#calculation');
  await page.waitForURL('**/metrics/dau-mau/?from=slack#calculation');
  await page.goto(`${site.origin}/go/data-eng/`);
  await page.waitForURL('**/handbook/ask-a-question/#data-eng');
});

test('a short address leads to its page without JavaScript too', async () => {
  const page = await site.open('/go/ndr/', { javaScriptEnabled: false });
  await page.waitForURL('**/metrics/ndr/');
});

test('a short address says the same as its page when it is pasted', () => {
  const metas = (file: string) =>
    [
      ...readFileSync(`dist/${file}`, 'utf8').matchAll(/<meta (?:name|property)="((?:og:|twitter:|description)[^"]*)" content="([^"]*)"/g),
    ].map(([, name, content]) => [name, content] as const);
  const own = new Map(metas('metrics/dau-mau/index.html'));
  const stub = new Map(metas('go/stickiness/index.html'));
  for (const name of [
    'description',
    'og:title',
    'og:description',
    'og:url',
    'og:image',
    'twitter:card',
    'twitter:data1',
    'twitter:data2',
  ]) {
    expect([name, stub.get(name)]).toEqual([name, own.get(name)]);
  }
});

test('a name of several definitions gives the choice, each with how it differs from the others', async () => {
  const page = await site.open('/go/retention/');
  const choices = short.find(({ name }) => name === 'retention')?.targets ?? [];
  expect(choices.length).toBeGreaterThan(2);
  expect(await page.locator('.meanings li > p:first-child a').allInnerTexts()).toEqual(choices.map(fullTitle));
  const retained = await page
    .locator('.meanings li')
    .nth(choices.findIndex(({ id }) => id === 'retained-users'))
    .locator('p')
    .allInnerTexts();
  expect(retained).toEqual([
    expect.stringMatching(/^Retained users\s+\w/),
    expect.stringContaining('active in the previous calendar month'),
    expect.stringContaining('; '),
    expect.stringMatching(/^Number of /),
    expect.stringMatching(/ · owner .* → #/),
    'Copy for Slack',
  ]);
  expect(await page.getByText('Source of truth: The ARR tracker').count()).toBeGreaterThan(0);
  expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
});

test('hosts that redirect by themselves get the same addresses', () => {
  const lines = readFileSync('dist/_redirects', 'utf8').trim().split('\n');
  const single = short.filter(({ targets }) => targets.length === 1);
  for (const { name, targets } of single) {
    const [target] = targets;
    expect(lines).toContain(`${encodeURI(`/go/${name}/`)} ${(target && addressOf(target)) ?? ''} 301`);
  }
});

test('the sitemap lists pages, and nothing that only leads to one', () => {
  const sitemap = readFileSync('dist/sitemap-0.xml', 'utf8');
  expect(sitemap).toContain('/metrics/mau/</loc>');
  expect(sitemap).not.toMatch(/\/(?:go|search)\//);
});
