import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { oneOf } from '../src/problems/problem.ts';
import { lockPath } from '../src/link-check/lock/lock-file.ts';
import { lockText } from '../src/link-check/lock/record.ts';
import { contextOf, contexts, exitCodeOf, policyOf, readContext, type Context } from '../src/link-check/verdict/policy.ts';
import { linkFormats, linkReport, type LinkFormat } from '../src/link-check/report/link-report.ts';
import type { Env } from '../src/link-check/online/setup.ts';
import { fixLinks } from './check-links/fix.ts';
import { checkLinks, linksBase, type LinksBase, type LinksChecked } from './check-links/check.ts';
import { linksTerminal } from './check-links/terminal.ts';
import type { NetworkOptions } from './check-links/online.ts';
import { Failure, command, contentFolder, start } from './lib/run.ts';
import { writeWhole } from './lib/write-file.ts';
import { dirname } from 'node:path';

const usage = `Usage: npm run check:links -- [--online] [--update] [--fix] [options]

Checks every link of content/ to the tools and to the web, and reports every problem. Without --online it sends no request.

  --online             ask the tools, with the credentials of the environment
  --max-calls N        make at most N calls (300)
  --update             write what was learned into content/links.lock.jsonl
  --accept             with --update: accept new titles and folders, as somebody has looked at them
  --fix                fix the addresses that a program can fix, and touch nothing else
  --context C          ${oneOf(contexts).replaceAll('`', '')}; GitHub’s runner names it unless given
  --base REF           what a change is compared with, in the contexts of a change
  --format F           ${linkFormats.join(', ')}
  --report F=FILE      write a report of the format F to a file too; may be given several times
  --content DIR        another folder than content

Exit codes: 0 no errors, 1 it could not run, 2 errors, 3 a scheduled run could not verify what it should have.`;

/** GitHub’s own limit of an event. */
const MOST_BYTES = 25 * 1024 * 1024;

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

/** The link check as a command; tests give it a clock and timeouts of their own. */
export const linkCheck = (network: NetworkOptions = {}) =>
  command({ usage, options: linkOptions, formats: linkFormats }, async (call) => {
    const { values, env, today: day } = call;
    const content = contentFolder(call);
    const reports = values.report.map((text) => reportFile(text, call.at));
    const context = linkContext(values.context, env);
    if (values.fix) for (const line of fixLinks(content)) call.warn(line);
    const { base, note } = baseOf(content, values.base, context, day, env);
    const terminal = linksTerminal(call.warn);
    const checked = await checkLinks({
      content,
      context,
      day,
      online: values.online,
      base,
      accept: values.accept,
      maxCalls: callsOf(values['max-calls']),
      env,
      network,
      stop: terminal.stop,
      show: terminal.show,
    }).finally(terminal.end);
    if (values.update) update(content, context, checked);
    const result = { ...checked.result, notes: [...checked.result.notes, ...note] };
    const text = (form: LinkFormat) => checked.redact(linkReport(result, form));
    for (const { form, file } of reports) writeFileSync(file, `${text(form)}\n`);
    call.print(text(call.format));
    return exitCodeOf(result);
  });

/** What a change is compared with, where the context is one; a clone without it takes everything as added. */
function baseOf(content: string, named: string | undefined, context: Context, day: string, env: Env): { base?: LinksBase; note: string[] } {
  if (policyOf(context).holdsFor === 'all') return { note: [] };
  const ref = named ?? (env['GITHUB_BASE_REF'] ? `origin/${env['GITHUB_BASE_REF']}` : 'HEAD^');
  try {
    return { base: linksBase(content, ref, day), note: [] };
  } catch (error) {
    if (named !== undefined || !(error instanceof Failure)) throw error;
    return { note: [`${error.message} Until then every link counts as added.`] };
  }
}

function update(content: string, context: Context, { before, lock, isWhole }: LinksChecked): void {
  if (!policyOf(context).mayWriteLock)
    throw new Failure(`Unexpected \`--update\` in the context \`${context}\`, expected it where all links are asked for.`);
  if (isWhole && lockText(lock) !== lockText(before)) writeWhole(lockPath(content), lockText(lock));
}

/** The format and the file of `--report`. */
function reportFile(text: string, at: (path: string) => string): { form: LinkFormat; file: string } {
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
function callsOf(text: string | undefined): number | undefined {
  if (text !== undefined && !/^[1-9]\d{0,5}$/.test(text))
    throw new Failure(`Unexpected \`--max-calls ${text}\`, expected a whole number of at least 1.`);
  return text === undefined ? undefined : Number(text);
}

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

/** `npm run check:links`. */
export const main = linkCheck();

if (import.meta.main) await start(main);
