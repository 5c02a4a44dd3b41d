import { execFileSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { changedFiles } from './lib/git.ts';
import { command, exit, start } from './lib/run.ts';
import { runStep } from './test/run-step.ts';
import { outcomeText, runSteps, sumText } from './test/run-steps.ts';
import { allSteps, contentSteps, isContentOnly, leftOut } from './test/steps.ts';

const usage = `Usage: npm test -- [--changed] [--base BRANCH]

Runs every check and test. With --changed only what an edit of content can fail, if nothing but content differs from where this branch left
BRANCH (main unless it is named); otherwise everything, too.`;

/** The gate: exit code 2 where anything fails. */
export const main = command(
  { usage, options: { changed: { type: 'boolean', default: false }, base: { type: 'string', default: 'main' } } },
  async ({ values, cwd, print }) => {
    const started = performance.now();
    const changed = values.changed ? changedPaths(cwd, values.base) : [];
    const ofContent = values.changed && isContentOnly(changed);
    if (values.changed && !ofContent)
      print(`Everything is checked: \`${changed.find((file) => !file.startsWith('content/')) ?? ''}\` is not content.\n`);
    const steps = ofContent ? contentSteps(changedFiles(cwd, values.base)) : allSteps;
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
  const git = (...args: string[]) => execFileSync('git', args, { cwd, encoding: 'utf8' }).split('\0').filter(Boolean);
  const parted = execFileSync('git', ['merge-base', base, 'HEAD'], { cwd, encoding: 'utf8' }).trim();
  return [...git('diff', '--name-only', '--no-renames', '-z', parted, '--'), ...git('ls-files', '--others', '--exclude-standard', '-z')];
}

if (import.meta.main) await start(main);
