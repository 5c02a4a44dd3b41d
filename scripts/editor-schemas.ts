import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../src/problems/problem.ts';
import { formatProblems } from '../src/problems/report.ts';
import { SCHEMA_MARK, editorSchemas } from '../src/schemas/editor-schema.ts';
import { exit, formatOf, readArgs, run } from './lib/run.ts';

const usage = `Usage: npm run schemas -- [--check] [--out DIR] [--format text|json|github]

Writes the JSON Schemas that editors complete and check content with; with --check it only says which are behind.`;

await run(() => {
  const { values } = readArgs(
    { check: { type: 'boolean' }, out: { type: 'string', default: 'schemas' }, format: { type: 'string' }, help: { type: 'boolean' } },
    usage,
  );
  if (values.help) {
    console.log(usage);
    return exit.clean;
  }
  const { out } = values;
  const expected = new Map(editorSchemas().map(({ file, schema }) => [file, `${JSON.stringify(schema, null, 2)}\n`]));
  const present = existsSync(out) ? readdirSync(out).filter((name) => isOurs(join(out, name))) : [];
  const stale = present.filter((name) => !expected.has(name));
  const behind = [...expected].filter(([name, text]) => !present.includes(name) || readFileSync(join(out, name), 'utf8') !== text);
  if (values.check) {
    const problems = [
      ...stale.map((name) => problemOf(join(out, name), 'Unexpected file, expected only schemas of the registry')),
      ...behind.map(([name]) => problemOf(join(out, name), 'Unexpected content, expected what `src/schemas/` gives')),
    ];
    console.log(formatProblems(problems, formatOf(values.format), 'The editors’ schemas are up to date.'));
    return problems.length > 0 ? exit.problems : exit.clean;
  }
  mkdirSync(out, { recursive: true });
  for (const name of stale) rmSync(join(out, name));
  for (const [name, text] of behind) writeFileSync(join(out, name), text);
  console.log(`Wrote ${behind.length} of ${expected.size} schemas into ${out}/.`);
  return exit.clean;
});

function problemOf(file: string, message: string): Problem {
  return { file, line: 1, column: 1, path: '', rule: 'editor-schemas', severity: 'error', message: `${message}; run \`npm run schemas\`` };
}

/** Only what this script wrote before is ever told as surplus and removed. */
function isOurs(path: string): boolean {
  return path.endsWith('.json') && readFileSync(path, 'utf8').includes(SCHEMA_MARK);
}
