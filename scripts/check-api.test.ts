import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { catalogOf, metric, report } from '../src/catalog/testing.ts';
import { apiFiles } from '../src/exports/index-of-files.ts';
import { apiSchemas } from '../src/exports/schemas.ts';
import { temporaryFolder } from '../src/read/testing.ts';
import { fieldLines } from './check-api/fields.ts';
import { main } from './check-api.ts';
import { runCommand } from './lib/testing.ts';

type Json = Record<string, unknown>;
/** What a test does to a file of a site: changes what it holds, or writes other text. */
type Changes = Record<string, ((content: Json) => void) | string>;

const calculation = { kind: 'ratio', numerator: { text: 'average DAU' }, denominator: { text: 'MAU' } };
const catalog = catalogOf(metric({ id: 'mau' }), metric({ id: 'dau-mau', calculation }), report({ id: 'growth' }));
const fields = fieldLines(apiSchemas('https://handbook.test'));
let list = '';

beforeAll(() => {
  list = listOf(fields);
});

function listOf(lines: readonly string[]): string {
  return join(temporaryFolder({ list: lines.map((line) => `${line}\n`).join('') }), 'list');
}

function siteWith(changes: Changes = {}): string {
  const files: Record<string, string> = { 'index.html': '', 'api/index.html': '', 'api/metrics.csv': 'id\r\n' };
  for (const { path, content } of apiFiles(catalog, 'https://handbook.test')) {
    const copy = structuredClone(content);
    const change = changes[path];
    if (typeof change === 'function') change(copy);
    files[`api/${path}`] = `${JSON.stringify(copy, null, 2)}\n`;
  }
  for (const [path, text] of Object.entries(changes)) if (typeof text === 'string') files[`api/${path}`] = text;
  return temporaryFolder(files);
}

async function check(changes: Changes = {}, lines = list) {
  const site = siteWith(changes);
  const { code, stdout, stderr } = await runCommand(main, ['--site', site, '--fields', lines, '--format', 'json']);
  const problems = stdout.startsWith('{')
    ? (JSON.parse(stdout) as { problems: { file: string; path: string; message: string }[] }).problems
    : [];
  return { code, stderr, found: problems.map(({ file, path, message }) => [file.replace(site, ''), path, message].join(' | ')) };
}

test('a site whose files follow their schemas is clean', async () => {
  const { code, stdout } = await runCommand(main, ['--site', siteWith(), '--fields', list]);
  expect(stdout).toBe(`26 files, ${fields.length} fields, no problems.\n`);
  expect(code).toBe(0);
});

const schemaAddress = 'https://handbook.test/api/schema';

test.for<[string, Changes, string[]]>([
  [
    'what a file holds against its schema, with its path and what was expected',
    {
      'metrics/mau.json': (file) => Object.assign(file, { tittle: 'x', unit: 'miles' }),
      'metrics.json': (file) => delete (file['items'] as Json[])[0]?.['url'],
      'lookup.json': (file) => Object.assign(file, { version: 2 }),
    },
    [
      'lookup.json | version | Unexpected `2` at `version`, expected `1`',
      'metrics.json | items.0 | Missing field `url` at `items.0`, expected it to be there: Where the handbook shows the entry.',
      'metrics/mau.json | unit | Unexpected `"miles"` at `unit`, expected `count`, `percent`, `ratio`, `currency`, `duration`, `score` or `bytes`',
      'metrics/mau.json | tittle | Unexpected field at `tittle`, expected only fields that the schema names (did you mean `title`?)',
    ],
  ],
  [
    'a calculation by the kind that it says it has, not by all others',
    { 'metrics/dau-mau.json': (file) => delete (file['calculation'] as Json)['numerator'] },
    ['metrics/dau-mau.json | calculation | Missing field `numerator` at `calculation`, expected it to be there: What is divided.'],
  ],
  [
    'a calculation without its words',
    { 'metrics/dau-mau.json': (file) => delete file['calculationText'] },
    [
      'metrics/dau-mau.json |  | Missing field `calculationText`, expected it to be there: The calculation as one line of plain words, made from `calculation` without its note.',
    ],
  ],
  [
    'a file that names no schema, or one that is missing',
    {
      'metrics/mau.json': (file) => delete file['$schema'],
      'reports.json': (file) => Object.assign(file, { $schema: `${schemaAddress}/reprots.json` }),
    },
    [
      'metrics/mau.json | $schema | Missing `$schema`, expected the address of a schema',
      `reports.json | $schema | Unexpected \`$schema\` \`${schemaAddress}/reprots.json\`, expected the address of a schema (did you mean \`${schemaAddress}/reports.json\`?)`,
    ],
  ],
  [
    'a schema that is wrong, or that programs refuse',
    {
      'schema/lookup.json': (schema) => Object.assign(schema, { required: 'names' }),
      'schema/channel.json': (schema) => Object.assign(schema, { references: 'x' }),
      'schema/tool.json': (schema) => Object.assign(schema, { $id: `${schemaAddress}/tools.json` }),
    },
    [
      ...['channel', 'channels'].map(
        (name) => `schema/${name}.json |  | Unexpected schema, expected one that can be used: strict mode: unknown keyword: "references"`,
      ),
      'schema/lookup.json | required | Unexpected `"names"` at `required`, expected what the schema asks for: it must be array',
      `schema/tool.json | $id | Unexpected \`$id\` \`${schemaAddress}/tools.json\`, expected the address of the file, \`/api/schema/tool.json\``,
      `schema/tools.json |  | Unexpected schema, expected one that can be used: can't resolve reference ${schemaAddress}/tool.json from id ${schemaAddress}/tools.json`,
    ],
  ],
  [
    'a file that the index does not name, or that is missing',
    {
      'index.json': (index) => Object.assign((index['files'] as Json[])[0] ?? {}, { url: 'https://handbook.test/api/gone.json' }),
      'more.csv': 'id\r\n',
    },
    [
      'index.json | files | Missing `/api/index.json`, expected the index to name every file',
      'index.json | files | Missing `/api/more.csv`, expected the index to name every file',
      'index.json | files.0.url | Unexpected `/api/gone.json`, expected a file of the site',
    ],
  ],
  [
    'what is not JSON, with where it ceases to be',
    { 'metrics/mau.json': '{' },
    ["metrics/mau.json |  | Unexpected text, expected JSON: Expected property name or '}' in JSON at position 1 (line 1 column 2)"],
  ],
])('reports %s', async ([, changes, problems]) => {
  expect(await check(changes)).toMatchObject({ code: 2, found: problems.map((problem) => `/api/${problem}`) });
});

test('a field that disappears fails, and so does one that the list does not name yet', async () => {
  const { code, found } = await check({}, listOf([...fields.filter((field) => field !== 'channel for'), 'channel was'].sort()));
  expect(found.map((line) => line.split(' | ')[2])).toEqual([
    'Unexpected new field `channel for`, expected the list to name it; run `node scripts/check-api.ts --update-fields`',
    'Missing field `channel was`, expected every field to stay within a version; keep it, or start version 2 beside this one',
  ]);
  expect(code).toBe(2);
});

test('updating adds new fields', async () => {
  const older = listOf(fields.slice(2));
  const { code, stdout } = await runCommand(main, ['--update-fields', '--fields', older]);
  expect(stdout).toBe(`Wrote ${fields.length} fields into ${older}, 2 of them new.\n`);
  expect(readFileSync(older, 'utf8')).toBe(readFileSync(list, 'utf8'));
  expect(code).toBe(0);
});

test('an update does not break the API contract: it reports what would be lost and writes nothing', async () => {
  const before = listOf([...fields.slice(2), 'tool was']);
  const text = readFileSync(before, 'utf8');
  const { code, stdout } = await runCommand(main, ['--update-fields', '--fields', before]);
  expect(stdout).toContain('error    Missing field `tool was`, expected every field to stay within a version');
  expect(stdout).toContain('1 error in 1 file.');
  expect(readFileSync(before, 'utf8')).toBe(text);
  expect(code).toBe(2);
});

test('without a built site, its data or the list of fields it says what to run', async () => {
  const run = (...args: string[]) => runCommand(main, args);
  const empty = temporaryFolder();
  const pages = temporaryFolder({ 'index.html': '' });
  expect(await run('--site', empty)).toMatchObject({
    code: 1,
    stderr: `There is no built site in \`${empty}\`; run \`npm run build\` first.\n`,
  });
  expect(await run('--site', pages)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('There is no data for machines in ') as string,
  });
  expect(await run('--site', siteWith(), '--fields', join(empty, 'none'))).toMatchObject({
    code: 1,
    stderr: `There is no list of fields in \`${join(empty, 'none')}\`; run \`node scripts/check-api.ts --update-fields\`.\n`,
  });
});
