import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sampleHandbook } from '../src/sample-handbook/sample-handbook.ts';
import { main } from './diff.ts';
import { edited, placesIn, runCommand, temporaryRepository, type Files } from './lib/testing.ts';

const dau = 'content/metrics/dau.mdx';
const newWindow = edited(dau, 'window: one UTC day', 'window: seven days');
const history = 'changes:\n  - on: 2026-05-20\n    kind: meaning\n    summary: Now seven days.';
const withHistory = edited(dau, 'window: one UTC day', `window: seven days\n${history}`);

const diff = (cwd: string, ...args: string[]) => runCommand(main, args, { cwd });

/** A repository with the sample handbook, changed at its commit and then in its working tree. */
function changed(uncommitted: Files, committed: Files = {}) {
  const repository = temporaryRepository({ ...sampleHandbook, ...committed });
  for (const [file, text] of Object.entries(uncommitted)) writeFileSync(join(repository.root, file), text);
  return repository;
}

test('says that nothing differs', async () => {
  const { root, git } = changed({});
  expect(await diff(root)).toEqual({
    code: 0,
    stdout: `No entries differ from \`main\` (${git('rev-parse', '--short=8', 'HEAD').trim()}).\n`,
    stderr: '',
  });
});

test('fails on a change of meaning that the history lacks, and the lines to paste fix it', async () => {
  const { root } = changed(newWindow);
  const { code, stdout } = await diff(root);
  expect([code, placesIn(stdout)]).toEqual([2, [`${dau} 17:9 change-recorded`]]);
  expect(stdout).toContain(`${dau}  Daily active users  meaning changed\n  window\n    before: one UTC day\n    after:  seven days\n`);
  const { problems } = JSON.parse((await diff(root, '--format', 'json')).stdout) as { problems: { suggestion: string }[] };
  const suggestion = problems[0]?.suggestion ?? '';
  expect(stdout).toContain(`To paste into ${dau}:\n\n${suggestion}`);
  writeFileSync(join(root, dau), String(newWindow[dau]).replace('related:', `${suggestion}\nrelated:`));
  expect((await diff(root)).code).toBe(0);
});

test('compares what is committed and what is not with where the branch began', async () => {
  const { root, git } = changed({});
  git('checkout', '-q', '-b', 'mine');
  writeFileSync(join(root, dau), String(withHistory[dau]));
  git('commit', '-q', '-a', '-m', 'seven days');
  rmSync(join(root, 'content/personas/viewer.mdx'));
  const { code, stdout } = await diff(root, 'main', '--format', 'json');
  expect([code, JSON.parse(stdout)]).toMatchObject([
    0,
    {
      version: 1,
      base: 'main',
      commit: git('rev-parse', 'main').trim(),
      complete: true,
      summary: { removed: 1, changed: 1, meaning: 1, problems: 0 },
      changed: [
        { id: 'dau', kind: 'changed', meaning: true, address: '/metrics/dau/', title: 'Daily active users' },
        { id: 'viewer', kind: 'removed', address: '/personas/viewer/' },
      ],
      problems: [],
    },
  ]);
});

test('names what could not be read at the base, and compares the rest', async () => {
  const { root } = changed(
    { ...edited('content/metrics/mau.mdx', '', ''), ...withHistory },
    edited('content/metrics/mau.mdx', 'unit: count', 'unit: counts'),
  );
  const { code, stdout } = await diff(root);
  expect([code, stdout]).toEqual([0, expect.stringContaining('content/metrics/mau.mdx  mau  could not be read at `main`')]);
  expect(stdout).toContain(`${dau}  Daily active users  meaning changed`);
});

test('reports mistakes of the content in place of a diff', async () => {
  const { root } = changed(edited(dau, 'unit: count', 'unit: counts'));
  const { code, stdout } = await diff(root);
  expect([code, placesIn(stdout)]).toEqual([2, [`${dau} 15:7 shape`]]);
  expect(stdout).toContain('a diff needs content that `npm run check:content` passes.');
  expect(JSON.parse((await diff(root, '--format', 'json')).stdout)).toMatchObject({ complete: false, changed: [] });
});

test('prints annotations and Markdown', async () => {
  const { root } = changed(newWindow);
  expect((await diff(root, '--format', 'github')).stdout).toMatch(
    /^::error file=content\/metrics\/dau\.mdx,line=17,col=9,title=change-recorded::/,
  );
  expect((await diff(root, '--format', 'markdown')).stdout).toContain('- window: before “one UTC day”, after “seven days”');
});

test.each([
  [['nothing'], 'There is no commit `nothing`; '],
  [['main', 'other'], 'Unexpected `other`, expected one base only.\n\nUsage: '],
  [['--format', 'xml'], 'Unexpected format `xml`, expected text, json, markdown, github.\n'],
  [['--today', '2026-02-30'], 'Unexpected day `2026-02-30`, expected one as `YYYY-MM-DD`.\n'],
])('refuses %j with a sentence', async (args, message) => {
  const { code, stdout, stderr } = await diff(changed({}).root, ...args);
  expect([code, stdout, stderr.startsWith(message)]).toEqual([1, '', true]);
});
