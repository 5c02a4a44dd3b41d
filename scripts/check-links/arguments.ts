import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { oneOf } from '../../src/problems/problem.ts';
import { linkFormats, type LinkFormat } from '../../src/link-check/report/link-report.ts';
import { contextOf, contexts, readContext, type Context } from '../../src/link-check/verdict/context.ts';
import { Failure } from '../lib/run.ts';

/** The options of the link check. */
export const linkOptions = {
  online: { type: 'boolean', default: false },
  'max-calls': { type: 'string' },
  update: { type: 'boolean', default: false },
  accept: { type: 'boolean', default: false },
  fix: { type: 'boolean', default: false },
  context: { type: 'string' },
  base: { type: 'string' },
  report: { type: 'string', multiple: true, default: [] as string[] },
  content: { type: 'string', default: 'content' },
} as const;

/** The format and the file of `--report`. */
export function reportFile(text: string, at: (path: string) => string): { form: LinkFormat; file: string } {
  const [name = '', ...rest] = text.split('=');
  const file = rest.join('=');
  if (file === '') throw new Failure(`Unexpected \`--report ${text}\`, expected a format and a file such as \`json=links.json\`.`);
  // Checked before anything is asked: a report that cannot be written would fail too late.
  if (!statSync(dirname(at(file)), { throwIfNoEntry: false })?.isDirectory())
    throw new Failure(`There is no folder \`${dirname(file)}\` for \`--report ${text}\`; make it first.`);
  const form = linkFormats.find((each) => each === name);
  if (form === undefined) throw new Failure(`Unexpected format \`${name}\`, expected ${oneOf(linkFormats)}.`);
  return { form, file: at(file) };
}

/** The number of `--max-calls`. */
export function callsOf(text: string | undefined): number | undefined {
  if (text !== undefined && !/^[1-9]\d{0,5}$/.test(text))
    throw new Failure(`Unexpected \`--max-calls ${text}\`, expected a whole number of at least 1.`);
  return text === undefined ? undefined : Number(text);
}

/** GitHub’s own limit of an event. */
const MOST_BYTES = 25 * 1024 * 1024;

/** Where the link check runs: what `--context` names, else what the environment says. */
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
