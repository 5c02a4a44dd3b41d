import { expect, test } from 'vitest';
import { TODAY } from '../../catalog/testing.ts';
import { checkFiles } from '../../checks/check-content.ts';
import { knownLinks } from './known-links.ts';
import { offlineProblems } from './offline.ts';
import { amplitude, base, inProse, looker, ownReport, page, problemsIn, reportFile, rulesOf, toolFile } from './testing.ts';

test.each<[prose: string, rules: string[]]>([
  [`[Growth](${looker}/dashboards/2), [growth!](${looker}/dashboards/2), [Looker](${looker}), [Signups](${amplitude}/chart/abc1234)`, []],
  ['[a site](https://a.example/?b=c#d), [MAU](/metrics/mau/), [mail](mailto:a@a.example), [part](#caveats)', []],
  [`\`${looker}/dashboard/2\` {/* ${looker}/dashboard/2 */}`, []],
  [`[x y](${looker}/dashboards/a)`, ['error link-malformed']],
  [`[x y](${looker}/dashboard/2)`, ['error link-typo']],
  ['[x y](https://globex.looker.com/dashboards/2)', ['error link-unknown-tenant']],
  [`[x y](${amplitude}/chart/new/abc1234)`, ['error link-unsaved-chart']],
  [`[x y](${amplitude}/chart/abc1234/edit/def5678)`, ['error link-edit-draft']],
  [`[x y](${looker}/dashboards-next/2)`, ['warning link-legacy']],
  [`[x y](${looker}/dashboards/2?toggle=fil)`, ['warning link-noise']],
  [`[x y](${looker}/dashboards/2#tile)`, ['warning link-noise']],
  ['[x y](http://a.example/)', ['warning link-http']],
  [`[x y](${looker}/embed/public/VWGSm8ahkYr3bDvX2pQn)`, ['error link-public']],
  // Links that bypass the page of a report
  [`[KPIs](${looker}/dashboards/1) ${looker}/dashboards/1`, ['warning link-to-report', 'warning link-to-report']],
  [`[KPIs](${looker}/looks/9) <A to="${looker}/dashboards/1">KPIs</A>`, ['warning link-to-report', 'warning link-to-report']],
  [`[KPIs](${looker}/embed/dashboards/1)`, ['warning link-noise', 'warning link-to-report']],
  // What must never be published
  [`<A to="${looker}/login/embed/%2Fembed%2Fdashboards%2F1?nonce=1&signature=2" />`, ['error link-signed!']],
  [`[x y](${looker}/dashboards/2?token=abc)`, ['error link-signed!']],
  [`[x y](${looker}/dashboards/2?Account=Globex&toggle=fil)`, ['error link-filter!', 'warning link-noise']],
  ['[x y](https://sql.example/table?customer=Globex)', ['error link-filter!']],
  ['[x y](https://sql.example/table)', []],
  ['[x y](https://acme.looker.com@evil.example/dashboards/1)', ['error link-unsafe!']],
  ['[x y](javascript:alert)', ['error link-unsafe!']],
  ['[x y](//evil.example/)', ['error link-unsafe!']],
  ['[x y](http://localhost:4321/metrics/mau/)', ['error link-unsafe!', 'warning link-http']],
  ['[x y](mailto:) [z](#) [a]()', ['error link-unsafe!', 'error link-unsafe!', 'error link-unsafe!']],
])('reports of %s: %j', (prose, rules) => {
  expect(rulesOf(inProse(prose))).toEqual(rules);
});

test.each<[field: string, rules: string[]]>([
  [`url: ${looker}/explore/sales/orders?qid=ixBBFhLGYh9EUdUcJuFmpf`, []],
  [`url: ${looker}/dashboards/1?Account=Globex`, ['error link-filter!']],
  [`url: ${looker}/dashboards/1%3FAccount=Globex`, ['error link-unsafe!']],
  [`url: ${looker}/dashboards/1#tile`, ['error link-noise!']],
  [`url: ${looker}/embed/dashboards-next/1`, ['warning link-legacy', 'error link-noise!']],
  ['url: https://ada:secret@acme.looker.com/dashboards/1', ['error link-unsafe!']],
  ['url: https://globex.looker.com/dashboards/1', ['error link-unknown-tenant!']],
  [`url: ${amplitude}/chart/abc1234`, ['error link-unknown-tenant!']],
  ['url: https://sql.example/a;b=c', ['error link-unknown-tenant!', 'error link-filter!']],
  // A former address may lead anywhere, but must not reveal anything.
  [
    `url: ${looker}/looks/1\nformerUrls: [https://globex.looker.com/dashboard/1, https://analytics.amplitude.com/acme/chart/abc1234/edit/def5678]`,
    [],
  ],
  [`url: ${looker}/looks/1\nformerUrls: [${looker}/embed/public/VWGSm8ahkYr3bDvX2pQn]`, ['error link-public']],
  [
    `url: ${looker}/looks/1\nformerUrls: [${looker}/dashboards/1?Account=Globex, ${looker}/dashboards/2#tile]`,
    ['error link-filter!', 'error link-noise!'],
  ],
  [`url: ${looker}/looks/1\nformerUrls: ['https://sql.example/1?p_Account=Globex']`, ['error link-filter!']],
  [`url: ${looker}/looks/1\nhistory:\n  - { on: 2025-01-01, summary: Moved., url: '${looker}/looks/2#tile' }`, ['error link-noise!']],
  // Once the report moved, was split or ended, only the addresses at which it opens must be right.
  [`url: ${looker}/dashboards-next/1\nhistory:\n  - { on: 2025-01-01, summary: Moved., url: '${looker}/looks/2' }`, []],
  [
    `url: ${looker}/looks/1\nhistory:\n  - { on: 2025-01-01, summary: Split., url: '${looker}/dashboards-next/2', part: a }\n  - { on: 2025-01-01, summary: Split., url: '${looker}/dashboards-next/3', part: b }`,
    ['warning link-legacy', 'warning link-legacy'],
  ],
  [`url: ${looker}/dashboards-next/1\nhistory:\n  - { on: 2025-01-01, summary: Dropped., ended: dropped }`, []],
  [
    `url: ${looker}/looks/1\nhistory:\n  - { on: 2025-01-01, summary: Moved., url: 'https://bi.example/1' }`,
    ['error link-unknown-tenant!'],
  ],
  [`url: ${looker}/looks/1\nnotes: [See ${looker}/looks/2#tile now]`, ['warning link-noise']],
])('reports of a report with %s: %j', (field, rules) => {
  expect(rulesOf(problemsIn(ownReport(field)))).toEqual(rules);
});

const tools = (url: string, hosts = 'acme.looker.com') => ({
  'content/tools/looker.mdx': toolFile('Looker', `kind: business-intelligence\nhosts: [${hosts}]\nurl: ${url}`),
});

test('reports a tool that opens on a host that it does not list, and says so when it lists none', () => {
  const message = 'Unexpected host `bi.evil.example`, expected a host of Looker: `acme.looker.com`';
  expect(problemsIn(tools('https://bi.evil.example/'))).toEqual([`tools/looker.mdx 7:6 error link-unknown-tenant!: ${message}`]);
  expect(problemsIn({ ...tools('https://bi.evil.example/', ''), ...ownReport('url: https://bi.example/1') })).toEqual([
    expect.stringMatching(/^reports.* link-unknown-tenant!: Unexpected host `bi.example`, expected a host of Looker: it has none$/),
    expect.stringMatching(/^tools.* link-unknown-tenant!: /),
  ]);
});

test('reports the address of links by reference once, where it is defined, and their text where it is', () => {
  expect(inProse(`[Growth][g] and [here][g]\n\n[g]: ${looker}/dashboard/2?Account=Globex`)).toEqual([
    '6:17 error link-text: Unexpected link text `here`, expected words that name what it leads to',
    `8:1 error link-typo: Unexpected first word of the path, expected \`/dashboards/\` (did you mean \`${looker}/dashboards/2\`?)`,
    `8:1 error link-filter!: Unexpected filter \`Account\` in the address, expected the report alone: filters can hold a customer’s name (did you mean \`${looker}/dashboards/2\`?)`,
  ]);
});

test('reports links in rows at the place of the field', () => {
  const rows = `- id: analytics\n  for: Questions; see ${looker}/look/3.\n`;
  expect(problemsIn({ 'content/channels.yaml': rows })).toEqual([expect.stringMatching(/^channels.yaml 2:8 error link-typo: /)]);
});

test('lets a report link to itself, and names the report that opens an object today', () => {
  const own = `${reportFile('Company KPIs', `url: ${looker}/dashboards/1`)}\n[Its board](${looker}/dashboards/1)\n`;
  expect(problemsIn({ 'content/reports/kpis.mdx': own })).toEqual([]);
  const other = {
    'content/reports/a.mdx': reportFile('A', `url: ${looker}/looks/2\nformerUrls: [${looker}/dashboards/1]\nmetrics: [mau]`),
  };
  expect(inProse(`[KPIs](${looker}/dashboards/1)`, other)).toEqual([expect.stringContaining('the report “Company KPIs”')]);
});

test('reports a report that nothing leads to', () => {
  const alone = (more = '') => ({ 'content/reports/alone.mdx': reportFile('Alone', `url: ${looker}/looks/4${more}`) });
  expect(problemsIn(alone())).toEqual([
    'reports/alone.mdx 2:8 warning report-unlinked: Missing link to `alone`, expected a definition or a page that leads to it',
  ]);
  expect(problemsIn(alone('\nmetrics: [mau]'))).toEqual([]);
  expect(inProse('[Alone](/reports/alone/#top)', alone())).toEqual([]);
});

test('is as severe as `content/links.yaml` says, but for what would be published', () => {
  const off = (...rules: string[]) => ({ 'content/links.yaml': rules.map((id) => `- id: ${id}\n  severity: "off"\n`).join('') });
  const settings = off('link-typo', 'link-http', 'link-noise', 'link-unknown-tenant');
  const prose = `[x y](${looker}/dashboard/2) [x y](http://a.example/) [a b](${looker}/looks/3#x) [a b](https://globex.looker.com/looks/1)`;
  expect(rulesOf(inProse(prose, settings))).toEqual([]);
  expect(rulesOf(problemsIn({ ...settings, ...ownReport('url: https://globex.looker.com/looks/3') }))).toEqual([
    'error link-unknown-tenant!',
  ]);
  expect(rulesOf(inProse(`[a b](${looker}/looks/3?Account=Globex)`, off('link-filter')))).toEqual(['error link-filter!']);
});

test('names the object that a problem is about', () => {
  const { catalog } = checkFiles({ ...base, 'content/handbook/vision.mdx': page(`[here](${looker}/dashboard/2)`) }, TODAY);
  const key = 'looker:acme.looker.com/dashboard/2';
  expect(offlineProblems(catalog, knownLinks(catalog)).map((problem) => problem.key)).toEqual([key, key]);
});

test('repeats no value of a filter', () => {
  const prose = `[https://acme.looker.com/dashboards/2?Account=Globex](${looker}/dashboards/2?Account=Globex) <A to="${looker}/dashboards/1?Account=Globex">here</A>`;
  expect(inProse(prose).length).toBeGreaterThan(3);
  expect(inProse(prose).join('\n')).not.toContain('Globex');
});
