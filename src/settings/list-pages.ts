/** A page that lists entries: its address, title and description, and the words by which search finds it besides its title. */
export type ListPage = { address: string; title: string; description: string; searchTerms: readonly string[] };

/** The pages that list entries, and the other pages that are not entries. */
export const listPages = {
  glossary: {
    address: '/metrics/',
    title: 'Glossary A–Z',
    description: 'Every metric, segment and term in the handbook by name, including abbreviations and other names.',
    searchTerms: ['glossary', 'data dictionary', 'metrics', 'metrics definitions', 'all definitions', 'KPIs'],
  },
  domains: {
    address: '/metrics/by-domain/',
    title: 'Glossary by domain',
    description: 'Every metric, segment and term in the handbook by domain, and a page for each domain with descriptions.',
    searchTerms: ['domains', 'metrics by area'],
  },
  compare: {
    address: '/compare/',
    title: 'Compare definitions',
    description: 'Pairs of definitions that people confuse, with the difference in words and the facts side by side.',
    searchTerms: ['comparisons', 'differences between definitions', 'variants of a metric'],
  },
  reports: {
    address: '/reports/',
    title: 'Reports',
    description: 'Every Looker and Amplitude report that the handbook names, by group, with what each shows and a link that opens it.',
    searchTerms: ['dashboards', 'list of dashboards', 'all dashboards', 'all reports', 'Looker dashboards'],
  },
  changes: {
    address: '/changes/',
    title: 'What changed',
    description: 'Every recorded change to a definition, newest first: what a number means, where it comes from, and what is deprecated.',
    searchTerms: ['changelog', 'history of definitions', 'definition changes', 'recently changed', 'feed', 'RSS'],
  },
  'data-sources': {
    address: '/data-sources/',
    title: 'Data sources',
    description: 'What lands in the BigQuery warehouse: what each source contains, how it gets there and how often it is refreshed.',
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
      'ask for a dashboard',
      'ask for an analysis',
      'analytics request',
      'what to put in a request',
    ],
  },
  fields: {
    address: '/contributing/fields/',
    title: 'Fields of every entry',
    description: 'The fields of each kind of entry, what to write in them, and which are required; generated from the schemas.',
    searchTerms: ['frontmatter', 'schema', 'metric file', 'edit this handbook', 'contribute'],
  },
  checks: {
    address: '/contributing/checks/',
    title: 'What each check means',
    description: 'Every rule that the checks of this handbook report: what must hold, why, how to fix a mistake, and an example of both.',
    searchTerms: ['error message', 'lint', 'rules', 'check failed', 'check:content', 'check:prose', 'validation', 'pull request fails'],
  },
  health: {
    address: '/health/',
    title: 'Health of the handbook',
    description:
      'What the entries of the handbook lack: reviews, approvals, sources of truth, reports, reachable owners and verified links.',
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
