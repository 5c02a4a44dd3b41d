import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../../src/read/testing.ts';
import { hostFiles } from './static-host.ts';

async function hosted(): Promise<string> {
  const dist = join(temporaryFolder(), 'dist');
  mkdirSync(join(dist, 'api'), { recursive: true });
  for (const [name, text] of [
    ['index.html', '<p>Home'],
    ['404.html', '<p>Nothing'],
    ['api/a.json', '{}'],
    ['_headers', '/*\n  X-A: 1\n\n/api/*\n  X-B: 2\n'],
  ] as const)
    writeFileSync(join(dist, name), text);
  const host = await hostFiles(dist);
  onTestFinished(() => host.close());
  return host.origin;
}

test('serves a page compressed, with the headers for its path', async () => {
  const response = await fetch(`${await hosted()}/`);
  expect([response.status, await response.text()]).toEqual([200, '<p>Home']);
  expect(['content-type', 'content-encoding', 'x-a', 'x-b'].map((name) => response.headers.get(name))).toEqual([
    'text/html; charset=utf-8',
    'gzip',
    '1',
    null,
  ]);
});

test('adds the headers of every rule that fits', async () => {
  const { headers } = await fetch(`${await hosted()}/api/a.json`);
  expect([headers.get('x-a'), headers.get('x-b')]).toEqual(['1', '2']);
});

test.each(['/no-such-page/', '/..%2f..%2fetc/passwd', '/api/'])('answers %s with the page for what is not there', async (path) => {
  const response = await fetch((await hosted()) + path);
  expect([response.status, await response.text()]).toEqual([404, '<p>Nothing']);
});
