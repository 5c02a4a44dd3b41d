import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commandOutcomes, testCounts } from './test/run-step.ts';
import { outcomeText, runSteps, sumText, type Outcome } from './test/run-steps.ts';
import { allSteps, contentSteps, isContentOnly, type Step } from './test/steps.ts';

const step = (name: string, ...needs: string[]): Step => ({ name, args: [], reports: 'exit code', needs });
const outcome = (name: string, failed = 0): Outcome => ({
  name,
  seconds: 1.25,
  passed: failed === 0 ? 1 : 0,
  failed,
  output: `${name} says\nso\n`,
});

/** Runs steps of which some fail: their names in the order of starts and ends, and what was reported. */
async function ran(steps: Step[], lanes: number, ...failing: string[]) {
  const events: string[] = [];
  const outcomes = await runSteps(
    steps,
    lanes,
    async ({ name }) => {
      events.push(`start ${name}`);
      await new Promise((resolve) => setTimeout(resolve, name.length));
      return [outcome(name, failing.includes(name) ? 1 : 0)];
    },
    ({ name }) => events.push(`end ${name}`),
  );
  return { events, outcomes };
}

test('steps start in order, as lanes are free and what they need has passed', async () => {
  const { events } = await ran([step('build'), step('site', 'build'), step('types'), step('unit')], 2);
  expect(events).toEqual(['start build', 'start types', 'end build', 'start site', 'end types', 'start unit', 'end site', 'end unit']);
});

test('what needs a step that failed is not run and has failed, and the rest goes on', async () => {
  const { events, outcomes } = await ran([step('build'), step('site', 'build'), step('pages', 'site'), step('unit')], 1, 'build');
  expect(events).toEqual(['start build', 'end build', 'end site', 'end pages', 'start unit', 'end unit']);
  expect(outcomes.map(({ output }) => output.split('\n')[0])).toEqual([
    'build says',
    'Not run: it needs `build`, which failed.',
    'Not run: it needs `site`, which failed.',
    'unit says',
  ]);
  expect(sumText(outcomes)).toBe('1 passed, 3 failed');
});

test('steps that wait for each other are an error, not an endless wait', async () => {
  await expect(ran([step('a', 'b'), step('b', 'a')], 2)).rejects.toThrow('wait for each other: a, b');
});

test('what failed is shown with all that it printed, and many results are counted', () => {
  expect(outcomeText(outcome('build'))).toBe('ok   build, 1.3 s');
  expect(outcomeText({ ...outcome('unit', 2), passed: 3 })).toBe('FAIL unit (3 passed, 2 failed), 1.3 s\n     unit says\n     so');
});

test.each([
  ['all pass', '{"numPassedTests":3,"numTotalTests":3}', 0, [3, 0]],
  ['some fail', '{"numPassedTests":1,"numTotalTests":3}', 1, [1, 2]],
  ['an error outside of tests', '{"numPassedTests":3,"numTotalTests":3}', 1, [3, 1]],
  ['no test', '{"numPassedTests":0,"numTotalTests":0}', 0, [0, 1]],
  ['no report', '{}', 1, [0, 1]],
])('tests are counted: %s', (_, report, code, [passed, failed]) => {
  expect(testCounts(report, code)).toEqual({ passed, failed });
});

test('each command is an outcome, and a process that dies before the last has failed', () => {
  const commands: Step = { name: 'checks', args: ['run-commands.ts', 'check:site', 'check:api'], reports: 'commands' };
  const line = (name: string, code: number) => JSON.stringify({ name, code, seconds: 1, output: 'x' });
  const names = (output: string, code = 0) => commandOutcomes(commands, { code, output }, 2).map(({ name, failed }) => `${name} ${failed}`);
  expect(names(`${line('check:site', 0)}\n${line('check:api', 2)}\n`)).toEqual(['check:site 0', 'check:api 1']);
  expect(names(`${line('check:site', 0)}\nError: gone`, 1)).toEqual(['check:site 0', 'checks 1']);
});

test.each([
  [['content/metrics/mau.mdx', 'content/teams.yaml'], true],
  [[], true],
  [['content/metrics/mau.mdx', 'src/site/content.ts'], false],
  [['contents/x.md'], false],
  [['package.json'], false],
])('a change of %j is one of content alone: %s', (files, expected) => {
  expect(isContentOnly(files)).toBe(expected);
});

test('an edit of content runs the build, the checks of sources and site, and the tests that read the content', () => {
  const names = (changed: string[]) => contentSteps(changed).map(({ name }) => name);
  expect(names(['content/a.mdx'])).toEqual(
    expect.arrayContaining(['build', 'checks of the sources', 'check:format', 'checks of the site']),
  );
  expect(names([])).not.toContain('check:format');
  expect(contentSteps([]).find(({ reports }) => reports === 'tests')?.args).toContain('src/search/every-name.test.ts');
});

test('every check of package.json is part of the gate', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const parts = allSteps.flatMap(({ name, args, reports }) => (reports === 'commands' ? args.slice(1) : [name]));
  expect(parts).toEqual(expect.arrayContaining(Object.keys(scripts).filter((name) => name.startsWith('check:'))));
});
