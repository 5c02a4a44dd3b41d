import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handbook-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const unfurl = ['og:title', 'og:description', 'og:url', 'twitter:card'].map((name) => `<meta property="${name}" content="D.">`).join('');
const built = (main: string, head = unfurl) =>
  `<title>T</title><meta name="description" content="D.">${head}<a href="/handbook/a/">a</a><main>${main}</main>`;

function check(): { status: number | null; stdout: string; stderr: string } {
  const args = ['scripts/check-site.ts', '--site', join(folder, 'dist'), '--content', join(folder, 'content')];
  return spawnSync(process.execPath, args, { encoding: 'utf8' });
}

test('a broken link is told at its line in the source', () => {
  write(
    'content/handbook/a.mdx',
    '---\ntitle: A page\ndescription: A page that is long enough to be described here.\n---\n\nText and a [link](/gone/).\n',
  );
  write('dist/index.html', built(''));
  write('dist/handbook/a/index.html', built('<a href="/gone/">link</a>'));
  const { status, stdout } = check();
  expect(stdout).toBe(
    'content/handbook/a.mdx\n  6:12  error    Unexpected address `/gone/`, expected a page of the site  broken-link\n\n1 error in 1 file.\n',
  );
  expect(status).toBe(2);
});

test('a broken way of a persona is told at its line in the source', () => {
  write(
    'content/personas/viewer.mdx',
    `---
title: Viewer
description: A persona that is long enough to be described here.
tasks:
  - want: see the changes
    to: /compare/one/other/
wants: [A number]
useCases: [I want to see it.]
tools: [looker]
---
`,
  );
  write('dist/index.html', built('<a href="/personas/viewer/">Viewer</a>'));
  write('dist/handbook/a/index.html', built(''));
  write('dist/personas/viewer/index.html', built('<a href="/compare/one/other/">Other</a>'));
  expect(check().stdout).toContain(
    'content/personas/viewer.mdx\n  6:9  error    Unexpected address `/compare/one/other/`, expected a page of the site  broken-link\n',
  );
});

test('a clean site says how much was checked', () => {
  write('content/handbook/a.mdx', '---\ntitle: A page\ndescription: A page that is long enough to be described here.\n---\n');
  write('dist/index.html', built(''));
  write('dist/handbook/a/index.html', built('<a href="#x" id="x">here</a>'));
  expect(check()).toMatchObject({ status: 0, stdout: '2 pages, 3 links, no problems.\n' });
});

test('a page that says nothing when it is pasted is told', () => {
  write('content/handbook/a.mdx', '---\ntitle: A page\ndescription: A page that is long enough to be described here.\n---\n');
  write('dist/index.html', built('', ''));
  write('dist/handbook/a/index.html', built(''));
  expect(check().stdout).toContain('Missing `og:title`, `og:description`, `og:url`, `twitter:card` in the first 10000 bytes of `/`');
});

test('without a built site it says what to run', () => {
  const { status, stderr } = check();
  expect(stderr).toMatch(/^There is no built site in `.+`; run `npm run build` first\.\n$/);
  expect(status).toBe(1);
});
