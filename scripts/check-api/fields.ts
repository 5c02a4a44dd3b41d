import type { Problem } from '../../src/problems/problem.ts';
import type { Schema } from '../../src/exports/schemas.ts';

/** The command that writes the list of fields. */
export const UPDATE = 'node scripts/check-api.ts --update-fields';

/**
 * Every field of the schemas as a line, sorted: the schema's name and the way to the field.
 * `[]` means the items of a list, `*` for any key, `<kind=ratio>` for one branch of a union, `: metric` for another schema.
 */
export function fieldLines(schemas: readonly { name: string; schema: Schema }[]): string[] {
  return [...new Set(schemas.flatMap(({ name, schema }) => pathsOf(schema, '').map((path) => `${name} ${path}`)))].sort();
}

/** What differs between the fields of the schemas and those of the committed list in `file`. */
export function fieldProblems(now: readonly string[], locked: readonly string[], file: string): Problem[] {
  const problem = (line: number, message: string): Problem => ({
    file,
    line,
    column: 1,
    path: '',
    rule: 'api-fields',
    severity: 'error',
    message,
  });
  return [
    ...locked
      .filter((field) => !now.includes(field))
      .map((field) =>
        problem(
          locked.indexOf(field) + 1,
          `Missing field \`${field}\`, expected every field to stay within a version; keep it, or start version 2 beside this one`,
        ),
      ),
    ...now
      .filter((field) => !locked.includes(field))
      .map((field) =>
        problem(placeIn(locked, field), `Unexpected new field \`${field}\`, expected the list to name it; run \`${UPDATE}\``),
      ),
  ];
}

/** The line before which a field belongs, or the last. */
function placeIn(locked: readonly string[], field: string): number {
  const next = locked.findIndex((other) => other > field);
  return Math.max(1, next < 0 ? locked.length : next + 1);
}

function pathsOf({ properties = {}, items, oneOf = [], additionalProperties, $ref }: Schema, prefix: string): string[] {
  const fields = Object.entries(properties).flatMap(([key, field]) => {
    const path = prefix === '' ? key : `${prefix}.${key}`;
    return [path, ...pathsOf(field, path)];
  });
  return [
    ...fields,
    ...(items ? pathsOf(items, `${prefix}[]`) : []),
    ...(isSchema(additionalProperties) ? [`${prefix}.*`, ...pathsOf(additionalProperties, `${prefix}.*`)] : []),
    ...oneOf.filter(({ properties }) => properties).flatMap((branch) => pathsOf(branch, `${prefix}<${nameOf(branch, oneOf)}>`)),
    ...(typeof $ref === 'string' ? [`${prefix}: ${$ref.replace(/^.*\/|\.json$/g, '')}`] : []),
  ];
}

/** The constant that sets a branch apart from the others. */
function nameOf({ properties = {} }: Schema, branches: readonly Schema[]): string {
  const constants = (key: string) => new Set(branches.map((branch) => branch.properties?.[key]?.['const']));
  const key = Object.keys(properties).find((name) => constants(name).size === branches.length && !constants(name).has(undefined)) ?? '';
  return `${key}=${String(properties[key]?.['const'])}`;
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null;
}
