import { diffContent } from '../src/changes/diff-content.ts';
import { diffProblems } from '../src/changes/diff-problems.ts';
import { diffReport, type DiffReport, diffMarkdown, diffText, summaryWords } from '../src/changes/diff-text.ts';
import { buildCatalog } from '../src/catalog/catalog.ts';
import { formatProblems } from '../src/problems/report.ts';
import { day } from '../src/schemas/fields.ts';
import { checkContent } from '../src/checks/check-content.ts';
import { contentAt, defaultBase } from './lib/git.ts';
import { Failure, command, contentFolder, exit, start } from './lib/run.ts';

const usage = `Usage: npm run diff -- [BASE] [--format text|json|markdown|github] [--content DIR] [--today DAY]

Reports how the content differs from where this branch left BASE (origin/main, else main), by meaning and not by lines,
and checks that the history of a definition has every change of its meaning.`;

const formats = ['text', 'json', 'markdown', 'github'] as const;
const options = { content: { type: 'string', default: 'content' }, today: { type: 'string' } } as const;

/** `npm run diff`. */
export const main = command({ usage, formats, options }, (call) => {
  const { values, positionals, format, print } = call;
  if (positionals.length > 1) throw new Failure(`Unexpected \`${positionals[1]}\`, expected one base only.\n\n${usage}`);
  const on = values.today ?? call.today;
  if (!day.safeParse(on).success) throw new Failure(`Unexpected day \`${on}\`, expected one as \`YYYY-MM-DD\`.`);
  const report = compare(contentFolder(call), positionals[0], on);
  print(printers[format](report));
  return report.problems.length > 0 ? exit.problems : exit.clean;
});

const printers: Readonly<Record<(typeof formats)[number], (report: DiffReport) => string>> = {
  text: diffText,
  json: (report) => JSON.stringify(report, null, 2),
  markdown: diffMarkdown,
  github: (report) => formatProblems(report.problems, 'github', summaryWords(report)),
};

/** Compares the content of the working tree with the commit where HEAD left the base. */
function compare(folder: string, name: string | undefined, on: string): DiffReport {
  const base = name ?? defaultBase(folder);
  const { commit, content } = contentAt(folder, base);
  const { catalog: after, errors } = checkContent(folder, on);
  if (errors.length > 0) return diffReport({ base, changed: [] }, commit, errors, false);
  const before = buildCatalog(content.entries, content.broken);
  const diff = diffContent(before, after, base);
  return diffReport(diff, commit, diffProblems(diff, before, after, on), true);
}

if (import.meta.main) await start(main);
