import { availableParallelism } from 'node:os';
import { changedFiles, defaultBase, git, mergeBase } from './lib/git.ts';
import { command, exit, start } from './lib/run.ts';
import { runStep } from './test/run-step.ts';
import { outcomeText, runSteps, sumText } from './test/run-steps.ts';
import { allSteps, contentSteps, isContentOnly, leftOut } from './test/steps.ts';

const usage = `Usage: npm test -- [--changed] [--base BRANCH]

Runs every check and test. With --changed only what an edit of content can fail, if nothing but content differs from where this branch left
BRANCH (main unless another is named), and everything if something else does.`;

/** The gate: exit code 2 where anything fails. */
export const main = command(
  { usage, options: { changed: { type: 'boolean', default: false }, base: { type: 'string' } } },
  async ({ values, cwd, print }) => {
    const started = performance.now();
    const base = values.base ?? defaultBase(cwd);
    const changed = values.changed ? changedPaths(cwd, base) : [];
    const ofContent = values.changed && isContentOnly(changed);
    if (values.changed && !ofContent)
      print(`Everything is checked: \`${changed.find((file) => !file.startsWith('content/')) ?? ''}\` is not content.\n`);
    const steps = ofContent ? contentSteps(changedFiles(cwd, base)) : allSteps;
    const lanes = Math.max(2, availableParallelism());
    const outcomes = await runSteps(steps, lanes, runStep, (outcome) => {
      print(outcomeText(outcome));
    });
    if (ofContent) print(['', ...leftOut.map(({ name, reason }) => `Left out: ${name}: ${reason}.`)].join('\n'));
    print(`\n${((performance.now() - started) / 1000).toFixed(0)} s`);
    print(sumText(outcomes));
    return outcomes.some(({ failed }) => failed > 0) ? exit.problems : exit.clean;
  },
);

/** The files that differ from where HEAD left `base`, under their old and new names, with deleted ones and those that git does not track yet. */
function changedPaths(cwd: string, base: string): string[] {
  const paths = (...args: string[]) =>
    git(cwd, [...args, '-z'])
      ?.toString()
      .split('\0')
      .filter(Boolean) ?? [];
  return [...paths('diff', '--name-only', '--no-renames', mergeBase(cwd, base)), ...paths('ls-files', '--others', '--exclude-standard')];
}

if (import.meta.main) await start(main);
