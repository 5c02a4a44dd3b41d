import { existsSync, readFileSync } from 'node:fs';
import type { LinksResult } from '../src/link-check/report/result.ts';
import { trackingIssueBody } from '../src/link-check/report/tracking-issue-body.ts';
import { doStep, issuesAccess, readIssues } from './links-issue/github-issues.ts';
import { Failure, exit, readArgs, run } from './lib/run.ts';
import { issueSteps } from './links-issue/tracking-issue.ts';

const usage = `Usage: node scripts/links-issue.ts --report FILE [--dry-run]

Keeps the one issue that tracks links that need attention: opens it, brings it up to date, closes it. FILE is what
\`npm run check:links -- --format json\` printed; GITHUB_TOKEN, GITHUB_REPOSITORY and GITHUB_API_URL are those of a workflow.
With --dry-run it prints the text of the issue and asks nobody.`;

await run(async () => {
  const { values } = readArgs({ report: { type: 'string' }, 'dry-run': { type: 'boolean' }, help: { type: 'boolean' } }, usage);
  if (values.help) {
    console.log(usage);
    return exit.clean;
  }
  const result = readResult(values.report);
  const body = trackingIssueBody(result);
  if (values['dry-run']) {
    console.log(body?.trimEnd() ?? 'Nothing needs attention.');
    return exit.clean;
  }
  // Of a run that asked no tool, silence says nothing: it closes no issue, and a fresh copy of the handbook gets none.
  if (!result.online || result.systems.length === 0) {
    console.log('No tool was asked, so no issue is kept.');
    return exit.clean;
  }
  const access = issuesAccess(process.env);
  const steps = issueSteps(await readIssues(access), body);
  for (const step of steps) console.log(await doStep(access, step));
  if (steps.length === 0) console.log(body === undefined ? 'Nothing needs attention.' : 'The issue is up to date.');
  return exit.clean;
});

function readResult(file: string | undefined): LinksResult {
  if (file === undefined) throw new Failure(usage);
  if (!existsSync(file)) throw new Failure(`There is no file \`${file}\`.`);
  const result = parsed(readFileSync(file, 'utf8'));
  const lists = ['problems', 'objects', 'web', 'systems', 'notes', 'incomplete'] as const;
  if (result?.version !== 1 || !lists.every((name) => Array.isArray(result[name])) || result.summary === undefined)
    throw new Failure(`Unexpected report in \`${file}\`, expected what \`npm run check:links -- --format json\` prints.`);
  return result as LinksResult;
}

function parsed(text: string): Partial<LinksResult> | undefined {
  try {
    const value = JSON.parse(text) as Partial<LinksResult> | null;
    return value ?? undefined;
  } catch {
    return undefined;
  }
}
