import type { RuleDoc } from '../../catalog/rule.ts';

const file = 'content/handbook/boards.mdx';
const board = '(https://example.looker.com/boards/5)';
const chart = '(https://app.amplitude.com/analytics/example/chart/abc1234)';
const fixed = 'Or run `npm run check:links -- --fix`.';

/**
 * What an editor should know of the rules that the link check applies without asking anybody, in the order of the page of checks.
 * `link-text` is explained among the rules of prose, which apply it to every other link.
 */
export const linkRuleDocs: readonly RuleDoc[] = [
  {
    rule: 'link-unsafe',
    formerRules: ['safe-link'],
    keeps: 'A link leads to a page of the handbook, to a page of the web, or to a mail address, and hides nothing.',
    why: 'Other addresses run programs, open only on some machines, or lead somewhere else than they seem to.',
    fix: 'Copy the address from the address bar of the browser. For a channel, use its address on the web.',
    example: {
      file: 'content/handbook/support.mdx',
      wrong: '(slack://channel?id=C1)',
      right: '(https://example.slack.com/archives/C1)',
    },
  },
  {
    rule: 'link-malformed',
    keeps: 'An address in a tool names a page that the tool can have.',
    why: 'Any other address leads nowhere.',
    fix: 'Open the page and copy its address from the address bar of the browser.',
    example: { file, wrong: '(https://example.looker.com/boards/sales)', right: board },
  },
  {
    rule: 'link-typo',
    keeps: 'An address in a tool is spelled as the tool spells it.',
    why: 'The tool answers that there is no such page.',
    fix: `Use the address that the check suggests. ${fixed}`,
    example: { file, wrong: '(https://example.looker.com/board/5)', right: board },
  },
  {
    rule: 'link-unknown-tenant',
    formerRules: ['tool-host'],
    keeps:
      'A link to Looker or Amplitude leads to our own workspace: to a host, and for Amplitude an organization, that the page of a tool names. The address of a report is on a host of its tool, and so is that of the tool.',
    why: 'None of us can open the workspace of another company, and a host that only resembles ours can be a trap.',
    fix: 'Correct the address, or the `tool` of the report. If the tool has a new host, add it to `hosts` of the tool first.',
    example: { file, wrong: '(https://exmaple.looker.com/boards/5)', right: board },
  },
  {
    rule: 'link-unsaved-chart',
    keeps: 'A linked Amplitude chart is saved.',
    why: 'An unsaved chart belongs to one person and disappears after a while; others see an error or something else.',
    fix: 'Save the chart and link to the saved one, whose address has no `/new/`.',
    example: { file, wrong: '(https://app.amplitude.com/analytics/example/chart/new/abc1234)', right: chart },
  },
  {
    rule: 'link-edit-draft',
    keeps: 'A link leads to the chart or dashboard, not to one person’s draft of a change.',
    why: 'Others see an outdated draft, or nothing at all.',
    fix: `Cut the address before \`/edit/\`. ${fixed}`,
    example: { file, wrong: '(https://app.amplitude.com/analytics/example/chart/abc1234/edit/xyz9876)', right: chart },
  },
  {
    rule: 'link-legacy',
    keeps: 'A link has the address that the tool gives today: no former host, no `/dashboards-next/`, no `/embed/`.',
    why: 'Former addresses still redirect, until the tool drops them.',
    fix: `Use the address that the check suggests. ${fixed}`,
    example: { file, wrong: '(https://example.looker.com/browse/boards/5)', right: board },
  },
  {
    rule: 'link-public',
    keeps: 'No link gives access to people without an account.',
    why: 'Anyone who reads this handbook could read the data.',
    fix: 'Link to the report itself, and ask its owner to revoke the public link.',
    example: { file, wrong: '(https://app.amplitude.com/analytics/share/0123456789abcdef0123456789abcdef)', right: chart },
  },
  {
    rule: 'link-signed',
    keeps: 'No address holds a signature, a token or a login.',
    why: 'Anyone who has the address gets in as somebody else.',
    fix: 'Link to the report itself, and ask the owner to replace the secret that the address revealed.',
    example: {
      file: 'content/reports/engagement.mdx',
      wrong: 'https://example.looker.com/looks/3?access_token=abc123',
      right: 'https://example.looker.com/looks/3',
    },
  },
  {
    rule: 'link-filter',
    formerRules: ['report-address'],
    keeps: 'The address of a report, in its fields or in a link, has no filters.',
    why: 'Filters often hold the name of a customer or of a person, and this handbook is public.',
    fix: `Cut the address at the \`?\`. ${fixed}`,
    example: {
      file: 'content/reports/engagement.mdx',
      wrong: 'https://example.looker.com/looks/3?Account=Example+Inc',
      right: 'https://example.looker.com/looks/3',
    },
  },
  {
    rule: 'link-noise',
    keeps: 'An address is plain: without empty filters, and without parameters that the tool or a mailing added.',
    why: 'They say nothing about the report, open panels that the reader did not ask for, and make one report look like several.',
    fix: `Cut the address at the \`?\`. ${fixed}`,
    example: { file, wrong: '(https://example.looker.com/boards/5?source=home&utm_campaign=spring)', right: board },
  },
  {
    rule: 'link-http',
    keeps: 'A link starts with `https://`.',
    why: 'Anyone on the network could read and change a page that comes over `http://`.',
    fix: `Write \`https://\`. ${fixed}`,
    example: {
      file: 'content/handbook/support.mdx',
      wrong: '(http://example.slack.com/archives/C1)',
      right: '(https://example.slack.com/archives/C1)',
    },
  },
  {
    rule: 'link-names',
    keeps: 'All links to an object without a page of its own here call it by the same name.',
    why: 'Readers take two names for two reports.',
    fix: 'Use the name that the check gives, or give the report an entry of its own with `npm run new -- report`, and link to its page.',
    example: { file, wrong: 'the [curve of new users][signups] at', right: 'the [chart of signups][signups] at' },
  },
  {
    rule: 'link-to-report',
    keeps: 'The text of a page links to the page of a report, not past it into the tool.',
    why: 'The page says what the report shows, what to watch out for, and where it moved; a link past it says none of that.',
    fix: 'Link to the page that the check suggests.',
    example: { file, wrong: '(https://example.looker.com/dashboards/1)', right: '(/reports/company-dau-mau/)' },
  },
  {
    rule: 'report-unlinked',
    keeps: 'A definition or a page links to each report, or the report names the definitions that it shows.',
    why: 'Nobody finds what is only in a long list.',
    fix: 'Name the report under `reports:` of a definition, name definitions under its `metrics:`, or link to it. If nobody needs it, delete it.',
    example: { file: 'content/metrics/dau-mau.mdx', wrong: 'related: [dau, mau]', right: 'reports: [engagement]\nrelated: [dau, mau]' },
  },
];
