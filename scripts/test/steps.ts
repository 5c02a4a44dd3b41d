import { globSync, readFileSync } from 'node:fs';

/** One part of the gate: a process that reports one result or many. */
export type Step = {
  /** What its line says; a step of several commands reports each by its own name. */
  name: string;
  /** The arguments of Node. */
  args: readonly string[];
  /** How it reports: by its exit code, as tests counted by Vitest, or as commands that `run-commands.ts` runs. */
  reports: 'exit code' | 'tests' | 'commands';
  /** The steps that must have passed before it starts. */
  needs?: readonly string[];
};

/** A part of the gate that an edit of content does not need, and why. */
export type LeftOut = { name: string; reason: string };

const runCommands = 'scripts/test/run-commands.ts';
const vitest = (project: string, ...files: string[]) => ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...files];
const prettier = (...files: string[]) => ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', ...files];

const build: Step = { name: 'build', args: ['node_modules/astro/bin/astro.mjs', 'build'], reports: 'exit code' };

/** What checks the sources, which need no build. */
const sources: Step = {
  name: 'checks of the sources',
  args: [
    runCommands,
    'check:content',
    'check:links',
    'check:stakeholders',
    'check:schemas',
    'check:owners',
    'check:issue-forms',
    'check:workflows',
    'check:prose',
  ],
  reports: 'commands',
};

/** What checks the built site: one process reads it once for all. */
const site: Step = {
  name: 'checks of the site',
  args: [runCommands, 'check:site', 'check:addresses', 'check:budgets', 'check:api'],
  reports: 'commands',
  needs: ['build'],
};

/** Every step, in the order in which they start where several could: what others wait for and what takes longest come first. */
export const allSteps: readonly Step[] = [
  build,
  sources,
  { name: 'browser tests', args: vitest('browser'), reports: 'tests', needs: ['build'] },
  // The build writes the types of the collections, which both read.
  {
    name: 'check:types',
    args: ['node_modules/astro/bin/astro.mjs', 'check', '--tsconfig', 'src/site/tsconfig.json'],
    reports: 'exit code',
    needs: ['build'],
  },
  { name: 'check:code', args: ['node_modules/oxlint/bin/oxlint'], reports: 'exit code', needs: ['build'] },
  site,
  { name: 'check:format', args: prettier('.'), reports: 'exit code' },
  { name: 'unit tests', args: vitest('unit*'), reports: 'tests' },
];

/** The steps that an edit of these content files can fail, within half a minute. */
export function contentSteps(changed: readonly string[]): Step[] {
  return [
    build,
    sources,
    { name: 'unit tests of the content', args: vitest('unit*', ...contentTests()), reports: 'tests' },
    ...(changed.length > 0
      ? [{ name: 'check:format', args: prettier('--ignore-unknown', ...changed), reports: 'exit code' } as const]
      : []),
    site,
  ];
}

/** What `contentSteps` leaves out of `allSteps`. */
export const leftOut: readonly LeftOut[] = [
  { name: 'check:types and check:code', reason: 'content holds no code' },
  { name: 'unit tests of code', reason: 'they do not read `content/`' },
  { name: 'browser tests', reason: 'they take minutes and follow the code; the full `npm test` in CI runs them' },
];

/** Whether every changed file is content: only then can anything be left out. */
export function isContentOnly(changed: readonly string[]): boolean {
  return changed.every((file) => file.startsWith('content/'));
}

/** The unit tests that read the real content: they name its folder where they read. */
function contentTests(): string[] {
  const tests = globSync(['src/**/*.test.ts', 'scripts/**/*.test.ts']).map((file) => file.replaceAll('\\', '/'));
  return tests.filter((file) => /\b(?:read\w*|checkContent|globSync)\('content\b/.test(readFileSync(file, 'utf8'))).sort();
}
