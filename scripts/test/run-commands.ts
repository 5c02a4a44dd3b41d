import { readFileSync } from 'node:fs';
import { capture, type Command } from '../lib/run.ts';

/** What one command said. */
export type CommandResult = { name: string; code: number; seconds: number; output: string };

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/*
 * Runs npm scripts that are commands of `scripts/` in this process, one after another: what one has read, the next need not read again.
 * Each argument is the name of an npm script; each result is a line of JSON on standard output.
 */
for (const name of process.argv.slice(2)) {
  const started = performance.now();
  const [, file = '', ...args] = scripts[name]?.split(' ') ?? [];
  const { main } = (await import(`../../${file}`)) as { main: Command };
  const { code, stdout, stderr } = await capture(main, args, { cwd: process.cwd(), env: process.env });
  const seconds = (performance.now() - started) / 1000;
  console.log(JSON.stringify({ name, code, seconds, output: stdout + stderr } satisfies CommandResult));
}
