import type { ErrorObject } from 'ajv';
import { nearest, oneOf } from '../../src/problems/problem.ts';

/** What is wrong at a path of a file, in words. */
export type Mistake = { path: string[]; message: string };

/** The errors of a validation as mistakes, without those of branches of a union that were not meant. */
export function mistakesOf(errors: readonly ErrorObject[]): Mistake[] {
  return meant(errors).map((error) => {
    const path = pathOf(error);
    const place = path.length === 0 ? '' : ` at \`${path.join('.')}\``;
    return { path, message: words(error, place) };
  });
}

/** A union reports how a value fails each branch; a branch whose constant is another one was not meant, unless none was. */
function meant(errors: readonly ErrorObject[]): ErrorObject[] {
  const others = errors.flatMap((error) => (error.keyword === 'const' ? branchOf(error) : []));
  const kept = errors.filter((error) => !others.some((branch) => isWithin(error, branch)));
  // That the union itself failed says nothing where a branch says why.
  return kept.filter((error) => error.keyword !== 'oneOf' || !kept.some((other) => isWithin(other, error)));
}

type Place = Pick<ErrorObject, 'schemaPath' | 'instancePath'>;

function isWithin(error: Place, place: Place): boolean {
  return error.schemaPath.startsWith(`${place.schemaPath}/`) && `${error.instancePath}/`.startsWith(`${place.instancePath}/`);
}

/** The branch of a union whose own constant is not the value's, and the value. */
function branchOf({ schemaPath, instancePath }: Place): Place[] {
  const branch = /^(.*\/oneOf\/\d+)\/properties\/[^/]+\/const$/.exec(schemaPath)?.[1];
  return branch === undefined ? [] : [{ schemaPath: branch, instancePath: instancePath.replace(/\/[^/]*$/, '') }];
}

function pathOf({ instancePath, keyword, params }: ErrorObject): string[] {
  const path = instancePath
    .split('/')
    .slice(1)
    .map((step) => decodeURIComponent(step).replace(/~1/g, '/').replace(/~0/g, '~'));
  return keyword === 'additionalProperties' ? [...path, String(params['additionalProperty'])] : path;
}

function words({ keyword, params, data, parentSchema, message }: ErrorObject, place: string): string {
  const found = `Unexpected \`${shorten(JSON.stringify(data))}\`${place}`;
  switch (keyword) {
    case 'additionalProperties':
      return `Unexpected field${place}, expected only fields that the schema names${meantField(params, parentSchema)}`;
    case 'required':
    case 'dependentRequired':
      return `Missing field \`${String(params['missingProperty'])}\`${place}, expected ${described(params, parentSchema)}`;
    case 'const':
      return `${found}, expected \`${String(params['allowedValue'])}\``;
    case 'enum':
      return `${found}, expected ${oneOf((params['allowedValues'] as unknown[]).map(String))}`;
    case 'oneOf':
      return `${found}, expected exactly one of the kinds that the schema names`;
    default:
      return `${found}, expected what the schema asks for: it ${message ?? 'must be valid'}`;
  }
}

function fieldsOf(schema: ErrorObject['parentSchema']): Record<string, { description?: string }> {
  return (schema?.['properties'] ?? {}) as Record<string, { description?: string }>;
}

function meantField(params: ErrorObject['params'], schema: ErrorObject['parentSchema']): string {
  const near = nearest(String(params['additionalProperty']), Object.keys(fieldsOf(schema)));
  return near === undefined ? '' : ` (did you mean \`${near}\`?)`;
}

function described(params: ErrorObject['params'], schema: ErrorObject['parentSchema']): string {
  const description = fieldsOf(schema)[String(params['missingProperty'])]?.description;
  return description === undefined ? 'it to be there' : `it to be there: ${description}`;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
