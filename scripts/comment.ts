import { existsSync, readFileSync, statSync } from 'node:fs';
import { buildCatalog } from '../src/catalog/catalog.ts';
import { commentOf } from '../src/changes/comment.ts';
import type { OwnerOf } from '../src/changes/comment-changes.ts';
import { MOST_BYTES, readReport, type PullRequestReport } from '../src/changes/comment-input.ts';
import { explainedRules } from '../src/rule-docs/check-docs.ts';
import { readContent } from '../src/read/read-content.ts';
import { site } from '../src/settings/site.ts';
import { Failure, exit, readArgs, run } from './lib/run.ts';

const usage = `Usage: node scripts/comment.ts --input FILE [--number N] [--sha COMMIT] [--conclusion success|failure] [--run-url URL] [--preview URL] [--content DIR]

Prints the comment on a pull request as Markdown. FILE is the output of \`node scripts/diff.ts --format json\`.
With --number or --sha, FILE must be of that pull request and commit. \`{number}\` in the address of a preview stands for the number.`;

await run(() => {
  const { values } = readArgs(
    {
      input: { type: 'string' },
      number: { type: 'string' },
      sha: { type: 'string' },
      conclusion: { type: 'string' },
      'run-url': { type: 'string' },
      preview: { type: 'string' },
      content: { type: 'string', default: 'content' },
      help: { type: 'boolean' },
    },
    usage,
  );
  if (values.help) {
    console.log(usage);
    return exit.clean;
  }
  const report = readInput(values.input);
  same('pull request', values.number, report.number);
  same('commit', values.sha, report.sha);
  const number = values.number ?? report.number;
  const preview = urlOf('preview', values.preview)?.replaceAll('{number}', String(number ?? ''));
  const runUrl = urlOf('run-url', values['run-url']);
  const conclusion = conclusionOf(values.conclusion);
  process.stdout.write(
    commentOf({
      report,
      site: site.url,
      preview,
      runUrl,
      conclusion,
      sha: values.sha ?? report.sha,
      ownerOf: ownersIn(values.content),
      explained: explainedRules(),
    }),
  );
  return exit.clean;
});

function readInput(file: string | undefined): PullRequestReport {
  if (file === undefined) throw new Failure(usage);
  if (!existsSync(file)) throw new Failure(`There is no file \`${file}\`.`);
  // Before it is read: nobody knows who wrote it.
  if (statSync(file).size > MOST_BYTES) throw new Failure(`Unexpected size of \`${file}\`, expected ${MOST_BYTES} bytes at most.`);
  try {
    return readReport(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Failure((error as Error).message);
  }
}

function same(what: string, expected: string | undefined, found: string | number | undefined): void {
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

/** Whom an entry belongs to in a content folder: that of the code that runs here, not that of the report. */
function ownersIn(folder: string): OwnerOf {
  if (!existsSync(folder)) return () => undefined;
  const { entries, broken } = readContent(folder);
  const catalog = buildCatalog(entries, broken);
  const ownerIds = new Map<string, string>(
    entries.flatMap(({ collection, id, data }) => ('owner' in data && data.owner ? [[`${collection}/${id}`, data.owner] as const] : [])),
  );
  return (collection, id) => {
    const team = catalog.of('teams').get(ownerIds.get(`${collection}/${id}`) ?? '');
    return team && { name: team.data.name, channel: team.data.channel };
  };
}
