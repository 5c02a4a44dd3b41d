import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { devNull } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lastChanged } from './last-changed.ts';
import { temporaryFolder } from './testing.ts';

const start = process.cwd();

beforeEach(() => {
  // Settings of the machine, or a git hook that runs these tests, must not lead git elsewhere.
  for (const name of Object.keys(process.env).filter((key) => key.startsWith('GIT_'))) vi.stubEnv(name, undefined);
  vi.stubEnv('GIT_CONFIG_GLOBAL', devNull);
  vi.stubEnv('GIT_CONFIG_NOSYSTEM', '1');
});

afterEach(() => {
  process.chdir(start);
  vi.unstubAllEnvs();
});

function git(folder: string, ...args: string[]): void {
  execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@a.example', ...args], { cwd: folder, stdio: 'ignore' });
}

/** Commits everything in the folder on a day. */
function commit(folder: string, day: string): void {
  vi.stubEnv('GIT_AUTHOR_DATE', '2001-01-01T00:00:00Z');
  vi.stubEnv('GIT_COMMITTER_DATE', `${day}T12:00:00Z`);
  git(folder, 'add', '--all');
  git(folder, 'commit', '--message', day);
}

/** A repository with one commit of these files; git and `lastChanged` see it as the folder in which they run. */
function repository(files: Record<string, string>, day: string): string {
  const folder = temporaryFolder(files);
  git(folder, 'init');
  commit(folder, day);
  process.chdir(folder);
  return folder;
}

/** What `lastChanged` returns, as days by path. */
function daysOf(folder: string): Record<string, string> {
  return Object.fromEntries([...lastChanged(folder)].map(([path, date]) => [path, date.toISOString()] as const));
}

const [january, february] = ['2024-01-01T12:00:00.000Z', '2024-02-02T12:00:00.000Z'];

test('reports for each file, by its path, the time of the last commit that changed it', () => {
  const folder = repository({ 'content/é à.mdx': '1', 'content/日本.mdx': '1', 'content/@x.mdx': '1', 'README.md': '1' }, '2024-01-01');
  writeFileSync(join(folder, 'content/é à.mdx'), '2');
  git(folder, 'mv', 'content/日本.mdx', 'content/b c.mdx');
  commit(folder, '2024-02-02');
  // Neither another file nor what is not committed counts.
  writeFileSync(join(folder, 'README.md'), '2');
  commit(folder, '2024-03-03');
  writeFileSync(join(folder, 'content/@x.mdx'), '2');
  writeFileSync(join(folder, 'content/new.mdx'), '1');
  const first = { 'content/日本.mdx': january, 'content/@x.mdx': january };
  expect(daysOf('content')).toEqual({ ...first, 'content/é à.mdx': february, 'content/b c.mdx': february });
});

test('reports paths from the folder in which it runs, where that is not the root of the repository', () => {
  const folder = repository({ 'site/content/a.mdx': '1', 'content/b.mdx': '1' }, '2024-01-01');
  process.chdir(join(folder, 'site'));
  expect(daysOf('content')).toEqual({ 'content/a.mdx': january });
});

test('reports nothing in a shallow clone, whose oldest commit seems to have changed every file', () => {
  const folder = repository({ 'content/a.mdx': '1' }, '2024-01-01');
  writeFileSync(join(folder, 'content/b.mdx'), '1');
  commit(folder, '2024-02-02');
  expect(daysOf('content')).toEqual({ 'content/a.mdx': january, 'content/b.mdx': february });
  git(folder, 'clone', '--depth', '1', pathToFileURL(folder).href, 'shallow');
  process.chdir(join(folder, 'shallow'));
  expect(daysOf('content')).toEqual({});
});

test('reports nothing outside a repository, without a commit, of a folder that is not there, and without git', () => {
  const folder = temporaryFolder({ 'content/a.mdx': '1' });
  vi.stubEnv('GIT_CEILING_DIRECTORIES', dirname(folder));
  process.chdir(folder);
  expect(daysOf('content')).toEqual({});
  git(folder, 'init');
  expect(daysOf('content')).toEqual({});
  commit(folder, '2024-01-01');
  expect([daysOf('content'), daysOf('nowhere')]).toEqual([{ 'content/a.mdx': january }, {}]);
  vi.stubEnv('PATH', temporaryFolder());
  expect(daysOf('content')).toEqual({});
});
