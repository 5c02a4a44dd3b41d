import type { RuleDoc } from '../../catalog/rule-doc.ts';
import { addressRuleDocs } from './rule-docs-address.ts';

const file = 'content/handbook/boards.mdx';

/**
 * What an editor should know of the rules that the check of links tells without asking anybody, in the order of the page of checks.
 * `link-text` is explained where the check of prose is, which tells it of every other link.
 */
export const linkRuleDocs: readonly RuleDoc[] = [
  ...addressRuleDocs,
  {
    rule: 'link-names',
    keeps: 'An object of a tool without a page of its own here is called by one name in all links to it.',
    why: 'Under two names readers look for two reports.',
    fix: 'Use the name that the check gives, or give the report an entry of its own with `npm run new -- report`, and link to its page.',
    example: { file, wrong: 'the [curve of new users][signups] at', right: 'the [chart of signups][signups] at' },
  },
  {
    rule: 'link-to-report',
    keeps: 'The text of a page links to the page of a report, not past it into the tool.',
    why: 'The page says what the report shows, what to mind, and where it went when it moves; a link past it says none of that.',
    fix: 'Link to the page that the check names.',
    example: { file, wrong: '(https://example.looker.com/dashboards/1)', right: '(/reports/company-dau-mau/)' },
  },
  {
    rule: 'report-unlinked',
    keeps: 'A definition or a page leads to each report, or the report names the definitions that it shows.',
    why: 'What stands in a long list alone, nobody finds.',
    fix: 'Name the report under `reports:` of a definition, name definitions under its `metrics:`, or link to it. If nobody needs it, delete it.',
    example: { file: 'content/metrics/dau-mau.mdx', wrong: 'related: [dau, mau]', right: 'reports: [engagement]\nrelated: [dau, mau]' },
  },
];
