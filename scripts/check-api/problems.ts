import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { nearest, type Problem } from '../../src/problems/problem.ts';
import { DIALECT } from '../../src/exports/schemas.ts';
import { apiProblem, parseFiles, type BuiltFile, type JsonFile } from './files.ts';
import { mistakesOf } from './schema-errors.ts';

const SCHEMAS = '/api/schema/';
const INDEX = '/api/index.json';

/** Everything that is wrong with the files for machines of a built site, but for the fields that they promise. */
export function apiProblems(files: readonly BuiltFile[]): Problem[] {
  const { json, problems } = parseFiles(files);
  const ajv = formatted(new Ajv2020({ allErrors: true, verbose: true, strictTypes: false }));
  const schemas = schemaFiles(json);
  const data = json.filter((file) => !schemas.includes(file));
  const added = schemas.map((file) => ({ file, problems: addSchema(file, ajv) }));
  return [
    ...problems,
    ...added.flatMap(({ problems }) => problems),
    ...added.flatMap(({ file, problems }) => (problems.length > 0 ? [] : compiles(file, ajv))),
    ...data.flatMap((file) => follows(file, ajv, schemas)),
    ...indexProblems(
      files,
      json.find(({ address }) => address === INDEX),
    ),
  ];
}

/** The files that are schemas of others. */
export function schemaFiles(json: readonly JsonFile[]): JsonFile[] {
  return json.filter(({ address }) => address.startsWith(SCHEMAS));
}

function formatted(ajv: Ajv2020): Ajv2020 {
  // The package is CommonJS: its types say that the function is `default`, and Node gives the function itself.
  const add = formats as unknown as (ajv: Ajv2020) => void;
  add(ajv);
  return ajv;
}

/** Lets the schemas refer to each other, and reports those that are none or give another address. */
function addSchema(file: JsonFile, ajv: Ajv2020): Problem[] {
  const dialect = valueOf(file.data, '$schema');
  const id = valueOf(file.data, '$id');
  if (dialect !== DIALECT) return [noSchema(file, dialect, DIALECT)];
  if (typeof id !== 'string' || !URL.canParse(id) || new URL(id).pathname !== file.address)
    return [
      apiProblem(file, ['$id'], 'schema-id', `Unexpected \`$id\` \`${String(id)}\`, expected the address of the file, \`${file.address}\``),
    ];
  if (ajv.validateSchema(file.data as object) !== true)
    return mistakesOf(ajv.errors ?? []).map(({ path, message }) => apiProblem(file, path, 'schema-invalid', message));
  ajv.addSchema(file.data as object);
  return [];
}

/** A schema can follow its own schema and still mean nothing: refer to one that is not there, or use a word that nobody knows. */
function compiles(file: JsonFile, ajv: Ajv2020): Problem[] {
  try {
    ajv.getSchema(String(valueOf(file.data, '$id')));
    return [];
  } catch (error) {
    return [apiProblem(file, [], 'schema-invalid', `Unexpected schema, expected one that can be used: ${(error as Error).message}`)];
  }
}

function follows(file: JsonFile, ajv: Ajv2020, schemas: readonly JsonFile[]): Problem[] {
  const named = valueOf(file.data, '$schema');
  const ids = schemas.map(({ data }) => String(valueOf(data, '$id')));
  if (typeof named !== 'string' || !ids.includes(named))
    return [noSchema(file, named, typeof named === 'string' ? nearest(named, ids) : undefined)];
  const validate = usable(ajv, named);
  if (!validate || validate(file.data)) return [];
  return mistakesOf(validate.errors ?? []).map(({ path, message }) => apiProblem(file, path, 'api-shape', message));
}

/** The function of a schema; undefined for one that is reported as wrong itself. */
function usable(ajv: Ajv2020, id: string) {
  try {
    return ajv.getSchema(id);
  } catch {
    return undefined;
  }
}

function noSchema(file: JsonFile, named: unknown, expected: string | undefined): Problem {
  const found =
    named === undefined ? 'Missing `$schema`' : `Unexpected \`$schema\` \`${typeof named === 'string' ? named : JSON.stringify(named)}\``;
  const meant = expected === undefined ? '' : ` (did you mean \`${expected}\`?)`;
  return apiProblem(file, ['$schema'], 'api-schema', `${found}, expected the address of a schema${meant}`);
}

function indexProblems(files: readonly BuiltFile[], index: JsonFile | undefined): Problem[] {
  if (!index) return [indexMissing];
  const urls = listed(index.data);
  const addresses = urls.map((url) => (URL.canParse(url) ? new URL(url).pathname : url));
  const forgotten = files.filter(({ address }) => !addresses.includes(address));
  const gone = addresses.flatMap((address, place) => (files.some((file) => file.address === address) ? [] : [{ address, place }]));
  return [
    ...forgotten.map(({ address }) =>
      apiProblem(index, ['files'], 'api-index', `Missing \`${address}\`, expected the index to name every file`),
    ),
    ...gone.map(({ address, place }) =>
      apiProblem(index, ['files', String(place), 'url'], 'api-index', `Unexpected \`${address}\`, expected a file of the site`),
    ),
  ];
}

const indexMissing: Problem = {
  file: INDEX.slice(1),
  line: 1,
  column: 1,
  path: '',
  rule: 'api-index',
  severity: 'error',
  message: 'Missing file, expected an index that names every file',
};

function listed(data: unknown): string[] {
  const files = valueOf(data, 'files');
  return Array.isArray(files) ? files.map((file) => String(valueOf(file, 'url'))) : [];
}

function valueOf(data: unknown, key: string): unknown {
  return typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[key] : undefined;
}
