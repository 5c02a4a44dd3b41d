import { buildCatalog, type Catalog, meantId } from '../../src/catalog/catalog.ts';
import { nearest, oneOf } from '../../src/problems/problem.ts';
import { problemsOf } from '../../src/catalog/rule.ts';
import { idFormat } from '../../src/catalog/rules/ids.ts';
import { folderCollections, registry, type CollectionName } from '../../src/schemas/index.ts';
import { Failure } from '../lib/run.ts';

/** The entry of a collection that gets another id. */
export type Rename = { collection: CollectionName; from: string; to: string };

const kinds = new Map<string, CollectionName>(
  [...folderCollections.values()].flatMap((name) => [name, registry[name].one.replace(' ', '-')].map((kind) => [kind, name] as const)),
).set('page', 'handbook');

/** The collection that a kind of entry names; only those with one file an entry can be renamed. */
export function collectionOf(kind: string): CollectionName {
  const spelled = kind.toLowerCase().replace(/[\s_]+/g, '-');
  const found = kinds.get(spelled);
  if (found) return found;
  const near = nearest(spelled, kinds.keys());
  const expected = oneOf([...folderCollections.values()].map((name) => registry[name].one));
  throw new Failure(`Unexpected kind \`${kind}\`, expected ${expected}${near === undefined ? '' : ` (did you mean \`${near}\`?)`}.`);
}

/** Fails with a sentence where an entry does not exist or cannot have the new id. */
export function checkRename(catalog: Catalog, { collection, from, to }: Rename, today: string): void {
  const { one } = registry[collection];
  const entry = catalog.of(collection).get(from);
  if (!entry) {
    const near = meantId(catalog, collection, from);
    throw new Failure(
      `Unexpected ${one} \`${from}\`, expected the id of an entry${near === undefined ? '' : ` (did you mean \`${near}\`?)`}.`,
    );
  }
  if (from === to) throw new Failure(`Unexpected new id \`${to}\`, expected another than the present one.`);
  const [malformed] = problemsOf(idFormat, buildCatalog([{ ...entry, id: to }]), today);
  if (malformed) throw new Failure(`${malformed.message}.`);
  const former = catalog.renamed(collection, to);
  const owner =
    catalog.of(collection).get(to) ?? (former === undefined || former === from ? undefined : catalog.of(collection).get(former));
  if (owner)
    throw new Failure(
      `Unexpected new id \`${to}\`, expected one that no other ${one} has or had: \`${owner.file}\` does; an id is never reused.`,
    );
}
