import type { RuleDoc } from '../../catalog/rule-doc.ts';

const file = 'content/handbook/boards.mdx';
const board = '(https://example.looker.com/boards/5)';
const chart = '(https://app.amplitude.com/analytics/example/chart/abc1234)';
const fixed = 'Or run `npm run check:links -- --fix`.';

/** What an editor should know of the rules that an address alone can break. */
export const addressRuleDocs: readonly RuleDoc[] = [
  {
    rule: 'link-malformed',
    keeps: 'An address of a tool names a page that the tool can have, and an address of the web hides nothing.',
    why: 'It leads nowhere, or somewhere else than it seems.',
    fix: 'Open the page and copy its address from the bar of the browser.',
    example: { file, wrong: '(https://example.looker.com:9999/boards/5)', right: board },
  },
  {
    rule: 'link-typo',
    keeps: 'An address of a tool is spelled as the tool spells it.',
    why: 'The tool answers with a page that says that nothing is there.',
    fix: `Take the address that the check names. ${fixed}`,
    example: { file, wrong: '(https://example.looker.com/board/5)', right: board },
  },
  {
    rule: 'link-unknown-tenant',
    keeps:
      'A link to Looker or Amplitude leads to our own workspace: to a host, and for Amplitude an organization, that a page of a tool names.',
    why: 'Nobody of us can open the workspace of another company, and a name that only looks like ours can be a trap.',
    fix: 'Correct the address. If the tool has a new host, add it to `hosts` of the tool first.',
    example: { file, wrong: '(https://exmaple.looker.com/boards/5)', right: board },
  },
  {
    rule: 'link-unsaved-chart',
    keeps: 'A linked chart of Amplitude is saved.',
    why: 'A chart that nobody saved belongs to one person and is gone after a while; others see an error or something else.',
    fix: 'Save the chart and link to the saved one, whose address has no `/new/`.',
    example: { file, wrong: '(https://app.amplitude.com/analytics/example/chart/new/abc1234)', right: chart },
  },
  {
    rule: 'link-edit-draft',
    keeps: 'A link leads to the chart or dashboard, not to one person’s draft of a change.',
    why: 'Others see the draft without what was saved since, or nothing at all.',
    fix: `Cut the address before \`/edit/\`. ${fixed}`,
    example: { file, wrong: '(https://app.amplitude.com/analytics/example/chart/abc1234/edit/xyz9876)', right: chart },
  },
  {
    rule: 'link-legacy',
    keeps: 'A link has the address that the tool gives today: no former host, no `/dashboards-next/`, no `/embed/`.',
    why: 'Former addresses still lead on, until the tool drops them.',
    fix: `Take the address that the check names. ${fixed}`,
    example: { file, wrong: '(https://example.looker.com/browse/boards/5)', right: board },
  },
  {
    rule: 'link-public',
    keeps: 'No link lets people in who have no account.',
    why: 'Whoever reads this handbook would read the data behind it.',
    fix: 'Link to the report itself, and let its owner take the public link back.',
    example: { file, wrong: '(https://app.amplitude.com/analytics/share/0123456789abcdef0123456789abcdef)', right: chart },
  },
  {
    rule: 'link-signed',
    keeps:
      'No address holds a signature, a token or a login. In the text of a page and in the address of a report `report-address` tells it.',
    why: 'Whoever has the address is let in as somebody else.',
    fix: 'Link to the report itself, and let the owner change what the address gave away.',
    example: {
      file: 'content/reports/engagement.mdx',
      wrong: 'https://example.looker.com/looks/3?access_token=abc123',
      right: 'https://example.looker.com/looks/3',
    },
  },
  {
    rule: 'link-filter',
    keeps: 'An address has no filters. In the text of a page and in the address of a report `report-address` tells it.',
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
    keeps: 'An address is plain: without empty filters, and without what the tool or a mailing added while somebody worked.',
    why: 'It says nothing of the report, opens panels that the reader did not ask for, and makes one report look like several.',
    fix: `Cut the address at the \`?\`. ${fixed}`,
    example: { file, wrong: '(https://example.looker.com/boards/5?source=home&utm_campaign=spring)', right: board },
  },
  {
    rule: 'link-http',
    keeps: 'A link starts with `https://`.',
    why: 'Everyone on the way could read and change what comes over `http://`.',
    fix: `Write \`https://\`. ${fixed}`,
    example: {
      file: 'content/handbook/support.mdx',
      wrong: '(http://example.slack.com/archives/C1)',
      right: '(https://example.slack.com/archives/C1)',
    },
  },
];
