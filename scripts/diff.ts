import { statSync } from 'node:fs';
import { diffContent } from '../src/changes/diff-content.ts';
import { diffMarkdown } from '../src/changes/diff-markdown.ts';
import { diffProblems } from '../src/changes/diff-problems.ts';
import { diffReport, type DiffReport } from '../src/changes/diff-report.ts';
import { diffText } from '../src/changes/diff-text.ts';
import { summaryWords } from '../src/changes/diff-words.ts';
import { buildCatalog } from '../src/catalog/catalog.ts';
import { formatProblems } from '../src/problems/report.ts';
import { day } from '../src/schemas/fields.ts';
import { checkContent } from '../src/read/check-content.ts';
import { contentAt, defaultBase } from './lib/content-at.ts';
import { Failure, exit, readArgs, run, today } from './lib/run.ts';

const usage = `Usage: npm run diff -- [BASE] [--format text|json|markdown|github] [--content DIR] [--today DAY]

Tells what the content says otherwise than where this branch left BASE (origin/main, else main), by meaning and not by lines,
and checks that every change of meaning is told in the history of its definition.`;

const forms = ['text', 'json', 'markdown', 'github'];

await run(() => {
  const { values, positionals } = readArgs(
    { content: { type: 'string', default: 'content' }, format: { type: 'string' }, today: { type: 'string' }, help: { type: 'boolean' } },
    usage,
  );
  if (values.help) {
    console.log(usage);
    return exit.clean;
  }
  const format = values.format ?? (process.env['GITHUB_ACTIONS'] === 'true' ? 'github' : 'text');
  if (!forms.includes(format)) throw new Failure(`Unexpected format \`${format}\`, expected ${forms.join(', ')}.`);
  if (positionals.length > 1) throw new Failure(`Unexpected \`${positionals[1]}\`, expected one base only.\n\n${usage}`);
  const on = values.today ?? today();
  if (!day.safeParse(on).success) throw new Failure(`Unexpected day \`${on}\`, expected one as \`YYYY-MM-DD\`.`);
  if (!statSync(values.content, { throwIfNoEntry: false })?.isDirectory())
    throw new Failure(`There is no folder \`${values.content}\`; run this in the handbook's folder or name the folder with \`--content\`.`);
  const report = compare(values.content, positionals[0], on);
  console.log(printed(report, format));
  return report.problems.length > 0 ? exit.problems : exit.clean;
});

/** Compares the content of the working tree with the commit where HEAD left the base. */
function compare(folder: string, name: string | undefined, on: string): DiffReport {
  const base = name ?? defaultBase(folder);
  const { commit, content } = contentAt(folder, base);
  const { catalog: after, problems: mistakes } = checkContent(folder, on);
  const errors = mistakes.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return diffReport({ base, changed: [] }, commit, errors, false);
  const before = buildCatalog(content.entries, content.broken);
  const diff = diffContent(before, after, base);
  return diffReport(diff, commit, diffProblems(diff, before, after, on), true);
}

function printed(report: DiffReport, format: string): string {
  switch (format) {
    case 'json':
      return JSON.stringify(report, null, 2);
    case 'markdown':
      return diffMarkdown(report);
    case 'github':
      return formatProblems(report.problems, 'github', summaryWords(report));
    default:
      return diffText(report);
  }
}
