import type { z } from 'zod';
import { registry, type CollectionName } from '../schemas/index.ts';
import { branchFor, jsonSchemaOf, type JsonSchema } from '../schemas/json-schema.ts';
import { nearest, oneOf, problemAt, type Located, type Path, type Problem } from '../problems/problem.ts';

/** Checks data against the schema of its collection: the checked data, or every way in which its shape is wrong. */
export function checkShape(collection: CollectionName, data: unknown, at: Located): { data: unknown } | { problems: Problem[] } {
  const result = registry[collection].schema.safeParse(data, { reportInput: true });
  if (result.success) return { data: result.data };
  return { problems: withoutMeant(result.error.issues.flatMap((issue) => shapeProblems(collection, issue, data, at))) };
}

/** Leaves out the field that is missing only because its name is misspelled, which is already reported. */
function withoutMeant(problems: readonly Problem[]): Problem[] {
  const meant = new Set(
    problems
      .filter(({ rule }) => rule === 'unknown-key')
      .map(({ path, suggestion = '' }) => [...path.split('.').slice(0, -1), suggestion].join('.')),
  );
  return problems.filter(({ rule, message }) => rule !== 'missing-field' || !meant.has(/`([^`]*)`/.exec(message)?.[1] ?? ''));
}

function shapeProblems(collection: CollectionName, issue: z.core.$ZodIssue, data: unknown, at: Located): Problem[] {
  const fieldOf = (path: Path) => fieldAt(jsonSchemaOf(collection), data, path);
  const field = fieldOf(issue.path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unknownKey(collection, key, issue.path, field && branchFor(field, valueAt(data, issue.path)), at));
  const missing = (path: Path, expected: string) =>
    problemAt(at, path.slice(0, -1), 'missing-field', `Missing \`${dotted(path)}\`, expected ${expected}`, { of: 'key' });
  if (issue.code === 'invalid_union' && 'discriminator' in issue) {
    // A union whose branch is unknown: its discriminator is missing or not one of the known values.
    const key = String(issue.discriminator);
    const path = issue.path.at(-1) === key ? issue.path : [...issue.path, key];
    const options = fieldOf(path.slice(0, -1))?.oneOf?.flatMap(({ properties }) => properties?.[key]?.const ?? []) ?? [];
    const value = valueAt(data, path);
    return [value === undefined ? missing(path, oneOf(options)) : wrongChoice(value, options, path, at)];
  }
  if ((issue.code === 'invalid_type' || issue.code === 'invalid_value') && issue.input === undefined)
    return [missing(issue.path, `${expectedOf(field)}: ${decapitalize(field?.description ?? String(issue.path.at(-1)))}`)];
  if (issue.code === 'invalid_value') return [wrongChoice(issue.input, issue.values.map(String), issue.path, at)];
  return [problemAt(at, issue.path, 'shape', messageOf(issue, field))];
}

function messageOf(issue: z.core.$ZodIssue, field: JsonSchema | undefined): string {
  const { input } = issue;
  // The schemas' own messages say what is expected; what was found is put in.
  if (issue.message.startsWith('Unexpected')) return withFound(issue.message, input);
  switch (issue.code) {
    case 'invalid_type':
      return `Unexpected ${[kindOf(input), quote(input)].filter(Boolean).join(' ')}, expected ${expectedOf(field) || issue.expected}${issue.path.length === 0 ? '' : fixOf(input, field)}`;
    case 'too_big':
      return `Unexpected length of ${lengthOf(input)}, expected at most ${issue.maximum}`;
    case 'too_small':
      return Array.isArray(input)
        ? `Unexpected empty list, expected at least ${issue.minimum} item`
        : `Unexpected ${found(input)}, expected at least ${issue.minimum}`;
    default:
      return `Unexpected ${found(input)}: ${issue.message}`;
  }
}

/** How a value of a wrong kind was probably meant. */
function fixOf(input: unknown, field: JsonSchema | undefined): string {
  if (typeof input === 'string' && field?.type === 'array') {
    const items = input
      .replace(/^[([{]+|[)\]}]+$/g, '')
      .split(/[,;]/)
      .map((item) => item.trim());
    return `; write \`[${items.filter(Boolean).join(', ').slice(0, 60)}]\``;
  }
  if (typeof input === 'string' && field?.properties) return `: ${oneOf(Object.keys(field.properties))} below it, each on its own line`;
  const isText = field?.type === 'string' && !field.enum && !field.references;
  return isText && typeof input === 'object' && input !== null && !Array.isArray(input) ? '; put text that contains `: ` in quotes' : '';
}

/** "Unexpected long text, …" becomes "Unexpected long text of 300 characters, …"; short values are shown as they are. */
function withFound(message: string, input: unknown): string {
  if (typeof input === 'string' && /[\r\n]/.test(input)) return message;
  const shown = typeof input === 'string' && input.length > 60 ? `of ${input.length} characters` : quote(input);
  return shown === '' ? message : message.replace(',', () => ` ${shown},`);
}

function found(value: unknown): string {
  return quote(value) || kindOf(value);
}

function lengthOf(value: unknown): number {
  return typeof value === 'string' || Array.isArray(value) ? value.length : Number(value);
}

function unknownKey(collection: CollectionName, key: string, path: Path, field: JsonSchema | undefined, at: Located): Problem {
  const known = Object.keys(field?.properties ?? {});
  const where = path.length === 0 ? `a field of a ${registry[collection].one}` : `a field of \`${dotted(path)}\``;
  const suggestion = nearest(key, known);
  const list = known.length > 0 && suggestion === undefined ? `: ${oneOf(known)}` : '';
  return problemAt(at, [...path, key], 'unknown-key', `Unexpected key \`${key}\`, expected ${where}${list}`, { of: 'key', suggestion });
}

function wrongChoice(value: unknown, options: readonly string[], path: Path, at: Located): Problem {
  return problemAt(at, path, 'shape', `Unexpected ${found(value)}, expected ${oneOf(options)}`, {
    suggestion: typeof value === 'string' ? nearest(value, options) : undefined,
  });
}

/** The schema of the field at `path`, following the branches of unions that `data` is in. */
function fieldAt(schema: JsonSchema, data: unknown, path: Path): JsonSchema | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return schema;
  const branch = branchFor(schema, data);
  const next = typeof step === 'number' ? branch?.items : branch?.properties?.[String(step)];
  return next && fieldAt(next, valueAt(data, [step]), rest);
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], data);
}

function dotted(path: Path): string {
  return path.map(String).join('.');
}

function expectedOf(field: JsonSchema | undefined): string {
  if (!field) return '';
  if (field.enum) return oneOf(field.enum);
  if (field.references) return `the id of one of the ${registry[field.references].many.toLowerCase()}`;
  if (field.oneOf) return 'keys and values';
  return (
    { string: 'text', array: 'a list', object: 'keys and values', integer: 'a whole number', boolean: '`true` or `false`' }[
      field.type ?? ''
    ] ?? ''
  );
}

function kindOf(value: unknown): string {
  if (value === null) return 'empty value';
  if (Array.isArray(value)) return 'list';
  return { string: 'text', object: 'keys and values', boolean: 'yes or no' }[typeof value as string] ?? typeof value;
}

function quote(value: unknown): string {
  if (typeof value === 'string' && value.trim() === '') return '';
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? `\`${String(value).slice(0, 60)}\`` : '';
}

function decapitalize(sentence: string): string {
  return (sentence.charAt(0).toLowerCase() + sentence.slice(1)).replace(/\.$/, '');
}
