import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exit, run } from './lib/run.ts';

/** One part of the gate: an npm script that passes or fails, or a vitest project whose tests are counted one by one. */
type Step = { script: string } | { project: string };

type Outcome = { name: string; seconds: number; passed: number; failed: number; output: string };

/** Steps of one stage run side by side; a stage starts when the one before it has ended. */
const stages: Step[][] = [
  [
    { script: 'check:content' },
    { script: 'check:links' },
    { script: 'check:stakeholders' },
    { script: 'check:schemas' },
    { script: 'check:owners' },
    { script: 'check:issue-forms' },
    { script: 'check:workflows' },
    { script: 'check:prose' },
  ],
  // Writes the types of the collections, which the linter reads.
  [{ script: 'check:types' }],
  [{ script: 'check:code' }, { project: 'unit' }],
  [{ script: 'build' }],
  [{ script: 'check:site' }, { script: 'check:addresses' }, { script: 'check:budgets' }, { script: 'check:api' }, { project: 'browser' }],
];

await run(async () => {
  const started = performance.now();
  const outcomes: Outcome[] = [];
  for (const stage of stages) {
    for (const pending of stage.map(outcomeOf)) {
      const outcome = await pending;
      tell(outcome);
      outcomes.push(outcome);
    }
  }
  const sum = (key: 'passed' | 'failed') => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  console.log(`\n${((performance.now() - started) / 1000).toFixed(0)} s`);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 ? exit.clean : exit.problems;
});

async function outcomeOf(step: Step): Promise<Outcome> {
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  if ('script' in step) {
    const { code, output } = await npm('run', '--silent', step.script);
    return { name: step.script, seconds: seconds(), passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
  }
  const folder = await mkdtemp(join(tmpdir(), 'handbook-test-'));
  const report = join(folder, 'report.json');
  const { code, output } = await npm(
    'exec',
    '--',
    'vitest',
    'run',
    '--project',
    step.project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  );
  const counts = await countTests(report);
  await rm(folder, { recursive: true });
  // A run that ends badly without a failed test (no report, an error outside tests, no test at all) is a failure too.
  const failed = counts.failed === 0 && (code !== 0 || counts.passed === 0) ? 1 : counts.failed;
  return { name: `${step.project} tests`, seconds: seconds(), passed: counts.passed, failed, output };
}

async function countTests(report: string): Promise<{ passed: number; failed: number }> {
  try {
    const { numPassedTests, numTotalTests } = JSON.parse(await readFile(report, 'utf8')) as {
      numPassedTests: number;
      numTotalTests: number;
    };
    return { passed: numPassedTests, failed: numTotalTests - numPassedTests };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

function npm(...args: string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn('npm', args, { shell: process.platform === 'win32', env: { ...process.env, FORCE_COLOR: '0' } });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('close', (code) => {
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() });
    });
  });
}

function tell({ name, seconds, passed, failed, output }: Outcome): void {
  const counts = passed + failed === 1 ? '' : ` (${passed} passed, ${failed} failed)`;
  console.log(`${failed === 0 ? 'ok  ' : 'FAIL'} ${name}${counts}, ${seconds.toFixed(1)} s`);
  if (failed > 0) console.log(output.trimEnd().replace(/^/gm, '     '));
}
