import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommandResult } from './run-commands.ts';
import type { Outcome } from './run-steps.ts';
import type { Step } from './steps.ts';

/** What a process printed, and the code that it ended with. */
type Ran = { code: number; output: string };

/** Runs a step as a process of its own. */
export async function runStep(step: Step): Promise<Outcome[]> {
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  if (step.reports === 'tests') {
    const folder = await mkdtemp(join(tmpdir(), 'handbook-test-'));
    const report = join(folder, 'report.json');
    const ran = await node([...step.args, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
    const text = await readFile(report, 'utf8').catch(() => '{}');
    await rm(folder, { recursive: true });
    return [{ name: step.name, seconds: seconds(), ...testCounts(text, ran.code), output: ran.output }];
  }
  const ran = await node(step.args);
  if (step.reports === 'commands') return commandOutcomes(step, ran, seconds());
  return [{ name: step.name, seconds: seconds(), passed: ran.code === 0 ? 1 : 0, failed: ran.code === 0 ? 0 : 1, output: ran.output }];
}

/** How many tests passed and failed, by Vitest's JSON report: a run that ends badly without a failed test, or has no test, is a failure too. */
export function testCounts(report: string, code: number): Pick<Outcome, 'passed' | 'failed'> {
  const { numPassedTests: passed = 0, numTotalTests: total = 0 } = JSON.parse(report) as Record<string, number>;
  const failed = total - passed;
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed };
}

/** The outcome of each command of a step; a process that ends before all have reported has failed as a whole. */
export function commandOutcomes(step: Step, { code, output }: Ran, seconds: number): Outcome[] {
  const lines = output.split('\n').filter(Boolean);
  const results = lines.flatMap((line) => (line.startsWith('{"name":') ? [JSON.parse(line) as CommandResult] : []));
  const outcomes = results.map(({ name, code, seconds, output }) => ({
    name,
    seconds,
    passed: code === 0 ? 1 : 0,
    failed: code === 0 ? 0 : 1,
    output,
  }));
  const whole = code === 0 && results.length === step.args.length - 1;
  return whole ? outcomes : [...outcomes, { name: step.name, seconds, passed: 0, failed: 1, output }];
}

function node(args: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const env = { ...process.env, FORCE_COLOR: '0', ASTRO_TELEMETRY_DISABLED: '1' };
    const child = spawn(process.execPath, args, { env });
    const chunks: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('close', (code) => {
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() });
    });
  });
}
