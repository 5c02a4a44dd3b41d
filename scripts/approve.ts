import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isCanonical, meaningOf } from '../src/catalog/meaning.ts';
import type { Entry } from '../src/catalog/entry.ts';
import type { Catalog } from '../src/catalog/catalog.ts';
import { checkContent, checkWith } from '../src/checks/check-content.ts';
import { metricFacts } from '../src/facts/metric-facts.ts';
import { fullTitle } from '../src/facts/names.ts';
import { nearest } from '../src/problems/problem.ts';
import { frontmatterOf } from '../src/read/frontmatter.ts';
import { oneLine } from '../src/text/one-line.ts';
import { Failure, command, contentFolder, exit, start, type Command } from './lib/run.ts';
import { writeWhole } from './lib/write-file.ts';
import { atTerminal, isTerminal, type Person } from './lib/terminal.ts';

const usage = `Usage: npm run approve -- ID --by @NAME [--content DIR]
       npm run approve -- ID --remove [--content DIR]

Writes into a definition that you approve what it means: shows the meaning, and asks you to type the id.
NAME is your name on GitHub. The approval counts until the meaning changes. A program cannot approve anything:
without a person at a terminal nothing is written.`;

const options = {
  by: { type: 'string' },
  remove: { type: 'boolean', default: false },
  content: { type: 'string', default: 'content' },
} as const;

/** Asks a person to confirm, at the terminal unless a test gives one; undefined where nobody can be asked. */
export type Confirm = (show: (person: Person) => Promise<boolean>) => Promise<boolean> | undefined;

const confirmAtTerminal: Confirm = (show) => (isTerminal() ? atTerminal(show) : undefined);

/** Makes `npm run approve`: writes into a definition who approved what it means, or removes that. */
export function approveWith(confirm: Confirm): Command {
  return command({ usage, options }, async (call) => {
    const { values, positionals, today } = call;
    const [id, ...more] = positionals;
    if (id === undefined || more.length > 0) throw new Failure(`Unexpected ${positionals.length} arguments, expected one id.\n\n${usage}`);
    const content = contentFolder(call);
    const { catalog, errors } = checkContent(content, today);
    if (errors.length > 0) return call.report(errors, '');
    const entry = definition(id, catalog);
    const path = join(content, entry.file.slice('content/'.length));
    const text = readFileSync(path, 'utf8');
    if (values.remove) {
      if (!entry.data.approved) throw new Failure(`Unexpected \`--remove\`, expected an approved definition: nobody approved \`${id}\`.`);
      writeWhole(path, withoutApproval(text));
      call.print(`Removed the approval of \`${id}\`.`);
      return exit.clean;
    }
    if (values.by === undefined) throw new Failure(`Missing \`--by\`, expected your name on GitHub such as \`@ada\`.\n\n${usage}`);
    const lines = ['approved:', `  by: '${values.by}'`, `  on: ${today}`, `  meaning: '${meaningOf(entry, catalog)}'`];
    const approved = withApproval(text, lines);
    const after = checkWith(content, { [entry.file]: approved }, today);
    const [caused] = after.errors;
    if (caused) throw new Failure(`Unexpected \`--by\` \`${oneLine(values.by, 60)}\`: ${caused.message}.`);
    const written = after.catalog.of('metrics').get(id);
    if (!written || !isCanonical(written, after.catalog))
      throw new Failure(`Unexpected frontmatter of ${entry.file}, expected \`status: …\` on a line of its own: write it so, then approve.`);
    const isConfirmed = await confirm((person) => asked(entry, catalog, values.by ?? '', person));
    if (isConfirmed === undefined)
      throw new Failure('Missing terminal, expected a person who reads the meaning and confirms: no program approves a definition.');
    if (!isConfirmed) throw new Failure(`Unexpected answer, expected \`${id}\`. Nothing was written.`);
    writeWhole(path, approved);
    call.print(`Wrote that ${values.by} approved \`${id}\` today.\nNext: commit ${entry.file} and open a pull request.`);
    return exit.clean;
  });
}

/** `npm run approve`. */
export const main = approveWith(confirmAtTerminal);

function definition(id: string, catalog: Catalog): Entry<'metrics'> {
  const entry = catalog.of('metrics').get(id);
  const near = nearest(id, catalog.of('metrics').keys());
  const hint = near === undefined ? '' : ` (did you mean \`${near}\`?)`;
  if (!entry) throw new Failure(`Unexpected definition \`${oneLine(id, 60)}\`, expected the id of one${hint}.`);
  const { status } = entry.data;
  if (status !== 'approved' && status !== 'in-review')
    throw new Failure(`Unexpected status \`${status}\` of \`${id}\`, expected \`in-review\` or \`approved\`: write that first.`);
  return entry;
}

/** Shows a person what would be approved, and gives whether the answer was the id. */
async function asked(entry: Entry<'metrics'>, catalog: Catalog, by: string, { ask, show }: Person): Promise<boolean> {
  const { calculation, sourceOfTruth, owner } = metricFacts(entry, catalog);
  const { includes, excludes, sources } = entry.data;
  const number: { unit?: string; direction?: string; window?: string | undefined } = entry.data.type === 'metric' ? entry.data : {};
  const rows = {
    'Computed as': calculation,
    Window: number.window,
    Unit: number.unit,
    'Good is': number.direction,
    Includes: includes?.join('; '),
    Excludes: excludes?.join('; '),
    'Source of truth': sourceOfTruth?.title,
    'Computed from': sources?.join(', '),
    Owner: owner,
  };
  show(`${fullTitle(entry)}\n${entry.data.description}\n`);
  for (const [name, value] of Object.entries(rows)) if (value !== undefined && value !== '') show(`  ${name}: ${value}`);
  const answer = await ask(`\nType ${entry.id} to approve this as ${by}: `);
  return answer.trim() === entry.id;
}

/** The lines of `approved:` in the fields, with those that belong to it. */
const APPROVAL = /^approved:.*\n(?:[ \t]+.*\n)*/m;

function withoutApproval(text: string): string {
  return withFields(text, (yaml) => yaml.replace(APPROVAL, ''));
}

/** The text with these lines in its fields: in place of those that are there, else before the changes or at their end; its status is then approved. */
function withApproval(text: string, lines: readonly string[]): string {
  const block = `${lines.join('\n')}\n`;
  return withFields(text, (yaml) => {
    const approved = yaml.replace(/^status:.*$/m, 'status: approved');
    return approved.replace(APPROVAL.test(approved) ? APPROVAL : /^(?=changes:)|$(?![^])/m, block);
  });
}

/** The text with other fields; what is written below them stays. */
function withFields(text: string, edit: (yaml: string) => string): string {
  const { yaml, start } = frontmatterOf(text) ?? { yaml: '', start: 0 };
  return text.slice(0, start) + edit(yaml) + text.slice(start + yaml.length);
}

if (import.meta.main) await start(main);
