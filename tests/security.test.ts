import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { elements, inlineCodeOf, policyOf, readHeaders } from '../src/security/policy.ts';
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

// What a page does on its own is in `every-kind.test.ts`, and no test of this folder passes where a policy refuses something.
test('a request goes to GitHub under the policy of the form', async () => {
  const page = await site.open('/ask/');
  await page.context().route('https://github.com/**', (route) => route.fulfill({ body: 'the form' }));
  await page.evaluate(() => {
    const form = document.querySelector<HTMLFormElement>('form[action^="https://github.com/"]');
    form?.removeAttribute('target');
    form?.submit();
  });
  await page.waitForURL(/^https:\/\/github\.com\//);
});

test('the theme of a phone can be chosen, and words be marked, under the policy of a page', async () => {
  const page = await site.open('/metrics/mau/?mark=users', { viewport: { width: 390, height: 844 }, colorScheme: 'light' });
  await page.locator('main mark').first().waitFor();
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.locator('#starlight__sidebar select').selectOption('dark');
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
});

test('code that was not built in does not run', async () => {
  const page = await site.open('/metrics/mau/');
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.documentElement.dataset.ran = "yes"';
    document.head.append(script);
    return document.documentElement.dataset['ran'];
  });
  expect(ran).toBeUndefined();
  expect(site.errors.splice(0).join()).toContain('Content Security Policy');
});
