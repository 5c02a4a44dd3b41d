import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { count, formats } from '../src/problems/report.ts';
import { apiSchemas, type Schema } from '../src/exports/schemas.ts';
import { UPDATE, fieldLines, fieldProblems } from './check-api/fields.ts';
import { parseFiles, readApi, type BuiltFile } from './check-api/files.ts';
import { apiProblems, schemaFiles } from './check-api/problems.ts';
import { Failure, command, exit, start, type Call } from './lib/run.ts';

const usage = `Usage: npm run check:api -- [--site DIR] [--fields FILE] [--format text|json|github]
       ${UPDATE}

Checks the files for machines of the built site against their schemas, and that no field disappears; run \`npm run build\` first.
With --update-fields it adds the new fields of the schemas in \`src/\` to the list of those that stay.`;

const options = {
  site: { type: 'string', default: 'dist' },
  fields: { type: 'string', default: 'src/exports/api-fields.lock' },
  'update-fields': { type: 'boolean', default: false },
} as const;

/** `npm run check:api`. */
export const main = command({ usage, options, formats }, (call) => (call.values['update-fields'] ? updateFields(call) : check(call)));

type ApiCall = Call<typeof options>;

function check(call: ApiCall): number {
  const files = readApi(call);
  const list = call.values.fields;
  if (!existsSync(call.at(list))) throw new Failure(`There is no list of fields in \`${list}\`; run \`${UPDATE}\`.`);
  const fields = fieldLines(schemasOf(files));
  const problems = [...apiProblems(files), ...fieldProblems(fields, readFields(call.at(list)), list)];
  return call.report(problems, `${count(files.length, 'file')}, ${count(fields.length, 'field')}, no problems.`);
}

function schemasOf(files: readonly BuiltFile[]) {
  return schemaFiles(parseFiles(files).json).map(({ address, data }) => ({ name: basename(address, '.json'), schema: data as Schema }));
}

/** A field that is gone is reported and stays in the list: to break the API contract must take more than the command that keeps it. */
function updateFields({ values, at, print, report }: ApiCall): number {
  const list = values.fields;
  const locked = readFields(at(list));
  const now = fieldLines(apiSchemas(''));
  const lost = fieldProblems(now, locked, list).filter(({ message }) => message.startsWith('Missing'));
  if (lost.length > 0) return report(lost, '');
  writeFileSync(at(list), now.map((field) => `${field}\n`).join(''));
  print(`Wrote ${count(now.length, 'field')} into ${list}, ${now.length - locked.length} of them new.`);
  return exit.clean;
}

function readFields(list: string): string[] {
  return existsSync(list) ? readFileSync(list, 'utf8').split('\n').filter(Boolean) : [];
}

if (import.meta.main) await start(main);
