import { buildCatalog, type Catalog } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import { noProse } from '../catalog/prose.ts';
import { channelExists } from '../catalog/rules/channel-exists.ts';
import { descriptionNotCircular } from '../catalog/rules/description-not-circular.ts';
import { knownEntry } from '../catalog/rules/known-entry.ts';
import { shortAddress } from '../catalog/rules/short-address.ts';
import { uniqueName } from '../catalog/rules/unique-name.ts';
import type { Rule } from '../catalog/rules/index.ts';
import { checkShape } from '../catalog/shape.ts';
import type { CollectionName } from '../schemas/index.ts';
import type { Values } from './new-entry.ts';

/**
 * What is wrong with one field of a new entry that may still lack others, as the content check would say it, or undefined.
 * `addressRule` is what the content check keeps of addresses, which belongs to the link check.
 */
export function fieldProblem(
  catalog: Catalog,
  collection: CollectionName,
  values: Values,
  name: string,
  addressRule: Rule,
): string | undefined {
  const at = { file: 'a new file', locate: () => ({ line: 1, column: 1 }) };
  const shape = checkShape(collection, values, at);
  const wrong = 'problems' in shape ? shape.problems.filter(({ path, rule }) => isAt(path, name) && rule !== 'missing-field') : [];
  if (wrong[0]) return wrong[0].message;
  const entry = { ...at, collection, id: '', data: values, body: '', prose: noProse } as unknown as Entry;
  const whole = buildCatalog([...catalog.entries, entry]);
  const found = [...rulesFor(collection, values), addressRule]
    .flatMap((rule) => rule(whole, ''))
    .find(({ file, path }) => file === at.file && isAt(path, name));
  return found?.message;
}

/** The rules that can look at what is there already. */
function rulesFor(collection: CollectionName, values: Values): Rule[] {
  const has = (name: string) => typeof values[name] === 'string';
  return [
    knownEntry,
    channelExists,
    uniqueName,
    shortAddress,
    ...(collection === 'metrics' && has('description') && has('title') ? [descriptionNotCircular] : []),
  ];
}

function isAt(path: string, name: string): boolean {
  return path === name || path.startsWith(`${name}.`);
}
