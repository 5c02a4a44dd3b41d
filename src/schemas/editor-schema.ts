import { collectionNames, registry } from './index.ts';
import { jsonSchemaOf, type JsonSchema } from './json-schema.ts';

/** The end of every schema's title, by which one is known as written here. */
export const SCHEMA_MARK = ' of the analytics handbook';

/** A JSON Schema file for editors, by its name. */
export type EditorSchema = { file: string; schema: object };

type Conditional = JsonSchema & { allOf?: { if: JsonSchema; then: JsonSchema }[] };

/** One schema per collection: of the frontmatter of an MDX file, or of a whole YAML list. */
export function editorSchemas(): EditorSchema[] {
  return collectionNames.map((name) => {
    const spec = registry[name];
    const { $schema: _, ...entry } = conditional(jsonSchemaOf(name));
    const content = 'file' in spec ? { type: 'array', items: entry } : entry;
    // Editors' extensions know draft 7 best; the keywords used here mean the same in it.
    return {
      file: `${name}.json`,
      schema: { $schema: 'http://json-schema.org/draft-07/schema#', title: `${spec.many}${SCHEMA_MARK}`, ...content },
    };
  });
}

/**
 * Unions as conditions on the field that distinguishes their branches:
 * an editor then shows what is wrong with the branch that was meant, not how the entry fails every branch.
 */
function conditional(schema: JsonSchema): Conditional {
  const { oneOf, ...rest } = schema;
  const nested: Conditional = {
    ...rest,
    ...(rest.properties && {
      properties: Object.fromEntries(Object.entries(rest.properties).map(([key, field]) => [key, conditional(field)])),
    }),
    ...(rest.items && { items: conditional(rest.items) }),
  };
  const discriminator = oneOf && discriminatorOf(oneOf);
  if (discriminator === undefined) return oneOf ? { ...nested, oneOf } : nested;
  const constants = oneOf?.map(({ properties }) => properties?.[discriminator]?.const ?? '') ?? [];
  return {
    ...nested,
    type: 'object',
    required: [discriminator],
    properties: { [discriminator]: { enum: constants } },
    allOf:
      oneOf?.map((branch, index) => ({
        if: { required: [discriminator], properties: { [discriminator]: { const: constants[index] ?? '' } } },
        then: conditional(branch),
      })) ?? [],
  };
}

/** The field that has another constant in every branch. */
function discriminatorOf(branches: JsonSchema[]): string | undefined {
  return Object.keys(branches[0]?.properties ?? {}).find((key) =>
    branches.every(({ properties }) => properties?.[key]?.const !== undefined),
  );
}
