import { expect, test } from 'vitest';
import { join } from 'node:path';
import { temporaryFolder } from '../src/read/testing.ts';
import { main } from './check-site.ts';
import { runCommand } from './lib/testing.ts';

const unfurl = ['og:title', 'og:description', 'og:url', 'twitter:card'].map((name) => `<meta property="${name}" content="D.">`).join('');
const page = (text: string, head = unfurl) =>
  `<title>T</title><meta name="description" content="D.">${head}<a href="/handbook/a/">a</a><main><h1>T</h1>${text}</main>`;
const entry = (more = '', text = '') =>
  `---\ntitle: A page\ndescription: A page that is long enough to be described here.\n${more}---\n${text}`;

/** Checks a site of a home page and the page `a`, with changes. */
function check(changes: Record<string, string> = {}) {
  const files = {
    'content/handbook/a.mdx': entry(),
    'dist/index.html': page(''),
    'dist/handbook/a/index.html': page('<a href="#x" id="x">x</a>'),
  };
  const folder = temporaryFolder({ ...files, ...changes });
  return runCommand(main, ['--site', join(folder, 'dist'), '--content', join(folder, 'content')]);
}

test('a clean site says how much was checked', async () => {
  expect(await check()).toEqual({ code: 0, stdout: '2 pages, 3 links, no problems.\n', stderr: '' });
});

test.for([
  [
    'a broken link at its line in the source',
    {
      'content/handbook/a.mdx': entry('', '\nText and a [link](/gone/).\n'),
      'dist/handbook/a/index.html': page('<a href="/gone/">link</a>'),
    },
    'content/handbook/a.mdx\n  6:12  error    Unexpected address `/gone/`, expected a page of the site  broken-link\n\n1 error in 1 file.\n',
  ],
  [
    'a broken link of a task of a persona at its line in the source',
    {
      'content/personas/viewer.mdx': entry(
        'tasks:\n  - want: see the changes\n    to: /compare/one/other/\nwants: [A number]\nuseCases: [I want it.]\ntools: [looker]\n',
      ),
      'dist/index.html': page('<a href="/personas/viewer/">Viewer</a>'),
      'dist/personas/viewer/index.html': page('<a href="/compare/one/other/">Other</a>'),
    },
    'content/personas/viewer.mdx\n  6:9  error    Unexpected address `/compare/one/other/`, expected a page of the site  broken-link\n',
  ],
  [
    'a page that says nothing when it is pasted',
    { 'dist/index.html': page('', '') },
    'Missing `og:title`, `og:description`, `og:url`, `twitter:card` in the first 10000 bytes of `/`',
  ],
] as const)('reports %s', async ([, changes, expected]) => {
  const { code, stdout } = await check(changes);
  expect(stdout).toContain(expected);
  expect(code).toBe(2);
});

test('without a built site it says what to run', async () => {
  const { code, stderr } = await runCommand(main, ['--site', 'no-such-folder']);
  expect([code, stderr]).toEqual([1, 'There is no built site in `no-such-folder`; run `npm run build` first.\n']);
});
