/** A page that lists entries: its head, and the words by which search finds it beside its title. */
export type ListPage = { address: string; title: string; description: string; searchTerms: readonly string[] };

/** The lists of the site. */
export const listPages = {
  glossary: {
    address: '/metrics/',
    title: 'Glossary A–Z',
    description: 'Every metric, segment and term of the handbook by name, with abbreviations and other names in their places.',
    searchTerms: ['glossary', 'data dictionary', 'metrics', 'metrics definitions', 'all definitions', 'KPIs'],
  },
  domains: {
    address: '/metrics/by-domain/',
    title: 'Glossary by domain',
    description:
      'Every metric, segment and term of the handbook under the domain it belongs to, and a page of each domain with what they mean.',
    searchTerms: ['domains', 'metrics by area'],
  },
  compare: {
    address: '/compare/',
    title: 'Compare definitions',
    description: 'Every two definitions that people mistake for one another, with the difference in words and the facts side by side.',
    searchTerms: ['comparisons', 'differences between definitions', 'variants of a metric'],
  },
  reports: {
    address: '/reports/',
    title: 'Reports',
    description: 'Every Looker and Amplitude report that the handbook names, by group, with what each shows and the way into its tool.',
    searchTerms: ['dashboards list', 'all dashboards', 'all reports', 'Looker dashboards'],
  },
  changes: {
    address: '/changes/',
    title: 'What changed',
    description:
      'Every change of a definition that the handbook tells of, newest first: what a number means, where it comes from, and what not to use any more.',
    searchTerms: ['changelog', 'history of definitions', 'definition changes', 'recently changed', 'feed', 'RSS'],
  },
  'data-sources': {
    address: '/data-sources/',
    title: 'Data sources',
    description: 'What lands in the BigQuery warehouse: each source with what it holds, how it gets there and how often it is refreshed.',
    searchTerms: ['where data comes from', 'source systems', 'raw data'],
  },
  tools: {
    address: '/tools/',
    title: 'Tools',
    description: 'The tools of the analytics stack, each with what it is for, who has access and where to start.',
    searchTerms: ['analytics stack', 'data stack', 'software', 'which tool should I use', 'choose a tool', 'what tool for what'],
  },
  capabilities: {
    address: '/capabilities/',
    title: 'Capabilities',
    description:
      'What the Data and Analytics team offers, by its two functions: five capabilities of data analytics and five of data engineering.',
    searchTerms: ['services', 'what the data team does', 'team offers'],
  },
  handbook: {
    address: '/handbook/',
    title: 'Handbook',
    description: 'Every page of the handbook on how the Data and Analytics team works and how to work with it.',
    searchTerms: ['all pages', 'data team', 'analytics team'],
  },
  ask: {
    address: '/ask/',
    title: 'Ask the team',
    description: 'Where to ask a question, and a form that writes a request to the Data & Analytics team as a GitHub issue.',
    searchTerms: [
      'request form',
      'new request',
      'open an issue',
      'issue template',
      'dashboards',
      'ask for a dashboard',
      'ask for an analysis',
      'analytics request',
      'what to put in a request',
    ],
  },
  fields: {
    address: '/contributing/fields/',
    title: 'Fields of every entry',
    description:
      'The fields that each kind of entry may have, what an editor writes in them, and which are required; made from the schemas themselves.',
    searchTerms: ['frontmatter', 'schema', 'metric file', 'edit this handbook', 'contribute'],
  },
  checks: {
    address: '/contributing/checks/',
    title: 'What each check means',
    description:
      'Every rule that the checks of this handbook tell: what must hold, why, how to fix it, and an example of the mistake and of the fix.',
    searchTerms: ['error message', 'lint', 'rules', 'check failed', 'check:content', 'check:prose', 'validation', 'pull request fails'],
  },
  health: {
    address: '/health/',
    title: 'Health of the handbook',
    description:
      'What the entries of the handbook lack: reviews, approvals, sources of truth, reports, owners that can be reached and checked links.',
    searchTerms: [
      'stale',
      'unreviewed',
      'quality',
      'audit',
      'content gaps',
      'needs review',
      'nobody has reviewed',
      'definitions without a review',
    ],
  },
  data: {
    address: '/api/',
    title: 'Data for machines',
    description:
      'The definitions, reports, tools and data sources of this handbook as JSON and CSV with schemas, and what readers may rely on.',
    searchTerms: ['API', 'JSON', 'CSV', 'download definitions', 'IMPORTDATA', 'spreadsheet of metrics'],
  },
} as const satisfies Record<string, ListPage>;
