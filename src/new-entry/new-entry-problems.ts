import { buildCatalog, type Catalog } from '../catalog/catalog.ts';
import { addressOf, type Entry } from '../catalog/entry.ts';
import { movedAddresses } from '../catalog/addresses.ts';
import { noProse } from '../catalog/prose.ts';
import { problemsOf, type Rule } from '../catalog/rule.ts';
import { channelExists } from '../catalog/rules/channel-exists.ts';
import { descriptionNotCircular } from '../catalog/rules/definitions.ts';
import { idFormat } from '../catalog/rules/ids.ts';
import { shortAddress, uniqueName } from '../catalog/rules/names.ts';
import { knownEntry } from '../catalog/rules/references.ts';
import { checkShape } from '../catalog/shape.ts';
import type { Problem } from '../problems/problem.ts';
import type { CollectionName } from '../schemas/index.ts';
import type { Values } from './new-entry.ts';

/**
 * What is wrong with one field of a new entry that may still lack others, as the content check would say it, or undefined.
 * `addressProblems` is what the content check keeps of addresses, which belongs to the link check.
 */
export function fieldProblem(
  catalog: Catalog,
  collection: CollectionName,
  values: Values,
  name: string,
  addressProblems: (catalog: Catalog) => Problem[],
): string | undefined {
  const at = { file: 'a new file', locate: () => ({ line: 1, column: 1 }) };
  const shape = checkShape(collection, values, at);
  const wrong = 'problems' in shape ? shape.problems.filter(({ path, rule }) => isAt(path, name) && rule !== 'missing-field') : [];
  if (wrong[0]) return wrong[0].message;
  const entry = { ...at, collection, id: '', data: values, body: '', prose: noProse } as unknown as Entry;
  const whole = buildCatalog([...catalog.entries, entry]);
  const found = [...rulesFor(collection, values).flatMap((rule) => problemsOf(rule, whole, '')), ...addressProblems(whole)];
  return found.find(({ file, path }) => file === at.file && isAt(path, name))?.message;
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

/** Why a new entry cannot have an id, in one sentence, or undefined; `published` holds every address that ever was. */
export function idRefusal(catalog: Catalog, published: ReadonlySet<string>, collection: CollectionName, id: string): string | undefined {
  const address = addressOf({ collection, id }) ?? '';
  const taken = catalog.of(collection).get(id);
  if (taken) return `Unexpected id \`${id}\`, expected one that no other entry has: \`${taken.file}\` has it.`;
  const moved = movedAddresses(catalog).find(({ from }) => from === address);
  const gone = [...catalog.of('retired').values()].find(({ data }) => data.address === address);
  const before = moved
    ? `\`${moved.to.file}\` did`
    : gone
      ? `line ${gone.locate(['address']).line} of \`${gone.file}\` retired it`
      : published.has(address) && `\`${address}\` was published`;
  if (before) return `Unexpected id \`${id}\`, expected one that no entry had before: ${before}; an id is never reused.`;
  return malformed(collection, id);
}

function malformed(collection: CollectionName, id: string): string | undefined {
  const place = { line: 1, column: 1 };
  const entry = { collection, id, file: '', locate: () => place, data: { title: id }, body: '', prose: noProse } as unknown as Entry;
  const [problem] = problemsOf(idFormat, buildCatalog([entry]), '');
  return problem && `${problem.message}.`;
}
