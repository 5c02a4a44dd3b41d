import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../src/problems/problem.ts';
import { stakeholderRows, stakeholderTable } from '../src/facts/stakeholder-table.ts';
import { checkContent } from '../src/read/check-content.ts';
import { markerLines, readBetween, writeBetween } from './stakeholder-table/markers.ts';
import { Failure, exit, formatOf, readArgs, report, run, today } from './lib/run.ts';

const usage = `Usage: npm run stakeholders -- [--check] [--content DIR] [--format text|json|github]

Writes the table of content/stakeholders.yaml into the support model page; with --check it only says whether the page is behind.`;

const page = 'handbook/support-model.mdx';
const sources = ['content/stakeholders.yaml', 'content/teams.yaml', 'content/channels.yaml'];

await run(() => {
  const { values } = readArgs(
    { check: { type: 'boolean' }, content: { type: 'string', default: 'content' }, format: { type: 'string' }, help: { type: 'boolean' } },
    usage,
  );
  if (values.help) {
    console.log(usage);
    return exit.clean;
  }
  const format = formatOf(values.format);
  const path = join(values.content, page);
  if (!existsSync(path)) throw new Failure(`There is no page \`${path}\`; the table belongs between ${markerLines('stakeholders')} in it.`);

  const { catalog, problems } = checkContent(values.content, today());
  const inSources = problems.filter(({ file, severity }) => severity === 'error' && sources.includes(file));
  const file = readFileSync(path, 'utf8');
  const found = inSources.length > 0 ? inSources : compare(file, stakeholderTable(stakeholderRows(catalog)));
  if (inSources.length > 0 || values.check || found.some(({ rule }) => rule === 'markers')) {
    return report(found, format, 'The stakeholder table is up to date.');
  }
  const written = writeBetween(file, 'stakeholders', stakeholderTable(stakeholderRows(catalog))) ?? file;
  if (written !== file) writeFileSync(path, written);
  console.log(written === file ? 'The stakeholder table was up to date.' : `Wrote ${catalog.of('stakeholders').size} rows into ${path}.`);
  return exit.clean;
});

/** How the table on the page differs from the one that the YAML gives: the first row that does. */
function compare(file: string, table: string): Problem[] {
  const between = readBetween(file, 'stakeholders');
  const tell = (line: number, rule: string, message: string): Problem[] => [
    { file: `content/${page}`, line, column: 1, path: '', rule, severity: 'error', message },
  ];
  if (!between)
    return tell(1, 'markers', `Missing place for the table, expected the lines ${markerLines('stakeholders')} once each, in this order`);
  const found = between.text.split('\n');
  const expected = table.split('\n');
  const row = expected.findIndex((line, index) => line !== found[index]);
  if (row < 0 && found.length <= expected.length) return [];
  const at = row < 0 ? expected.length : row;
  const name = (expected[at] ?? found[at] ?? '').split('|')[1]?.trim() ?? '';
  const what = expected[at] === undefined ? 'no row' : `\`${expected[at]}\``;
  return tell(
    between.line + at,
    'stakeholder-table',
    `Unexpected row \`${found[at] ?? ''}\` of ${name}, expected ${what}; run \`npm run stakeholders\``,
  );
}
