import { addressOf, descriptionOf, titleOf, type Entry } from '../../src/catalog/entry.ts';
import type { Called } from '../../src/new-entry/new-entry-names.ts';
import type { CollectionName } from '../../src/schemas/index.ts';

/** The message for a new name that entries already have: each entry, and what to do instead. */
export function takenMessage(name: string, found: readonly Called[]): string {
  const [first] = found;
  const instead = first ? `\n\n${insteadOf(name, first)} Nothing was written.` : '';
  return `There is an entry of that name already:\n\n${found.map(section).join('\n\n')}${instead}`;
}

function insteadOf(name: string, { entry, kind }: Called): string {
  if (kind !== 'search term') return `Fix \`${entry.file}\` if it is wrong. If yours is something else, give it another name.`;
  const place = `add \`${name}\` to its other names: ${aliasPlace(entry)}`;
  return `Fix that entry, or ${place}. If yours is something else, take the word out of its search terms first.`;
}

/** The message for a new name that looks like others. */
export function similarMessage(found: readonly Called[]): string {
  return `Did you mean one of these?\n\n${found.map(section).join('\n\n')}\n`;
}

function section({ entry, kind, text }: Called): string {
  const called = kind === 'title' || kind === 'id' ? '' : `\n  its ${kind} is \`${text}\``;
  return `  ${titleOf(entry)}  ${addressOf(entry) ?? ''}\n  ${descriptionOf(entry)}\n  ${entry.file}${called}`;
}

function aliasPlace(entry: Entry): string {
  const has = 'aliases' in entry.data && entry.data.aliases !== undefined;
  const { line } = entry.locate([has ? 'aliases' : 'description'], 'key');
  return has ? `\`aliases:\` in line ${line} of \`${entry.file}\`` : `a line \`aliases: [...]\` after line ${line} of \`${entry.file}\``;
}

const lists: Partial<Record<CollectionName, string>> = {
  handbook: 'It appears in the list `/handbook/`; a line in `src/settings/navigation.ts` puts it into the navigation.',
  metrics: 'It appears in `/metrics/` and `/metrics/by-domain/`.',
  reports:
    'It appears in `/reports/` and on the page of its tool; name it in the `sourceOfTruth:` or `reports:` of the definitions that it shows.',
  'data-sources': 'It appears in `/data-sources/`; name it in the `sources:` of the definitions that need it.',
  tools: 'It appears in `/tools/`; a line in `src/settings/navigation.ts` puts it into the navigation.',
  capabilities: 'It appears in `/capabilities/`.',
  personas: 'It has no list: a line in `src/settings/navigation.ts` puts it into the navigation.',
};

/** What to do once the file is there. */
export function nextSteps(path: string, collection: CollectionName, isMetric: boolean): string {
  const todo = isMetric ? 'write how it is computed (`calculation:`) and the text' : 'write the text';
  return `Wrote ${path}

Next:
  1. Edit it: ${todo}. All fields are on \`/contributing/fields/\`.
  2. Check it: \`npm run check:content && npm run check:prose\`
  3. Record its address: \`npm run build && npm run addresses\`
  4. Commit it on a branch and open a pull request; \`/handbook/editing/\` says how.

${lists[collection] ?? ''}`;
}
