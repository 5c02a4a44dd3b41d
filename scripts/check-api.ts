import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { count, type Format } from '../src/problems/report.ts';
import { apiSchemas, type Schema } from '../src/exports/schemas.ts';
import { UPDATE, fieldLines, fieldProblems, gone } from './check-api/fields.ts';
import { parseFiles, readApi, type BuiltFile } from './check-api/files.ts';
import { apiProblems, schemaFiles } from './check-api/problems.ts';
import { Failure, exit, formatOf, readArgs, report, run } from './lib/run.ts';

const usage = `Usage: npm run check:api -- [--site DIR] [--fields FILE] [--format text|json|github]
       ${UPDATE}

Checks the files for machines of the built site against their schemas, and that no field disappears; run \`npm run build\` first.
With --update-fields it adds the new fields of the schemas in \`src/\` to the list of those that stay.`;

await run(() => {
  const { values } = readArgs(
    {
      site: { type: 'string', default: 'dist' },
      fields: { type: 'string', default: 'src/exports/api-fields.lock' },
      'update-fields': { type: 'boolean' },
      format: { type: 'string' },
      help: { type: 'boolean' },
    },
    usage,
  );
  if (values.help) {
    console.log(usage);
    return exit.clean;
  }
  const format = formatOf(values.format);
  return values['update-fields'] ? updateFields(values.fields, format) : check(values.site, values.fields, format);
});

function check(site: string, list: string, format: Format): number {
  const files = readApi(site);
  if (!existsSync(list)) throw new Failure(`There is no list of fields in \`${list}\`; run \`${UPDATE}\`.`);
  const fields = fieldLines(schemasOf(files));
  const problems = [...apiProblems(files), ...fieldProblems(fields, readFields(list), list)];
  return report(problems, format, `${count(files.length, 'file')}, ${count(fields.length, 'field')}, no problems.`);
}

function schemasOf(files: readonly BuiltFile[]) {
  return schemaFiles(parseFiles(files).json).map(({ address, data }) => ({ name: basename(address, '.json'), schema: data as Schema }));
}

/** A field that is no longer there is told and stays in the list: to break the promise must take more than the command that keeps it. */
function updateFields(list: string, format: Format): number {
  const locked = readFields(list);
  const now = fieldLines(apiSchemas(''));
  const lost = gone(now, locked);
  if (lost.length > 0)
    return report(
      fieldProblems(now, locked, list).filter(({ message }) => message.startsWith('Missing')),
      format,
      '',
    );
  writeFileSync(list, now.map((field) => `${field}\n`).join(''));
  console.log(`Wrote ${count(now.length, 'field')} into ${list}, ${now.length - locked.length} of them new.`);
  return exit.clean;
}

function readFields(list: string): string[] {
  return existsSync(list) ? readFileSync(list, 'utf8').split('\n').filter(Boolean) : [];
}
