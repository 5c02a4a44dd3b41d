import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { oneOf } from '../../src/problems/problem.ts';
import { linkFormats, type LinkFormat } from '../../src/link-check/report/link-report.ts';
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
  format: { type: 'string' },
  report: { type: 'string', multiple: true, default: [] as string[] },
  content: { type: 'string', default: 'content' },
  help: { type: 'boolean', default: false },
} as const;

/** The form and the file of `--report`. */
export function reportFile(text: string, at: (path: string) => string): { form: LinkFormat; file: string } {
  const [name = '', ...rest] = text.split('=');
  const file = rest.join('=');
  if (file === '') throw new Failure(`Unexpected \`--report ${text}\`, expected a format and a file such as \`json=links.json\`.`);
  // Told before anything is asked, as a report that cannot be written would come too late.
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
