import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Problem } from '../src/problems/problem.ts';
import { formatProblems } from '../src/problems/report.ts';
import { nearlyCalled } from '../src/new-entry/new-entry-names.ts';
import { newEntryText, type Values } from '../src/new-entry/new-entry.ts';
import { checkContent } from '../src/read/check-content.ts';
import { registry } from '../src/schemas/index.ts';
import { errorsOf, errorsWith, publishedIn } from './new/check.ts';
import { askTitle, chooseCollection, chooseId, refusalOf, type Draft, type Known } from './new/draft.ts';
import { completeValues, missingFields, wrongFields } from './new/values.ts';
import { fieldOptions, valuesOf } from './new/flags.ts';
import type { Person } from './new/questions.ts';
import { atTerminal, isTerminal } from './new/terminal.ts';
import { nearlyTold, nextSteps } from './new/told.ts';
import { Failure, exit, readArgs, run, today } from './lib/run.ts';

const usage = `Usage: npm run new -- KIND TITLE [--FIELD VALUE …] [--id ID] [--dry-run] [--content DIR]

Writes the file of a new entry, after a look for an entry of that name. On a terminal it asks for every field that is missing.
KIND is metric, report, page, tool, data-source, persona or capability. FIELD is a field of that kind, such as
--description, --type, --domain, --owner, --unit, --direction, --window, --abbreviation, --tool, --url or --group;
give a list by giving its field several times. All fields are on the page /contributing/fields/.`;

const unchanged = 'Nothing was written.';

await run(async () => {
  const { values: flags, positionals } = readArgs(
    {
      ...fieldOptions,
      id: { type: 'string' },
      'dry-run': { type: 'boolean' },
      content: { type: 'string', default: 'content' },
      help: { type: 'boolean' },
    },
    usage,
  );
  if (flags.help) {
    console.log(usage);
    return exit.clean;
  }
  const { content } = flags;
  if (!statSync(content, { throwIfNoEntry: false })?.isDirectory())
    throw new Failure(`There is no folder \`${content}\`; run this in the handbook's folder or name the folder with \`--content\`.`);
  const { catalog, problems } = checkContent(content, today());
  const errors = errorsOf(problems);
  if (errors.length > 0) return refuse(errors, 'Fix the content first (`npm run check:content` tells the same).');

  const known = { catalog, published: publishedIn(content) };
  const make = (person?: Person) => draft(known, positionals, { ...flags }, person);
  const made = isTerminal() ? await atTerminal(make) : await make();
  if (typeof made === 'string') {
    console.log(made);
    return exit.problems;
  }
  return write(made, content, flags['dry-run'] === true);
});

/** The entry to write, or why there should be none. */
async function draft(
  known: Known,
  words: readonly string[],
  flags: Readonly<Record<string, unknown>>,
  person?: Person,
): Promise<Draft | string> {
  const collection = await chooseCollection(words[0], person, usage);
  const title = words.slice(1).join(' ').trim() || (person && (await askTitle(known, collection, person)));
  const given = { ...(title && { title }), ...valuesOf(flags) };
  const refusal = refusalOf(known, collection, given);
  if (refusal !== undefined) return refusal;
  const near = nearlyCalled(known.catalog, collection, title ?? '');
  if (near.length > 0) console.log(nearlyTold(near));
  if (person) failFor(wrongFields(known, collection, given));
  const values = await completeValues(known, collection, given, person);
  failFor([...wrongFields(known, collection, values), ...missingFields(collection, values)]);
  const id = await chooseId(known, collection, values, flags['id'] as string | undefined, person);
  return refusalOf(known, collection, values) ?? { collection, id, values };
}

function failFor(problems: readonly string[]): void {
  if (problems.length > 0) throw new Failure(`${problems.join('\n')}\n\n${usage}`);
}

function write({ collection, id, values }: Draft, content: string, isDryRun: boolean): number {
  const spec = registry[collection];
  const folder = 'folder' in spec ? spec.folder : '';
  const text = newEntryText(collection, withHistory(collection, values));
  const errors = errorsWith(content, `content/${folder}/${id}.mdx`, text, today());
  if (errors.length > 0) return refuse(errors, 'The content would have these problems with it.');
  const path = join(content, folder, `${id}.mdx`);
  if (isDryRun) {
    console.log(`${path}\n\n${text}\n${unchanged}`);
    return exit.clean;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text, { flag: 'wx' });
  console.log(nextSteps(path, collection, values['type'] === 'metric'));
  return exit.clean;
}

/** A new definition stands in the feed of changes. */
function withHistory(collection: Draft['collection'], values: Values): Values {
  if (collection !== 'metrics') return values;
  return { ...values, changes: [{ on: today(), kind: 'new', summary: 'The definition was added as a draft.' }] };
}

function refuse(problems: readonly Problem[], why: string): number {
  console.log(`${formatProblems(problems, 'text', '')}\n\n${why} ${unchanged}`);
  return exit.problems;
}
