import { jsonSchemaOf, type JsonSchema } from './json-schema.ts';
import { registry, type CollectionName } from './index.ts';

/** One field as an editor meets it: its dotted path (`[]` for the items of a list), what it takes, and whether it must be there. */
export type FieldDoc = { path: string; takes: string; required: boolean; description: string };

/** Fields of one branch of an entry, such as the metrics of type `segment`; `when` says which, and is empty for an entry without branches. */
export type FieldGroup = { when: string; fields: FieldDoc[] };

/** Every field of a collection. Where entries have branches, the fields that all of them share come first. */
export function fieldDocs(collection: CollectionName): FieldGroup[] {
  return groups(jsonSchemaOf(collection), '');
}

function groups(schema: JsonSchema, prefix: string): FieldGroup[] {
  const branches = schema.oneOf?.filter(({ properties }) => properties) ?? [];
  if (branches.length === 0) return [{ when: '', fields: fieldsOf(schema, prefix) }];
  const each = branches.map((branch) => ({ when: nameOf(branch), fields: fieldsOf(branch, prefix) }));
  const everywhere = (field: FieldDoc) =>
    each.every(({ fields }) =>
      fields.some((other) => other.path === field.path && other.required === field.required && other.takes === field.takes),
    );
  const shared = each[0]?.fields.filter(everywhere) ?? [];
  const own = each.map(({ when, fields }) => ({ when, fields: fields.filter((field) => !everywhere(field)) }));
  return [{ when: '', fields: shared }, ...own];
}

function nameOf({ properties = {} }: JsonSchema): string {
  return Object.entries(properties)
    .filter(([, field]) => field.const !== undefined)
    .map(([key, field]) => `${key}: ${field.const}`)
    .join(', ');
}

function fieldsOf({ properties = {}, required = [] }: JsonSchema, prefix: string): FieldDoc[] {
  return Object.entries(properties).flatMap(([key, field]) => {
    const path = prefix + key;
    const own: FieldDoc = { path, takes: takes(field), required: required.includes(key), description: field.description ?? '' };
    return [own, ...inner(field, path)];
  });
}

/** The fields inside a field; the branches of a calculation have a table of their own. */
function inner(field: JsonSchema, path: string): FieldDoc[] {
  if (field.properties) return fieldsOf(field, `${path}.`);
  if (field.items?.properties) return fieldsOf(field.items, `${path}[].`);
  return [];
}

function takes(field: JsonSchema): string {
  if (field.const !== undefined) return `\`${field.const}\``;
  if (field.enum) return field.enum.map((value) => `\`${value}\``).join(', ');
  if (field.references) return `id of a ${registry[field.references].one}`;
  if (field.oneOf?.some(({ properties }) => properties)) return 'one of several kinds';
  if (field.type === 'array') return field.items?.properties ? 'list' : `list: ${takes(field.items ?? {})}`;
  if (field.format === 'date') return 'day, `YYYY-MM-DD`';
  if (field.format === 'uri') return '`https` address';
  return { string: 'text', object: 'fields', integer: 'whole number', boolean: '`true` or `false`' }[field.type ?? ''] ?? 'text';
}

/** The kinds of a calculation, each with its own fields. */
export function calculationDocs(): FieldGroup[] {
  const metric = jsonSchemaOf('metrics').oneOf?.find(({ properties }) => properties?.['calculation']);
  const calculation = metric?.properties?.['calculation'];
  return (calculation?.oneOf ?? []).map((branch) => ({
    when: nameOf(branch),
    fields: fieldsOf(branch, 'calculation.').filter(({ path }) => path !== 'calculation.kind'),
  }));
}
