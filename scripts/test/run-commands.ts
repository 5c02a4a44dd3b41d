import type { Command } from '../lib/run.ts';

/** What one command said. */
export type CommandResult = { name: string; code: number; seconds: number; output: string };

/*
 * Runs commands of `scripts/` in this process, one after another: what one has read, the next need not read again.
 * Each argument is the name of a command with its own arguments; each result is a line of JSON on standard output.
 */
for (const call of process.argv.slice(2)) {
  const [name = '', ...args] = call.split(' ');
  const started = performance.now();
  const said: string[] = [];
  const say = (text: string) => said.push(text);
  const { main } = (await import(`../${name}.ts`)) as { main: Command };
  const code = await main(args, { cwd: process.cwd(), env: process.env, print: say, warn: say });
  const seconds = (performance.now() - started) / 1000;
  console.log(JSON.stringify({ name, code, seconds, output: said.join('\n') } satisfies CommandResult));
}
