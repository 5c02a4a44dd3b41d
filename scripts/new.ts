import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { similarlyCalled } from '../src/new-entry/new-entry-names.ts';
import { newEntryText, type Values } from '../src/new-entry/new-entry.ts';
import { checkContent, checkWith } from '../src/checks/check-content.ts';
import { LEDGER_FILE } from '../src/read/files.ts';
import { registry } from '../src/schemas/index.ts';
import { readLedger } from './check-addresses/ledger.ts';
import { Failure, command, contentFolder, exit, start, type Host } from './lib/run.ts';
import { askTitle, chooseCollection, chooseId, refusalOf, type Draft, type Known } from './new/draft.ts';
import { fieldOptions, valuesOf, completeValues, missingFields, wrongFields } from './new/values.ts';
import { nextSteps, similarMessage } from './new/messages.ts';
import { atTerminal, isTerminal, type Person } from './lib/terminal.ts';

const usage = `Usage: npm run new -- KIND TITLE [--FIELD VALUE …] [--id ID] [--dry-run] [--content DIR]

Writes the file of a new entry, after a look for an entry of that name. On a terminal it asks for every field that is missing.
KIND is metric, report, page, tool, data-source, persona or capability. FIELD is a field of that kind, such as
--description, --type, --domain, --owner, --unit, --direction, --window, --abbreviation, --tool, --url or --group;
give a list by giving its field several times. All fields are on the page /contributing/fields/.`;

const unchanged = 'Nothing was written.';

const options = {
  ...fieldOptions,
  id: { type: 'string' },
  'dry-run': { type: 'boolean' },
  content: { type: 'string', default: 'content' },
} as const;

/** `npm run new`. */
export const main = command({ usage, options }, async (call) => {
  const { values: flags, positionals, today, print } = call;
  const content = contentFolder(call);
  const { catalog, errors } = checkContent(content, today);
  if (errors.length > 0) return call.refuse(errors, `Fix the content first (\`npm run check:content\` reports the same). ${unchanged}`);

  const known = { catalog, published: publishedIn(content) };
  const make = (person?: Person) => draft(known, positionals, { ...flags }, print, person);
  const made = isTerminal() ? await atTerminal(make) : await make();
  if (typeof made === 'string') {
    print(made);
    return exit.problems;
  }
  const { collection, id, values } = made;
  const spec = registry[collection];
  const file = `content/${'folder' in spec ? spec.folder : ''}/${id}.mdx`;
  const text = newEntryText(collection, withHistory(collection, values, today));
  const caused = checkWith(content, { [file]: text }, today).errors;
  if (caused.length > 0) return call.refuse(caused, `The content would have these problems with it. ${unchanged}`);
  const path = join(content, file.slice('content/'.length));
  if (flags['dry-run']) print(`${path}\n\n${text}\n${unchanged}`);
  else {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: 'wx' });
    print(nextSteps(path, collection, values['type'] === 'metric'));
  }
  return exit.clean;
});

/** The entry to write, or why there should be none. */
async function draft(
  known: Known,
  words: readonly string[],
  flags: Readonly<Record<string, unknown>>,
  print: Host['print'],
  person?: Person,
): Promise<Draft | string> {
  const collection = await chooseCollection(words[0], person, usage);
  const title = words.slice(1).join(' ').trim() || (person && (await askTitle(known, collection, person)));
  const given = { ...(title && { title }), ...valuesOf(flags) };
  const refusal = refusalOf(known, collection, given);
  if (refusal !== undefined) return refusal;
  const similar = similarlyCalled(known.catalog, collection, title ?? '');
  if (similar.length > 0) print(similarMessage(similar));
  if (person) failFor(wrongFields(known, collection, given));
  const values = await completeValues(known, collection, given, person);
  failFor([...wrongFields(known, collection, values), ...missingFields(collection, values)]);
  const id = await chooseId(known, collection, values, flags['id'] as string | undefined, person);
  return refusalOf(known, collection, values) ?? { collection, id, values };
}

function failFor(problems: readonly string[]): void {
  if (problems.length > 0) throw new Failure(`${problems.join('\n')}\n\n${usage}`);
}

/** Every address that was ever published; none where there is no ledger. */
function publishedIn(content: string): ReadonlySet<string> {
  try {
    const { lines } = readLedger(readFileSync(join(content, basename(LEDGER_FILE)), 'utf8'));
    return new Set(lines.map(({ address }) => address));
  } catch {
    return new Set();
  }
}

/** A new definition appears in the feed of changes. */
function withHistory(collection: Draft['collection'], values: Values, today: string): Values {
  if (collection !== 'metrics') return values;
  return { ...values, changes: [{ on: today, kind: 'new', summary: 'The definition was added as a draft.' }] };
}

if (import.meta.main) await start(main);
