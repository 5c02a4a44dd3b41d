import { existsSync, readFileSync } from 'node:fs';
import { linksResultSchema, type LinksResult } from '../src/link-check/report/result.ts';
import { trackingIssueBody } from '../src/link-check/report/markdown.ts';
import { askGitHub, doStep, issueSteps, readIssues, type GitHub } from './links-issue/tracking-issue.ts';
import { Failure, command, exit, start } from './lib/run.ts';

const usage = `Usage: node scripts/links-issue.ts --report FILE [--dry-run]

Keeps the one issue that tracks links that need attention: opens it, updates it, closes it. FILE is what
\`npm run check:links -- --format json\` printed; \`gh\` reaches the repository with GH_TOKEN and GH_REPO.
With --dry-run it prints the text of the issue and calls nothing.`;

const options = { report: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } } as const;

/** Keeps the tracking issue; a test gives a GitHub of its own. */
export const linksIssue = (github: GitHub = askGitHub) =>
  command({ usage, options }, ({ values, at, print }) => {
    if (values.report === undefined) throw new Failure(usage);
    const result = readResult(at(values.report), values.report);
    const body = trackingIssueBody(result);
    if (values['dry-run']) {
      print(body?.trimEnd() ?? 'Nothing needs attention.');
      return exit.clean;
    }
    // After a run that asked no tool, silence says nothing: it closes no issue, and a fresh copy of the handbook gets none.
    if (!result.online || result.systems.length === 0) {
      print('No tool was asked, so no issue is kept.');
      return exit.clean;
    }
    const steps = issueSteps(readIssues(github), body);
    for (const step of steps) print(doStep(github, step));
    if (steps.length === 0) print(body === undefined ? 'Nothing needs attention.' : 'The issue is up to date.');
    return exit.clean;
  });

function readResult(path: string, named: string): LinksResult {
  if (!existsSync(path)) throw new Failure(`There is no file \`${named}\`.`);
  try {
    return linksResultSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new Failure(`Unexpected report in \`${named}\`, expected what \`npm run check:links -- --format json\` prints.`);
  }
}

if (import.meta.main) await start(linksIssue());
