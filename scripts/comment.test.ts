import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { site } from '../src/settings/site.ts';
import { temporaryFolder } from '../src/read/testing.ts';
import { MARKER } from '../src/changes/comment.ts';
import { dauMau, empty } from '../src/changes/comment-testing.ts';
import { main } from './comment.ts';
import { runCommand, sampleFolder } from './lib/testing.ts';

const sha = 'a'.repeat(40);
const report = { ...empty, number: 7, sha, changed: [{ ...dauMau, id: 'dau', inherits: [] }] };
const reportText = JSON.stringify(report);
const comment = (input: string, ...args: string[]) =>
  runCommand(main, ['--input', 'report.json', ...args], { cwd: sampleFolder({ 'report.json': input }) });

test('a report becomes Markdown, with the owners that the content of this checkout names', async () => {
  const args = ['--number', '7', '--sha', sha, '--conclusion', 'success', '--preview', 'https://pr-{number}.example.com/'];
  const { code, stdout, stderr } = await comment(reportText, ...args);
  expect([code, stderr]).toEqual([0, '']);
  const file = '<code>content/metrics/dau-mau.mdx</code>';
  expect(stdout.split('\n\n')).toEqual([
    MARKER,
    '**Checks passed**.',
    '**This changes the meaning of 1 definition.**',
    'Preview: https://pr-7.example.com',
    '### Meaning',
    `**DAU/MAU** (metric) · ${file} · [before](${site.url}/metrics/dau-mau/) · [after](https://pr-7.example.com/metrics/dau-mau/)`,
    `| Part | Before | After |
| --- | --- | --- |
| formula | average DAU of the month ÷ MAU | average DAU of the month ÷ WAU |
| window | – | UTC calendar week |`,
    'To inform: Analytics in #\u200banalytics.',
    `<sub>Checked at ${sha}.</sub>\n`,
  ]);
});

test('no preview and no content is no mistake', async () => {
  const { code, stdout } = await comment(reportText, '--preview', '', '--content', 'none');
  expect([code, stdout.includes('Preview'), stdout.includes('Analytics in')]).toEqual([0, false, false]);
});

test.each<[input: string, args: string[], stderr: string]>([
  [reportText, ['--number', '8'], 'Unexpected pull request `7` in the report, expected `8`.\n'],
  [reportText, ['--sha', 'b'], `Unexpected commit \`${sha}\` in the report, expected \`b\`.\n`],
  [reportText, ['--preview', 'javascript:alert(1)'], 'Unexpected `--preview` `javascript:alert(1)`, expected a web address.\n'],
  [reportText, ['--run-url', 'https://x.example/)['], 'Unexpected `--run-url` `https://x.example/)[`, expected a web address.\n'],
  [reportText, ['--conclusion', 'maybe'], 'Unexpected conclusion `maybe`, expected `success` or `failure`.\n'],
  [reportText, ['--input', 'gone.json'], 'There is no file `gone.json`.\n'],
  ['{', [], 'Unexpected text, expected the report as JSON.\n'],
  [' '.repeat(5_000_001), [], 'Unexpected size of `report.json`, expected 5000000 bytes at most.\n'],
])('what does not fit the report or the option is a sentence (%#)', async (input, args, stderr) => {
  expect(await comment(input, ...args)).toEqual({ code: 1, stdout: '', stderr });
});

type Workflow = { jobs: Record<string, { steps: { name?: string; run?: string }[] }> };

/** Runs a step of a workflow with `gh` in whose place a script writes down its arguments and prints what GitHub would. */
function runStep(workflow: string, name: string, env: Record<string, string>, answers: string): string[] {
  const { jobs } = parse(readFileSync(`.github/workflows/${workflow}`, 'utf8')) as Workflow;
  const script = Object.values(jobs).flatMap(({ steps }) => steps.filter((step) => step.name === name))[0]?.run ?? 'exit 9';
  const folder = temporaryFolder({
    'comment.md': 'Text.',
    'bin/gh': `#!/usr/bin/env bash\nprintf '%s\\n' "$*" >> "$RUNNER_TEMP/calls"\n${answers}\n`,
    calls: '',
    output: '',
  });
  execFileSync('chmod', ['+x', join(folder, 'bin/gh')]);
  execFileSync('bash', ['-e', '-o', 'pipefail', '-c', script], {
    env: {
      ...process.env,
      PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`,
      RUNNER_TEMP: folder,
      GITHUB_OUTPUT: join(folder, 'output'),
      REPOSITORY: 'o/r',
      ...env,
    },
  });
  const read = (file: string) => readFileSync(join(folder, file), 'utf8').replaceAll(folder, '.').trim();
  return [...read('calls').split('\n'), read('output')].filter(Boolean);
}

// GitHub's own machines run these steps; Windows has no such shell.
const onBash = test.skipIf(process.platform === 'win32');
const post = (answers: string) =>
  runStep('comment.yml', 'Post the comment, or bring the one that is there up to date', { NUMBER: '7' }, answers).map((call) =>
    call.replace(/ --jq .*/, ''),
  );

onBash('the first comment is posted, later ones take its place', () => {
  expect(post('')).toEqual([
    'api --paginate repos/o/r/issues/7/comments',
    'api --method POST repos/o/r/issues/7/comments -F body=@./comment.md',
  ]);
  expect(post("if [[ $* == *paginate* ]]; then printf '11\\n12\\n'; fi")).toEqual([
    'api --paginate repos/o/r/issues/7/comments',
    'api --method PATCH repos/o/r/issues/comments/11 -F body=@./comment.md',
  ]);
});

onBash('the pull request is the one that GitHub names, and a branch with odd signs is only an argument', () => {
  const env = { HEAD_OWNER: 'stranger', HEAD_BRANCH: '$(touch x);`id`"', HEAD_SHA: sha };
  const find = (answers: string) => runStep('comment.yml', 'Find the pull request', env, answers);
  const call =
    'api --method GET repos/o/r/pulls -f state=open -f head=stranger:$(touch x);`id`" --jq .[] | select(.head.sha == env.HEAD_SHA) | .number';
  expect(find('echo 7')).toEqual([call, 'number=7']);
  expect(find('')).toEqual([call, 'number=']);
});
