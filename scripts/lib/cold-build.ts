import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Failure } from './run.ts';

/**
 * Builds the site in `folder` with no trace of an earlier build but the preview images, which are drawn once and kept;
 * the seconds from the start of the process to its end. `variables` are added to its environment.
 */
export async function coldBuild(folder: string, signal: AbortSignal, variables: Record<string, string> = {}): Promise<number> {
  for (const trace of ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'])
    rmSync(join(folder, trace), { recursive: true, force: true });
  const started = performance.now();
  const { code, output } = await astroBuild(folder, signal, variables);
  const seconds = (performance.now() - started) / 1000;
  if (code !== 0) throw new Failure(`The build in \`${folder}\` failed:\n${output.slice(-4000)}`);
  return seconds;
}

function astroBuild(cwd: string, signal: AbortSignal, variables: Record<string, string>): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    // A test runner says `test`, and Vite would build for development.
    const env = { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0', ...variables };
    const astro = createRequire(join(cwd, 'package.json')).resolve('astro/package.json');
    const child = spawn(process.execPath, [join(dirname(astro), 'bin', 'astro.mjs'), 'build'], { cwd, env, signal });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text.toString()));
    let failure: Error | undefined;
    child.on('error', (error) => (failure = error));
    // Only now nothing writes into the folder any more.
    child.on('close', (code) => {
      if (signal.aborted) reject(signal.reason as Error);
      else if (failure) reject(failure);
      else resolve({ code, output });
    });
  });
}
