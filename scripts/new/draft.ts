import type { Catalog } from '../../src/catalog/catalog.ts';
import type { NewField, Values } from '../../src/new-entry/new-entry.ts';
import { entriesCalled } from '../../src/new-entry/new-entry-names.ts';
import { unpublishableAddresses } from '../../src/link-check/offline/address-rules.ts';
import { fieldProblem, idRefusal } from '../../src/new-entry/new-entry-problems.ts';
import { idFromName } from '../../src/repository/template.ts';
import { folderCollections, registry, type CollectionName } from '../../src/schemas/index.ts';
import type { Person } from '../lib/terminal.ts';
import { askField } from './questions.ts';
import { takenMessage } from './messages.ts';
import { collectionOf } from '../rename/request.ts';
import { Failure } from '../lib/run.ts';

/** What is known of a new entry: its collection, its fields, and its id where one was asked for. */
export type Draft = { collection: CollectionName; id: string; values: Values };

/** What the entries say, and every address that was ever published. */
export type Known = { catalog: Catalog; published: ReadonlySet<string> };

/** The collection of a kind; a person is asked for one that is not given. */
export async function chooseCollection(kind: string | undefined, person: Person | undefined, usage: string): Promise<CollectionName> {
  if (kind !== undefined) return collectionOf(kind);
  if (!person) throw new Failure(`Missing kind, expected what to add.\n\n${usage}`);
  const choices = [...folderCollections.values()].map((name) => registry[name].one);
  const problemOf = (value: unknown) =>
    choices.some((choice) => choice === value) ? undefined : `Unexpected \`${String(value)}\`, expected one of the list`;
  const field = freeField('kind', 'What to add.');
  return collectionOf(
    String(await askField(field, { choices, fallback: choices.find((choice) => choice === 'metric'), problemOf }, person)),
  );
}

/** The title of a new entry, asked until it can be one. */
export async function askTitle({ catalog }: Known, collection: CollectionName, person: Person): Promise<string> {
  const problemOf = (title: unknown) => {
    const problem = fieldProblem(catalog, collection, { title }, 'title', unpublishableAddresses);
    // A name that is taken is refused with all that the entry says of itself.
    return entriesCalled(catalog, collection, [String(title)]).length > 0 ? undefined : problem;
  };
  return String(
    await askField(
      freeField('title', 'The name that readers see, in sentence case.'),
      { choices: [], fallback: undefined, problemOf },
      person,
    ),
  );
}

/** Why an entry of these names is not needed, or undefined. */
export function refusalOf({ catalog }: Known, collection: CollectionName, values: Values): string | undefined {
  const names = [values['title'], values['abbreviation'], values['aliases']].flat().filter((name) => typeof name === 'string');
  const found = entriesCalled(catalog, collection, names);
  return found.length > 0 ? takenMessage(names[0] ?? '', found) : undefined;
}

/** The id of a new entry: the one asked for, or one from its abbreviation or title; a person may choose another. */
export async function chooseId(
  known: Known,
  collection: CollectionName,
  values: Values,
  given: string | undefined,
  person: Person | undefined,
): Promise<string> {
  const fromNames = [values['abbreviation'], values['title']].map((name) => idFromName(typeof name === 'string' ? name : ''));
  const id = given ?? fromNames.find((name) => name !== '' && idRefusal(known.catalog, known.published, collection, name) === undefined);
  const problemOf = (value: unknown) => idRefusal(known.catalog, known.published, collection, String(value))?.replace(/\.$/, '');
  if (person && given === undefined)
    return String(
      await askField(
        freeField('id', 'The file name and the last part of the address, forever.'),
        { choices: [], fallback: id, problemOf },
        person,
      ),
    );
  const last = id ?? fromNames.find(Boolean);
  if (last === undefined) throw new Failure('Missing `--id`: the title has no Latin letters or digits to make one from.');
  const problem = problemOf(last);
  if (problem !== undefined) throw new Failure(`${problem}; give another with \`--id\`.`);
  return last;
}

function freeField(name: string, meaning: string): NewField {
  return { name, meaning, isRequired: true, isList: false, isNumber: false, choices: undefined, references: undefined };
}
