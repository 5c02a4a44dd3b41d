/** A setting of this handbook; the environment may override it, so that a fork or a preview needs no edit. */
function setting(name: string, value: string): string {
  const override = process.env[name]?.trim() ?? '';
  return (override === '' ? value : override).replace(/\/$/, '');
}

/** The site's own facts, in one place. */
export const site = {
  title: 'Analytics Handbook',
  description: 'How to work with the Data & Analytics team, and what every number means.',
  /** Where the site is published; addresses in previews and the sitemap start with it. */
  url: setting('HANDBOOK_URL', 'https://handbook.example.com'),
  /** The repository that holds this handbook, for edit links. */
  repository: setting('HANDBOOK_REPOSITORY', 'https://github.com/sourcegraph/analytics-handbook'),
  /** The branch that edit links open. */
  branch: setting('HANDBOOK_BRANCH', 'main'),
  /** The repository that takes requests to the team, for the links that open an issue there. */
  requests: setting('HANDBOOK_REQUESTS', 'https://github.com/sourcegraph/analytics'),
  /** The Slack workspace of the channels. */
  slack: setting('HANDBOOK_SLACK', 'https://sourcegraph.slack.com'),
} as const;
