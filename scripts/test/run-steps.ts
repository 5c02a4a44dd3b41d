import type { Step } from './steps.ts';

/** What one line of the gate reports. */
export type Outcome = { name: string; seconds: number; passed: number; failed: number; output: string };

/**
 * Runs steps, at most `lanes` at a time: each starts as soon as a lane is free and all that it needs have passed.
 * A step that needs one that failed is not run and has failed too. Hands each outcome on as soon as it is there.
 */
export async function runSteps(
  steps: readonly Step[],
  lanes: number,
  run: (step: Step) => Promise<Outcome[]>,
  report: (outcome: Outcome) => void,
): Promise<Outcome[]> {
  const waiting = [...steps];
  const running = new Set<Promise<void>>();
  const passed = new Map<string, boolean>();
  const outcomes: Outcome[] = [];
  const finish = (step: Step, found: readonly Outcome[]) => {
    passed.set(
      step.name,
      found.every(({ failed }) => failed === 0),
    );
    for (const outcome of found) report(outcome);
    outcomes.push(...found);
  };
  while (waiting.length > 0 || running.size > 0) {
    const place = waiting.findIndex(({ needs = [] }) => needs.every((name) => passed.has(name)));
    const [step] = place < 0 || running.size >= lanes ? [] : waiting.splice(place, 1);
    if (!step) {
      if (running.size === 0) throw new Error(`Unexpected steps that wait for each other: ${waiting.map(({ name }) => name).join(', ')}.`);
      await Promise.race(running);
      continue;
    }
    const missing = step.needs?.find((name) => passed.get(name) === false);
    if (missing !== undefined) {
      finish(step, [{ name: step.name, seconds: 0, passed: 0, failed: 1, output: `Not run: it needs \`${missing}\`, which failed.` }]);
      continue;
    }
    const done = run(step).then((found) => {
      finish(step, found);
      running.delete(done);
    });
    running.add(done);
  }
  return outcomes;
}

/** An outcome as lines of text: what failed comes with all that it printed. */
export function outcomeText({ name, seconds, passed, failed, output }: Outcome): string {
  const counts = passed + failed === 1 ? '' : ` (${passed} passed, ${failed} failed)`;
  const line = `${failed === 0 ? 'ok  ' : 'FAIL'} ${name}${counts}, ${seconds.toFixed(1)} s`;
  return failed === 0 ? line : `${line}\n${output.trimEnd().replace(/^/gm, '     ')}`;
}

/** The last line of the gate. */
export function sumText(outcomes: readonly Outcome[]): string {
  const sum = (key: 'passed' | 'failed') => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed`;
}
