import { execFileSync } from 'node:child_process';

/**
 * The day and time at which each file under `folder` last changed, from one `git log`, by path from the folder in which this runs.
 * A shallow clone knows only the dates of its last commits, so there, and without git, the map is empty.
 */
export function lastChanged(folder: string): ReadonlyMap<string, Date> {
  const changed = new Map<string, Date>();
  try {
    if (git('rev-parse', '--is-shallow-repository').trim() !== 'false') return changed;
    let date = new Date(0);
    for (const line of git('-c', 'core.quotePath=false', 'log', '--format=@%ct', '--name-only', '--relative', '--', folder).split('\n')) {
      if (line.startsWith('@')) date = new Date(Number(line.slice(1)) * 1000);
      else if (line && !changed.has(line)) changed.set(line, date);
    }
  } catch {
    return new Map();
  }
  return changed;
}

function git(...args: string[]): string {
  return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 256 * 1024 * 1024 });
}
