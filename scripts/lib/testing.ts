import { execFileSync } from 'node:child_process';
import { temporaryFolder } from '../../src/read/testing.ts';
import { SAMPLE_DAY, sampleHandbook } from '../../src/sample-handbook/sample-handbook.ts';
import { capture, type Command, type Host, type Ran } from './run.ts';

export type { Ran };

/** The files of a content folder, by path. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Runs a command in this process on the day of the sample handbook, outside GitHub's runner and npm unless `env` says so. */
export function runCommand(main: Command, args: readonly string[], host: Partial<Pick<Host, 'cwd' | 'env'>> = {}): Promise<Ran> {
  return capture(main, args, { cwd: process.cwd(), ...host, env: { HANDBOOK_DAY: SAMPLE_DAY, ...host.env } });
}

/** A new folder with the sample handbook in `content/`, the list of its words, and `changes` made to both; it is removed after the tests. */
export function sampleFolder(changes: Files = {}): string {
  return temporaryFolder({ ...sampleHandbook, 'scripts/spelling-words.txt': 'signups\n', ...changes });
}

/** A file of the sample handbook with `found` in it changed to `replacement`; throws where there is nothing to change. */
export function edited(file: string, found: string, replacement: string): Record<string, string> {
  const text = sampleHandbook[file] ?? '';
  if (!text.includes(found)) throw new Error(`There is no \`${found}\` in ${file}`);
  return { [file]: text.replace(found, () => replacement) };
}

/** A git repository for a test: its folder, and a way to run git in it, which gives what git prints. */
export type Repository = { root: string; git: (...args: string[]) => string };

/** A new repository whose branch `main` has one commit with `files`; settings of the machine do not reach it, and it is removed after the tests. */
export function temporaryRepository(files: Files): Repository {
  const root = temporaryFolder(files);
  const git = (...args: string[]) => runGit(root, args);
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'first');
  return { root, git };
}

/** Runs git in a folder as a person of its own. */
export function runGit(folder: string, args: readonly string[]): string {
  const person = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', '-c', 'commit.gpgsign=false'];
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  return execFileSync('git', [...person, ...args], { cwd: folder, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** The problems that a command reported as text, each as `file line:column rule`. */
export function placesIn(stdout: string): string[] {
  let file = '';
  return stdout.split('\n').flatMap((line) => {
    const [, place, rule] = /^ +(\d+:\d+) {2}(?:error|warning) .* {2}([a-z-]+)$/.exec(line) ?? [];
    if (line.startsWith('content/')) file = line;
    return place && rule ? [`${file} ${place} ${rule}`] : [];
  });
}
