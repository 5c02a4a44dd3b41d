import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { linksReportSchema } from '../src/link-check/report/result.ts';
import { formats } from '../src/problems/report.ts';
import { SCHEMA_MARK, editorSchemas } from '../src/schemas/editor-schema.ts';
import { writeGenerated } from './lib/generated.ts';
import { command, start } from './lib/run.ts';

const usage = `Usage: npm run schemas -- [--check] [--out DIR] [--format text|json|github]

Writes the JSON Schemas that editors complete and check content with, and that of the link check's report; with --check it only says whether they are up to date.`;

const options = { check: { type: 'boolean' }, out: { type: 'string', default: 'schemas' } } as const;

/** `npm run schemas`. */
export const main = command({ usage, formats, options }, (call) => {
  const { out } = call.values;
  const expected = new Map(
    [...editorSchemas(), linksReportSchema()].map(({ file, schema }) => [file, `${JSON.stringify(schema, null, 2)}\n`]),
  );
  const surplus = writtenIn(call.at(out)).filter((name) => !expected.has(name));
  const files = [...expected.keys(), ...surplus].map((name) => ({ file: posix.join(out, name), text: expected.get(name) }));
  return writeGenerated(call, { command: 'npm run schemas', rule: 'editor-schemas', target: out, files });
});

/** The files that this command wrote before; no other file is ever reported as surplus or deleted. */
function writtenIn(folder: string): string[] {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  return names.filter((name) => readFileSync(join(folder, name), 'utf8').includes(SCHEMA_MARK));
}

if (import.meta.main) await start(main);
