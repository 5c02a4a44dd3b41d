import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dependabotProblems } from './workflow-dependabot.ts';
import { lintProblems } from './workflow-lint.ts';
import { workflowProblems } from './workflow-rules.ts';
import { readConfig, type ConfigFile } from './workflow.ts';

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

/** What the rules say of the good workflow with one place spoiled, as `line:column rule message`. */
function told(found = '', replacement = ''): string[] {
  if (!good.includes(found)) throw new Error(`There is no \`${found}\` in the workflow`);
  return workflowProblems([config(good.replace(found, () => replacement))]).map(
    ({ line, column, rule, message }) => `${line}:${column} ${rule} ${message}`,
  );
}

test('a good workflow passes the rules and actionlint', async () => {
  expect(told()).toEqual([]);
  expect(await lintProblems([config(good)])).toEqual([]);
});

test('the workflows of this repository pass', async () => {
  const files = readdirSync('.github/workflows').map((name) => config(readFileSync(`.github/workflows/${name}`, 'utf8'), name));
  expect(files.length).toBeGreaterThan(2);
  expect([...workflowProblems(files), ...(await lintProblems(files))]).toEqual([]);
});

test.each(['v4', 'main', sha.slice(1), sha.toUpperCase()])('an action at `%s` is told, because it is no whole commit', (version) => {
  expect(told(`@${sha}`, `@${version}`)).toEqual([
    `10:15 pinned-action Unexpected action \`actions/checkout@${version}\`, expected a commit of 40 hexadecimal digits and its version, such as \`actions/checkout@… # ${version}\``,
  ]);
});

test('a commit without its version is told', () => {
  expect(told(' # v7.0.1')).toEqual([
    `10:15 pinned-action Missing version of \`actions/checkout@${sha}\`, expected a comment after it, such as \`# v1.2.3\``,
  ]);
});

test('a workflow of another repository is an action too, a local one is none', () => {
  const call = (uses: string) => told('    runs-on: ubuntu-latest\n', `    uses: ${uses}\n`);
  expect(call('org/repo/.github/workflows/x.yml@v1')).toEqual([
    '8:11 pinned-action Unexpected action `org/repo/.github/workflows/x.yml@v1`, expected a commit of 40 hexadecimal digits and its version, such as `org/repo/.github/workflows/x.yml@… # v1`',
  ]);
  expect(call('./.github/workflows/x.yml')).toEqual([]);
});

test('an image is named by its digest', () => {
  const image = (version: string) => told('- env:', `- uses: docker://alpine${version}\n        env:`);
  expect(image(`@sha256:${'a'.repeat(64)}`)).toEqual([]);
  expect(image(':3')).toEqual([
    '13:15 pinned-action Unexpected action `docker://alpine:3`, expected a commit of 40 hexadecimal digits and its version, such as `docker://alpine:3@… # v1`',
  ]);
});

test('permissions that are missing, wide or for all jobs are told', () => {
  expect(told('permissions:\n  contents: read\n')).toEqual([
    '1:1 workflow-permissions Missing `permissions`, expected the least that every job needs, such as `contents: read`',
  ]);
  expect(told('permissions:\n  contents: read', 'permissions: write-all')).toEqual([
    '4:14 workflow-permissions Unexpected permissions `write-all`, expected each one by its name',
  ]);
  expect(told('contents: read', 'contents: write')).toEqual([
    '5:13 workflow-permissions Unexpected permission `contents: write` of all jobs, expected `read`; give it to the job that needs it',
  ]);
  expect(told('    runs-on', '    permissions: read-all\n    runs-on')).toEqual([
    '8:18 workflow-permissions Unexpected permissions `read-all`, expected each one by its name',
  ]);
});

test('a job may write, and no permission at all is the least', () => {
  expect(told('    runs-on', '    permissions: { contents: write }\n    runs-on')).toEqual([]);
  expect(told('permissions:\n  contents: read', 'permissions: {}')).toEqual([]);
});

const target =
  'workflow-trigger Unexpected trigger `pull_request_target`, expected `pull_request`, and `workflow_run` for what needs more rights: it gives them to the code of whoever opens a pull request';

test.each([
  ['on:\n  pull_request:', 'on:\n  pull_request_target:', `3:3 ${target}`],
  ['on:\n  pull_request:', 'on: pull_request_target', `2:1 ${target}`],
  ['on:\n  pull_request:', 'on: [push, pull_request_target]', `2:1 ${target}`],
])('the dangerous trigger is told however it is written (%#)', (found, replacement, message) => {
  expect(told(found, replacement)).toEqual([message]);
});

test('a workflow that waits for one that is not there is told', () => {
  const after = (name: string) => told('  pull_request:', `  workflow_run:\n    workflows: [${name}]`);
  expect(after('Good')).toEqual([]);
  expect(after('Bad')).toEqual(['4:17 workflow-trigger Unexpected workflow `Bad`, expected the name of one that is there: `Good`']);
});

test('an expression in a script is told at its line, whatever it holds', () => {
  const message = (expression: string) =>
    `workflow-script Unexpected expression \`${expression}\` in a script, expected a variable of \`env:\`; what stands in an expression is run as a part of the script`;
  for (const expression of ['${{ github.event.pull_request.title }}', '${{ github.head_ref }}', "${{ format('{0}', github.ref) }}"])
    expect(told('"$TITLE"', `"${expression}"`)).toEqual([`17:17 ${message(expression)}`]);
  expect(told('- env:', '- uses: ./a\n        with:\n          script: log("${{ github.actor }}")\n        env:')).toEqual([
    `15:24 ${message('${{ github.actor }}')}`,
  ]);
});

test('a checkout that keeps its token is told', () => {
  const message =
    'workflow-checkout Missing `persist-credentials: false`, expected in every checkout: else each later step can read the token';
  expect(told('persist-credentials: false', 'persist-credentials: true')).toEqual([`12:32 ${message}`]);
  expect(told('persist-credentials: false', 'fetch-depth: 0')).toEqual([`10:15 ${message}`]);
});

test('a workflow with rights checks out nothing but its own code', () => {
  const checkout = '          persist-credentials: false\n';
  const foreign = good
    .replace('  pull_request:', '  workflow_run:\n    workflows: [Good]')
    .replace(checkout, `${checkout}          ref: \${{ github.event.workflow_run.head_sha }}\n`);
  expect(workflowProblems([config(foreign)]).map(({ line, column, rule, message }) => `${line}:${column} ${rule} ${message}`)).toEqual([
    '14:16 workflow-checkout Unexpected `ref` in a workflow on `workflow_run`, expected the default branch: it has rights that no other code may use',
  ]);
});

test('what actionlint finds is told at its place', async () => {
  expect(await lintProblems([config(good.replace('runs-on: ubuntu-latest', 'run-on: ubuntu-latest'))])).toMatchObject([
    { line: 7, column: 3, message: 'Unexpected workflow, expected one that actionlint takes: "runs-on" section is missing in job "test"' },
    { line: 8, column: 5, rule: 'actionlint', severity: 'error' },
  ]);
});

test('actionlint takes the variables of a repository, which are younger than it', async () => {
  expect(await lintProblems([config(good.replace('github.event.pull_request.title', 'vars.TITLE'))])).toEqual([]);
});

const dependabot = `version: 2
updates:
  - package-ecosystem: npm
    directory: /
    schedule:
      interval: weekly
    groups:
      all:
        patterns: ['*']
`;

test.each([
  ['', '', undefined],
  ['version: 2', 'version: 1', '1:10 Unexpected `version`, expected `2`'],
  [/updates:[^]*/, 'updates: []', '2:10 Missing `updates`, expected a list of ecosystems'],
  ['package-ecosystem: npm', 'x: npm', '3:5 Missing `package-ecosystem`, expected a name such as `npm`'],
  ['interval: weekly', 'day: monday', '3:5 Missing `schedule.interval` of `npm`, expected one such as `weekly`'],
  [/groups:[^]*/, 'groups: {}', '3:5 Missing `groups` of `npm`, expected one at least, so that updates come together'],
] as const)('the settings of Dependabot are checked (%#)', (found, replacement, message) => {
  const problems = dependabotProblems(config(dependabot.replace(found, replacement), '.github/dependabot.yml'));
  expect(problems.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual(message === undefined ? [] : [message]);
});
