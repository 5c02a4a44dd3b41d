import { z } from 'zod';
import { registry, type CollectionName } from './index.ts';

/** The part of JSON Schema (draft 2020-12) that the handbook's schemas come out as. */
export type JsonSchema = {
  $schema?: string;
  type?: string;
  description?: string;
  const?: string;
  enum?: string[];
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  required?: string[];
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  oneOf?: JsonSchema[];
  /** The collection whose ids the value is one of; our own keyword, set by `idOf`. */
  references?: CollectionName;
};

const known = new Map<CollectionName, JsonSchema>();

/** The JSON Schema of one entry of a collection, as an editor writes it. */
export function jsonSchemaOf(name: CollectionName): JsonSchema {
  const found = known.get(name) ?? (z.toJSONSchema(registry[name].schema, { io: 'input' }) as JsonSchema);
  known.set(name, found);
  return found;
}

/** The branch of a union that `data` belongs to: the one whose constants it has; the schema itself when it is no union. */
export function branchFor(schema: JsonSchema, data: unknown): JsonSchema | undefined {
  if (!schema.oneOf?.some(({ properties }) => properties)) return schema;
  return schema.oneOf.find(({ properties = {} }) =>
    Object.entries(properties).every(
      ([key, field]) => field.const === undefined || (data as Record<string, unknown> | undefined)?.[key] === field.const,
    ),
  );
}
