import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { smallRepository } from './lib/content-at-testing.ts';
import { changed, placesIn, runScript, smallContent, smallHandbook } from './lib/testing.ts';

vi.setConfig({ testTimeout: 60_000 });

const diff = (folder: string, ...args: string[]) => runScript('diff.ts', ['--today', '2026-05-20', ...args], {}, folder);
const window = changed('metrics/dau.mdx', 'window: UTC calendar day', 'window: seven days');
const told = changed(
  'metrics/dau.mdx',
  'window: UTC calendar day',
  'window: seven days\nchanges:\n  - on: 2026-05-20\n    kind: meaning\n    summary: Now seven days.',
);

test.concurrent('tells that nothing differs', async () => {
  const { folder, git } = smallRepository();
  const { code, stdout } = await diff(folder);
  expect([code, stdout]).toEqual([0, `No entries differ from \`main\` (${git('rev-parse', '--short=8', 'HEAD').trim()}).\n`]);
});

test.concurrent('fails on a change of meaning that the history does not tell, and says what inherits it', async () => {
  const { folder, write } = smallRepository();
  write(window);
  const { code, stdout, stderr } = await diff(folder);
  expect([code, stderr, placesIn(stdout)]).toEqual([2, '', ['content/metrics/dau.mdx 17:9 change-told']]);
  expect(stdout).toContain(`content/metrics/dau.mdx  Daily active users  meaning changed
  window
    before: UTC calendar day
    after:  seven days
  computed from it: Stickiness
  shows it: Growth overview
  names it: Vision of the team
`);
  expect(stdout).toContain('To paste into content/metrics/dau.mdx:\n\nchanges:\n  - on: 2026-05-20\n    kind: meaning\n');
});

test.concurrent('the lines to paste fix it', async () => {
  const { folder, write } = smallRepository();
  write(window);
  const { stdout } = await diff(folder, '--format', 'json');
  const { problems } = JSON.parse(stdout) as { problems: { suggestion: string }[] };
  write({ 'metrics/dau.mdx': String(window['metrics/dau.mdx']).replace('related:', `${problems[0]?.suggestion ?? ''}\nrelated:`) });
  expect(await diff(folder, '--format', 'text')).toMatchObject({ code: 0, stderr: '' });
});

test.concurrent('compares what is committed and what is not with where the branch began', async () => {
  const { folder, git, write, remove } = smallRepository();
  git('checkout', '--quiet', '-b', 'mine');
  write(told);
  git('commit', '--quiet', '--all', '--message', 'Seven days');
  remove('personas/viewer.mdx');
  const { code, stdout } = await diff(folder, 'main', '--format', 'json');
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    version: 1,
    base: 'main',
    commit: git('rev-parse', 'main').trim(),
    complete: true,
    summary: { added: 0, removed: 1, renamed: 0, deprecated: 0, changed: 1, meaning: 1, unread: 0, problems: 0 },
    changed: [
      { id: 'dau', kind: 'changed', meaning: true, address: '/metrics/dau/', title: 'Daily active users' },
      { id: 'viewer', kind: 'removed', address: '/personas/viewer/' },
    ],
    problems: [],
  });
});

test.concurrent('quotes, the order of keys and white space are no change', async () => {
  const { folder, write } = smallRepository();
  const text = smallContent['metrics/dau.mdx'];
  write({
    'metrics/dau.mdx': text
      .replace('unit: count\ndirection: higher', 'direction: "higher"\nunit:   count')
      .replace('related: [mau, stickiness]', 'related:\n  - stickiness\n  - mau')
      .replace('The day ends at midnight UTC.', 'The day ends\nat midnight UTC.\n'),
  });
  expect((await diff(folder)).stdout).toMatch(/^No entries differ/);
});

test.concurrent('tells what could not be read at the base, and compares the rest', async () => {
  const { folder, write } = smallRepository(changed('metrics/mau.mdx', 'unit: count', 'unit: counts'));
  write({ 'metrics/mau.mdx': smallContent['metrics/mau.mdx'], ...told });
  const { code, stdout } = await diff(folder);
  expect(code).toBe(0);
  expect(stdout).toContain('content/metrics/mau.mdx  mau  could not be read at `main`');
  expect(stdout).toContain('content/metrics/dau.mdx  Daily active users  meaning changed');
});

test.concurrent('tells mistakes of the content in place of a diff', async () => {
  const { folder, write } = smallRepository();
  write(changed('metrics/dau.mdx', 'unit: count', 'unit: counts'));
  const { code, stdout } = await diff(folder);
  expect([code, placesIn(stdout)]).toEqual([2, ['content/metrics/dau.mdx 15:7 shape']]);
  expect(stdout).toContain('a diff needs content that `npm run check:content` passes.');
  expect(JSON.parse((await diff(folder, '--format', 'json')).stdout)).toMatchObject({ complete: false, changed: [] });
});

test.concurrent('prints annotations and Markdown', async () => {
  const { folder, write } = smallRepository();
  write(window);
  expect((await diff(folder, '--format', 'github')).stdout).toMatch(
    /^::error file=content\/metrics\/dau\.mdx,line=17,col=9,title=change-told::Unexpected change of the window/,
  );
  expect((await diff(folder, '--format', 'markdown')).stdout).toContain('- window: before “UTC calendar day”, after “seven days”');
});

test.concurrent.for<[args: string[], message: string]>([
  [['nothing'], 'There is no commit `nothing`; name a branch, a tag or a commit, or run `git fetch` first.\n'],
  [['main', 'other'], 'Unexpected `other`, expected one base only.'],
  [['--format', 'xml'], 'Unexpected format `xml`, expected text, json, markdown, github.\n'],
  [['--today', '2026-02-30'], 'Unexpected day `2026-02-30`, expected one as `YYYY-MM-DD`.\n'],
  [['--content', 'lost'], 'There is no folder `lost`;'],
  [['--base'], 'Usage: npm run diff'],
])('refuses %j with a sentence', async ([args, message]) => {
  const { code, stdout, stderr } = await diff(smallRepository().folder, ...args);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain(message);
  expect(stderr).not.toMatch(/\n\s+at /);
});

test.concurrent('refuses a folder without history', async () => {
  const content = smallHandbook();
  const { code, stderr } = await diff(join(content, '..'));
  expect([code, stderr]).toEqual([
    1,
    '`content` is in no git repository, so there is no earlier state to compare with; run this in a clone of the handbook.\n',
  ]);
});
