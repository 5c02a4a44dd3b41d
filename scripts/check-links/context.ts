import { readFileSync, statSync } from 'node:fs';
import { oneOf } from '../../src/problems/problem.ts';
import { contextOf, contexts, readContext, type Context } from '../../src/link-check/verdict/context.ts';
import { Failure } from '../lib/run.ts';

/** GitHub’s own limit of an event. */
const MOST_BYTES = 25 * 1024 * 1024;

/** Where the check of links runs: what `--context` names, else what the environment says. */
export function linkContext(named: string | undefined, env: Readonly<Record<string, string | undefined>>): Context {
  if (named === undefined) return contextOf(env, eventIn(env['GITHUB_EVENT_PATH']));
  const context = readContext(named);
  if (context === undefined) throw new Failure(`Unexpected context \`${named}\`, expected ${oneOf(contexts)}.`);
  return context;
}

/** The event that started GitHub’s runner; undefined where it cannot be read, which then counts as one from outside. */
function eventIn(path: string | undefined): unknown {
  if (path === undefined || path === '') return undefined;
  try {
    return statSync(path).size > MOST_BYTES ? undefined : (JSON.parse(readFileSync(path, 'utf8')) as unknown);
  } catch {
    return undefined;
  }
}
