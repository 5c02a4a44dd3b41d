import { execFileSync } from 'node:child_process';
import { today } from '../days/day.ts';

/** A setting of this handbook; the environment may override it, so that a fork or a preview needs no edit. */
function setting(name: string, value: string): string {
  const override = process.env[name]?.trim() ?? '';
  return (override === '' ? value : override).replace(/\/$/, '');
}

/** The first twelve characters of the commit that is built: what the environment says, else what git does, else `unknown`. */
function commit(): string {
  const known = setting('HANDBOOK_COMMIT', setting('GITHUB_SHA', ''));
  if (known !== '') return known.slice(0, 12);
  try {
    return execFileSync('git', ['rev-parse', '--short=12', 'HEAD'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return 'unknown';
  }
}

/** The site's own facts, in one place. */
export const site = {
  title: 'Analytics Handbook',
  description: 'How to work with the Data & Analytics team, and what every number means.',
  /** Where the site is published; addresses in previews and the sitemap start with it. */
  url: setting('HANDBOOK_URL', 'https://handbook.example.com'),
  /** The repository of this handbook, for edit links. */
  repository: setting('HANDBOOK_REPOSITORY', 'https://github.com/sourcegraph/analytics-handbook'),
  /** The branch that edit links open. */
  branch: setting('HANDBOOK_BRANCH', 'main'),
  /** The day of the build as `YYYY-MM-DD` in UTC, to which ages are counted. */
  day: today(process.env),
  /** The version of the handbook that the site shows, for reports of problems. */
  commit: commit(),
  /** The repository that takes requests to the team, for the links that open an issue there. */
  requests: setting('HANDBOOK_REQUESTS', 'https://github.com/sourcegraph/analytics'),
  /** The Slack workspace of the channels. */
  slack: setting('HANDBOOK_SLACK', 'https://sourcegraph.slack.com'),
} as const;
