import { execFileSync } from 'node:child_process';
import { cpSync, globSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { median } from './figures.ts';
import { table } from './table.ts';

/** How often each command is timed. */
const RUNS = 5;

/** The seconds that each of the editors' checks takes, as whole processes, in the order in which they ran. */
export type CheckFigures = { name: string; seconds: number[] }[];

/**
 * Times the checks that an editor waits for, by turns: of the fields, with the real metrics and with more (`added`, MDX by id), and of prose.
 * `folder` is an empty one to work in.
 */
export function measureChecks(folder: string, added: ReadonlyMap<string, string>): CheckFigures {
  const content = join(folder, 'content');
  cpSync('content', content, { recursive: true });
  for (const [id, text] of added) writeFileSync(join(content, 'metrics', `${id}.mdx`), text);
  const metrics = globSync('content/metrics/*.mdx').sort();
  const commands: [string, string[]][] = [
    ['Node alone', ['-e', '0']],
    [`check:content, ${metrics.length} metrics`, ['scripts/check-content.ts', '--format', 'text']],
    [`check:content, ${metrics.length + added.size} metrics`, ['scripts/check-content.ts', '--format', 'text', '--content', content]],
    ['check:prose, 10 files', ['scripts/check-prose.ts', '--format', 'text', ...metrics.slice(0, 10)]],
    ['check:prose, all files', ['scripts/check-prose.ts', '--format', 'text']],
  ];
  const figures: CheckFigures = commands.map(([name]) => ({ name, seconds: [] }));
  for (let run = 0; run < RUNS; run += 1) for (const [place, [, args]] of commands.entries()) figures[place]?.seconds.push(secondsOf(args));
  return figures;
}

function secondsOf(args: string[]): number {
  const started = performance.now();
  execFileSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  return (performance.now() - started) / 1000;
}

/** The figures as a table: each command beside Node's own start, which is in all of them. */
export function reportChecks(figures: CheckFigures): string {
  const start = median(figures[0]?.seconds ?? []);
  const rows = figures.map(({ name, seconds }) => [
    name,
    `${Math.min(...seconds).toFixed(2)} / ${median(seconds).toFixed(2)}`,
    (median(seconds) - start).toFixed(2),
    (median(seconds) / start).toFixed(0),
  ]);
  return `Seconds of the checks that editors wait for\n\n${table([['', 'min / median', 'beyond Node', 'times Node'], ...rows])}`;
}
