import { buildCatalog, type Catalog } from '../catalog/catalog.ts';
import { addressOf, type Entry } from '../catalog/entry.ts';
import { movedAddresses } from '../catalog/moved.ts';
import { noProse } from '../catalog/prose.ts';
import { idFormat } from '../catalog/rules/id-format.ts';
import type { CollectionName } from '../schemas/index.ts';

/** Why a new entry cannot have an id, in one sentence, or undefined; `published` holds every address that ever was. */
export function idRefusal(catalog: Catalog, published: ReadonlySet<string>, collection: CollectionName, id: string): string | undefined {
  const address = addressOf({ collection, id }) ?? '';
  const taken = catalog.of(collection).get(id);
  if (taken) return `Unexpected id \`${id}\`, expected one that no other entry has: \`${taken.file}\` has it.`;
  const moved = movedAddresses(catalog).find(({ from }) => from === address);
  if (moved) return `Unexpected id \`${id}\`, expected one that no entry had before: \`${moved.to.file}\` did; an id is never reused.`;
  const gone = [...catalog.of('retired').values()].find(({ data }) => data.address === address);
  if (gone) {
    const { line } = gone.locate(['address']);
    return `Unexpected id \`${id}\`, expected one that no entry had before: line ${line} of \`${gone.file}\` retired it; an id is never reused.`;
  }
  if (published.has(address))
    return `Unexpected id \`${id}\`, expected one that no entry had before: \`${address}\` was published; an id is never reused.`;
  return malformed(collection, id);
}

function malformed(collection: CollectionName, id: string): string | undefined {
  const place = { line: 1, column: 1 };
  const entry = { collection, id, file: '', locate: () => place, data: { title: id }, body: '', prose: noProse } as unknown as Entry;
  const [problem] = idFormat(buildCatalog([entry]), '');
  return problem && `${problem.message}.`;
}
