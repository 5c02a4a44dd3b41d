import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import GithubSlugger from 'github-slugger';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { coldBuild } from '../scripts/lib/cold-build.ts';
import { linkPackages, makeOurs } from '../scripts/lib/sites.ts';

// A copy of the handbook in which ten entries are renamed and a heading is reworded, as CONTRIBUTING says.
const folder = mkdtempSync(join(realpathSync(tmpdir()), 'handbook-renames-'));
const site = join(folder, 'site');
const renames = [
  ['metric', 'mau'],
  ['metric', 'dau-mau'],
  ['metric', 'arr'],
  ['metric', 'seat-consumption'],
  ['metric', 'grr'],
  ['report', 'company-dau-mau'],
  ['report', 'growth-dashboard'],
  ['tool', 'amplitude'],
  ['page', 'sprint-planning'],
  ['data-source', 'pings'],
] as const;

/** Runs a script of this repository in the copy: its exit code and everything that it printed. */
function run(script: string, ...args: string[]): { code: number; output: string } {
  try {
    return {
      code: 0,
      output: execFileSync(process.execPath, [resolve('scripts', script), ...args], { cwd: site, encoding: 'utf8', stdio: 'pipe' }),
    };
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
    return { code: status, output: stdout + stderr };
  }
}

/** Gives the first heading of a page other words, and keeps its anchor. */
function reword(path: string): void {
  const file = join(site, path);
  const text = readFileSync(file, 'utf8');
  const [line = '', words = ''] = /^## (.+)$/m.exec(text) ?? [];
  const kept = `formerAnchors: { ${new GithubSlugger().slug(words)}: other-words }`;
  writeFileSync(
    file,
    text.replace(line, '## Other words').replace(/^title:.*$/m, (title) => `${title}\n${kept}`),
  );
}

beforeAll(async () => {
  linkPackages(folder);
  mkdirSync(site);
  makeOurs(site, new Map());
  for (const [kind, id] of renames) expect(run('rename.ts', kind, id, `${id}-renamed`)).toMatchObject({ code: 0 });
  reword('content/handbook/meetings.mdx');
  await coldBuild(site, new AbortController().signal);
}, 240_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

test('no old address is dead after ten renames', () => {
  expect(existsSync(join(site, 'dist/metrics/mau-renamed/index.html'))).toBe(true);
  const { code, output } = run('check-addresses.ts', '--format', 'json');
  const rules = new Set((JSON.parse(output) as { problems: { rule: string }[] }).problems.map(({ rule }) => rule));
  // New addresses must be added to the ledger, and that is all that is left to do.
  expect({ code, rules: [...rules] }).toEqual({ code: 0, rules: ['address-new'] });
  expect(run('check-addresses.ts', '--update').code).toBe(0);
  expect(run('check-addresses.ts').code).toBe(0);
});
