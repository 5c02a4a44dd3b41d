/** A folder of `src/` and what it may import. */
export type Layer = {
  /** The folder. */
  name: string;
  /** What is in it, in one line. */
  holds: string;
  /** The folders of `src/` that it may import; everything else is refused. */
  imports: readonly string[];
  /** Whether it knows neither files, network and processes (`node:`) nor Astro: what it needs of them is an argument. */
  pure?: boolean;
};

/** The leaves: they import no other layer. */
const ground = ['problems', 'text', 'days'];
/** What is known of entries, without what is said of them. */
const model = [...ground, 'schemas', 'tool-links', 'sprints', 'catalog'];
/** The model, and what a page or a message says of it. */
const said = [...model, 'settings', 'facts'];

/**
 * The one list of what may import what, from the bottom to the top: a layer imports only layers above it in this list.
 * Oxlint keeps it (`layer-rules.ts`), and `npm run layers` writes docs/layers.md from it.
 */
export const layers: readonly Layer[] = [
  { name: 'sample-handbook', holds: 'A small handbook: the examples of rules, and the content of tests', imports: [], pure: true },
  { name: 'problems', holds: 'A mistake as data, and the report of many', imports: [], pure: true },
  { name: 'text', holds: 'Text of strangers, made safe to show', imports: ['problems'], pure: true },
  { name: 'days', holds: 'Days as `YYYY-MM-DD`, and today', imports: [], pure: true },
  { name: 'sprints', holds: 'Sprints, their calendar in words and as a feed', imports: ['days'], pure: true },
  { name: 'tool-links', holds: 'An address of a BI tool, read as the object it opens', imports: ['problems', 'text'], pure: true },
  { name: 'schemas', holds: 'The fields of each kind of entry', imports: ['problems', 'days', 'sprints'], pure: true },
  { name: 'catalog', holds: 'All entries together, and the rules between them', imports: model.slice(0, -1), pure: true },
  { name: 'settings', holds: 'The facts of this site: addresses, navigation, list pages', imports: [...model] },
  { name: 'facts', holds: 'What an entry says, once, for every place that says it', imports: [...model, 'settings'], pure: true },
  { name: 'read', holds: 'Files of `content/` to entries and problems, each with its line', imports: [...model, 'sample-handbook'] },
  { name: 'prose', holds: 'The rules of prose', imports: said, pure: true },
  { name: 'changes', holds: 'What differs between two states of the handbook, by meaning', imports: said, pure: true },
  { name: 'link-check', holds: 'Links to tools: rules, what their APIs say, verdicts, the lock, reports', imports: [...said, 'read'] },
  {
    name: 'checks',
    holds: 'The content check: reading, rules between entries, and the link rules that block the build',
    imports: [...model, 'read', 'link-check'],
  },
  { name: 'requests', holds: 'The form that asks the team, and its issue templates', imports: said, pure: true },
  { name: 'new-entry', holds: 'The text of a new entry', imports: said, pure: true },
  {
    name: 'repository',
    holds: 'Links that edit, add and report on the code host; code owners',
    imports: [...said, 'new-entry'],
    pure: true,
  },
  { name: 'health', holds: 'What entries lack', imports: [...said, 'prose', 'link-check', 'repository'], pure: true },
  {
    name: 'rule-docs',
    holds: 'The page of checks, from the rules',
    imports: [...said, 'sample-handbook', 'read', 'prose', 'changes', 'link-check', 'checks'],
  },
  {
    name: 'exports',
    holds: 'The handbook as JSON, CSV, feeds, JSON-LD and Markdown',
    imports: [...said, 'changes', 'link-check', 'requests', 'health', 'rule-docs'],
    pure: true,
  },
  { name: 'previews', holds: 'The images that chats show of a page', imports: said },
  { name: 'search', holds: 'What can be found, and the ranker', imports: [...said, 'repository'], pure: true },
  {
    name: 'browser',
    holds: "What runs in a reader's browser, by feature",
    imports: [...said, 'repository', 'requests', 'search'],
    pure: true,
  },
  { name: 'security', holds: 'The content security policy and the headers', imports: [], pure: true },
  {
    name: 'site',
    holds: 'The Astro site: pages, components, styles, integrations',
    imports: [
      ...said,
      'read',
      'changes',
      'link-check',
      'checks',
      'repository',
      'requests',
      'health',
      'rule-docs',
      'exports',
      'previews',
      'search',
      'browser',
      'security',
    ],
  },
];
