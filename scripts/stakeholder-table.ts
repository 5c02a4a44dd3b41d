import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../src/problems/problem.ts';
import { formats } from '../src/problems/report.ts';
import { stakeholderRows, stakeholderTable } from '../src/facts/stakeholder-table.ts';
import { checkContent } from '../src/checks/check-content.ts';
import { writeGenerated } from './lib/generated.ts';
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
  const { catalog, errors } = checkContent(content, call.today);
  const inSources = errors.filter(({ file }) => sources.includes(file));
  if (inSources.length > 0) return call.report(inSources, '');

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

const marker = (name: string, end: 'start' | 'end') => `{/* ${name}:${end} */}`;

/** The text between the markers of `name`, without the white space around it; undefined unless both are there once, in order. */
export function readBetween(file: string, name: string): string | undefined {
  const [before = '', inside, ...moreStarts] = file.split(marker(name, 'start'));
  const [text = '', after, ...moreEnds] = (inside ?? '').split(marker(name, 'end'));
  const isOnce = after !== undefined && moreStarts.length + moreEnds.length === 0 && !before.includes(marker(name, 'end'));
  return isOnce ? text.trim() : undefined;
}

/** The file with `text` between the markers of `name`, and nothing else changed; undefined unless both markers are there once, in order. */
export function writeBetween(file: string, name: string, text: string): string | undefined {
  if (readBetween(file, name) === undefined) return undefined;
  const start = file.indexOf(marker(name, 'start')) + marker(name, 'start').length;
  const end = file.indexOf(marker(name, 'end'));
  return `${file.slice(0, start)}\n\n${text}\n\n${file.slice(end)}`;
}

/** The two lines that an author puts where generated text belongs. */
function markerLines(name: string): string {
  return `${marker(name, 'start')} and ${marker(name, 'end')}`;
}

if (import.meta.main) await start(main);
