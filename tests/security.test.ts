import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readHeaders } from '../src/security/headers.ts';
import { elements, inlineCodeOf } from '../src/security/inline-code.ts';
import { policyOf } from '../src/security/policy.ts';
import { useSite } from './lib/site.ts';

const site = useSite();
const pages = globSync('**/*.html', { cwd: 'dist' }).map((file) => ({ file, html: readFileSync(join('dist', file), 'utf8') }));
const headers = readHeaders(readFileSync('dist/_headers', 'utf8'));

test('every page has a policy before anything that it rules, and no code in attributes or addresses', () => {
  const wrong = pages.filter(({ html }) => {
    const [first, second] = [...elements(parse(html))].filter(({ tagName }) => ['meta', 'script', 'link', 'style'].includes(tagName));
    const says = (element: typeof first, name: string) =>
      element?.attrs.some((attribute) => attribute.name === name || attribute.value === name);
    return !says(first, 'charset') || !says(second, 'content-security-policy');
  });
  expect(wrong.map(({ file }) => file)).toEqual([]);
  const coded = pages.filter(({ html }) =>
    [...elements(parse(html))].some(({ attrs }) =>
      attrs.some(({ name, value }) => name.startsWith('on') || /^\s*javascript:/i.test(value)),
    ),
  );
  expect(coded.map(({ file }) => file)).toEqual([]);
});

test('what the host sends allows what each page holds, and no line is longer than hosts take', () => {
  const sent = headers['/*']?.['Content-Security-Policy'] ?? '';
  const missing = pages.flatMap(({ file, html }) =>
    Object.values(policyOf(inlineCodeOf(html), []))
      .flat()
      .filter((source) => source !== "'none'" && !sent.includes(source))
      .map((source) => `${file}: ${source}`),
  );
  expect(missing).toEqual([]);
  // Cloudflare Pages leaves longer lines out: https://developers.cloudflare.com/pages/configuration/headers/
  for (const [name, value] of Object.entries(headers['/*'] ?? {})) expect(`  ${name}: ${value}`.length).toBeLessThanOrEqual(2000);
});

test('the preview sends what a host should', async () => {
  const { headers: answered } = await fetch(site.origin);
  for (const [name, value] of Object.entries(headers['/*'] ?? {})) expect(answered.get(name)).toBe(value);
});

/** Opens a page and collects what its policy refused and what it told on the console. */
async function watched(address: string, options?: Parameters<typeof site.open>[1]): Promise<{ page: Page; told: string[] }> {
  const page = await site.open('/404.html', options);
  const told: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('status of 404')) told.push(message.text());
  });
  page.on('pageerror', ({ message }) => told.push(message));
  await page.goto(site.origin + address, { waitUntil: 'networkidle' });
  return { page, told };
}

test('the words that led to a page are marked without breaking its policy', async () => {
  expect((await watched('/metrics/mau/?mark=users')).told).toEqual([]);
});

describe('with the policy in force', () => {
  test('the box finds by name and by full text', async () => {
    const { page, told } = await watched('/metrics/mau/');
    await page.keyboard.press('/');
    await page.keyboard.type('backend users are the system');
    await page.locator('dialog[open] [data-result]').first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(told).toEqual([]);
  });

  test('the menu of a phone opens, and the theme can be chosen there', async () => {
    const { page, told } = await watched('/metrics/mau/', { viewport: { width: 390, height: 844 }, colorScheme: 'light' });
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.locator('#starlight__sidebar select').selectOption('dark');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    expect(told).toEqual([]);
  });

  test('a definition is copied for Slack', async () => {
    const { page, told } = await watched('/metrics/mau/', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByRole('button', { name: 'Copy for Slack', exact: true }).click();
    await page.getByText('Copied').first().waitFor();
    expect(told).toEqual([]);
  });

  test('a request goes to GitHub', async () => {
    const { page, told } = await watched('/ask/');
    await page.context().route('https://github.com/**', (route) => route.fulfill({ body: 'the form' }));
    const opened = await page.evaluate(() => {
      const form = document.querySelector<HTMLFormElement>('form[action^="https://github.com/"]');
      form?.removeAttribute('target');
      form?.submit();
      return form?.action;
    });
    await page.waitForURL(/^https:\/\/github\.com\//);
    expect(opened).toMatch(/^https:\/\/github\.com\//);
    expect(told).toEqual([]);
  });

  test('the table of health is ordered by a column', async () => {
    const { page, told } = await watched('/health/');
    await page.locator('th button').first().click();
    expect(told).toEqual([]);
  });

  test('code that was not built in does not run', async () => {
    const { page, told } = await watched('/metrics/mau/');
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.documentElement.dataset.ran = "yes"';
      document.head.append(script);
      return document.documentElement.dataset['ran'];
    });
    expect(ran).toBeUndefined();
    expect(told.join()).toContain('Content Security Policy');
  });
});
