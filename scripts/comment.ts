import { existsSync, readFileSync, statSync } from 'node:fs';
import { buildCatalog } from '../src/catalog/catalog.ts';
import { commentOf } from '../src/changes/comment.ts';
import type { OwnerOf } from '../src/changes/comment-changes.ts';
import { MOST_BYTES, readReport, type PullRequestReport } from '../src/changes/comment-input.ts';
import { explainedRules } from '../src/rule-docs/check-docs.ts';
import { readContent } from '../src/read/read-content.ts';
import { site } from '../src/settings/site.ts';
import { Failure, command, exit, start } from './lib/run.ts';

const usage = `Usage: node scripts/comment.ts --input FILE [--number N] [--sha COMMIT] [--conclusion success|failure] [--run-url URL] [--preview URL] [--content DIR]

Prints the comment on a pull request as Markdown. FILE is the output of \`node scripts/diff.ts --format json\`.
With --number or --sha, FILE must be of that pull request and commit. \`{number}\` in the address of a preview is replaced by the number.`;

const options = {
  input: { type: 'string' },
  number: { type: 'string' },
  sha: { type: 'string' },
  conclusion: { type: 'string' },
  'run-url': { type: 'string' },
  preview: { type: 'string' },
  content: { type: 'string', default: 'content' },
} as const;

/** `node scripts/comment.ts`. */
export const main = command({ usage, options }, ({ values, at, print }) => {
  if (values.input === undefined) throw new Failure(usage);
  const report = readInput(values.input, at(values.input));
  const { number = report.number, sha = report.sha } = values;
  assertSame('pull request', values.number, report.number);
  assertSame('commit', values.sha, report.sha);
  const comment = commentOf({
    report,
    site: site.url,
    preview: urlOf('preview', values.preview)?.replaceAll('{number}', String(number ?? '')),
    runUrl: urlOf('run-url', values['run-url']),
    conclusion: conclusionOf(values.conclusion),
    sha,
    ownerOf: ownersIn(at(values.content)),
    explained: explainedRules(),
  });
  print(comment.trimEnd());
  return exit.clean;
});

function readInput(name: string, path: string): PullRequestReport {
  if (!existsSync(path)) throw new Failure(`There is no file \`${name}\`.`);
  // Before it is read: nobody knows who wrote it.
  if (statSync(path).size > MOST_BYTES) throw new Failure(`Unexpected size of \`${name}\`, expected ${MOST_BYTES} bytes at most.`);
  try {
    return readReport(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Failure((error as Error).message);
  }
}

function assertSame(what: string, expected: string | undefined, found: string | number | undefined): void {
  if (expected !== undefined && expected !== String(found))
    throw new Failure(`Unexpected ${what} \`${found ?? 'none'}\` in the report, expected \`${expected}\`.`);
}

function urlOf(option: string, text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined;
  if (!/^https?:\/\/[^\s<>()[\]"]+$/.test(text)) throw new Failure(`Unexpected \`--${option}\` \`${text}\`, expected a web address.`);
  return text.replace(/\/$/, '');
}

function conclusionOf(text: string | undefined): 'success' | 'failure' | undefined {
  if (text === undefined || text === 'success' || text === 'failure') return text;
  throw new Failure(`Unexpected conclusion \`${text}\`, expected \`success\` or \`failure\`.`);
}

/** The team that owns an entry, by a content folder: that of the code that runs here, not that of the report. */
function ownersIn(folder: string): OwnerOf {
  if (!existsSync(folder)) return () => undefined;
  const { entries, broken } = readContent(folder);
  const teams = buildCatalog(entries, broken).of('teams');
  const ownerIds = new Map<string, string>(
    entries.flatMap(({ collection, id, data }) => ('owner' in data && data.owner ? [[`${collection}/${id}`, data.owner] as const] : [])),
  );
  return (collection, id) => {
    const team = teams.get(ownerIds.get(`${collection}/${id}`) ?? '');
    return team && { name: team.data.name, channel: team.data.channel };
  };
}

if (import.meta.main) await start(main);
