import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../src/problems/problem.ts';
import { formats } from '../src/problems/report.ts';
import { stakeholderRows, stakeholderTable } from '../src/facts/stakeholder-table.ts';
import { checkContent } from '../src/checks/check-content.ts';
import { writeGenerated } from './lib/generated.ts';
import { markerLines, readBetween, writeBetween } from './stakeholder-table/markers.ts';
import { Failure, command, contentFolder, start } from './lib/run.ts';

const usage = `Usage: npm run stakeholders -- [--check] [--content DIR] [--format text|json|github]

Writes the table of content/stakeholders.yaml into the support model page; with --check it only says whether the page is up to date.`;

const page = 'handbook/support-model.mdx';
const sources = ['content/stakeholders.yaml', 'content/teams.yaml', 'content/channels.yaml'];

const options = { check: { type: 'boolean' }, content: { type: 'string', default: 'content' } } as const;

/** `npm run stakeholders`. */
export const main = command({ usage, formats, options }, (call) => {
  const content = contentFolder(call);
  const path = join(content, page);
  const markers = markerLines('stakeholders');
  if (!existsSync(path)) throw new Failure(`There is no page \`${path}\`; the table belongs between ${markers} in it.`);
  const { catalog, problems } = checkContent(content, call.today);
  const errors = problems.filter(({ file, severity }) => severity === 'error' && sources.includes(file));
  if (errors.length > 0) return call.report(errors, '');

  const text = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
  const table = stakeholderTable(stakeholderRows(catalog));
  const written = writeBetween(text, 'stakeholders', table);
  if (written === undefined) {
    const message = `Missing place for the table, expected the lines ${markers} once each, in this order`;
    const missing: Problem = { file: `content/${page}`, line: 1, column: 1, path: '', rule: 'markers', severity: 'error', message };
    return call.report([missing], '');
  }
  // Empty lines around the table are a matter of taste.
  const isSame = readBetween(text, 'stakeholders') === table;
  return writeGenerated(
    { ...call, at: () => path },
    {
      command: 'npm run stakeholders',
      rule: 'stakeholder-table',
      target: `content/${page}`,
      files: [{ file: `content/${page}`, text: isSame ? text : written }],
    },
  );
});

if (import.meta.main) await start(main);
