import { expect, test } from 'vitest';
import { checkFiles } from '../../read/check-content.ts';
import { TODAY } from '../../catalog/testing.ts';
import { knownLinks } from './known-links.ts';
import { offlineProblems } from './offline.ts';

const looker = 'https://acme.looker.com';
const amplitude = 'https://app.amplitude.com/analytics/acme';
const head = (title: string) => `title: ${title}\ndescription: What a test has made to see which of its links are told and which are not.`;
const page = (prose: string) => `---\n${head('Vision')}\n---\n\n${prose}\n`;
const reportFile = (title: string, more: string) => `---\n${head(title)}\ntool: looker\ngroup: company\n${more}\n---\n`;

const base: Readonly<Record<string, string>> = {
  'content/tools/looker.mdx': `---\n${head('Looker')}\nkind: business-intelligence\nhosts: [acme.looker.com]\nowner: data\n---\n\n[Company KPIs](/reports/kpis/)\n`,
  'content/tools/amplitude.mdx': `---\n${head('Amplitude')}\nkind: product-analytics\nhosts: [app.amplitude.com, analytics.amplitude.com]\norganization: acme\nowner: data\n---\n`,
  'content/reports/kpis.mdx': reportFile('Company KPIs', `url: ${looker}/dashboards/1\nformerUrls: [${looker}/looks/9]`),
  'content/teams.yaml': '- id: data\n  name: Data\n',
};

/** What is told of a handbook, each as `file line:column severity rule: message` without the folder of the file. */
function told(files: Readonly<Record<string, string>>): string[] {
  const { catalog } = checkFiles({ ...base, ...files }, TODAY);
  return offlineProblems(catalog, knownLinks(catalog), TODAY).map(
    ({ file, line, column, severity, rule, message }) =>
      `${file.replace('content/', '')} ${line}:${column} ${severity} ${rule}: ${message}`,
  );
}

/** What is told of the text of one page, whose first line is line 6. */
const inProse = (prose: string, files: Readonly<Record<string, string>> = {}) =>
  told({ ...files, 'content/handbook/vision.mdx': page(prose) }).map((line) => line.replace('handbook/vision.mdx ', ''));

test('tells nothing of a handbook whose links are right', () => {
  expect(
    inProse(
      `[Growth](${looker}/dashboards/2), [growth!](${looker}/dashboards/2), [Looker](${looker}), [Signups](${amplitude}/chart/abc1234), [a site](https://a.example/?b=c#d), [MAU](/metrics/mau/), [mail](mailto:a@a.example)`,
    ),
  ).toEqual([]);
});

test.each([
  [
    'malformed',
    `[x y](${looker}:19999/dashboards/2)`,
    `6:1 error link-malformed: Unexpected port of \`acme.looker.com\`, expected none (did you mean \`${looker}/dashboards/2\`?)`,
  ],
  [
    'typo',
    `[x y](${looker}/dashboard/2)`,
    `6:1 error link-typo: Unexpected first word of the path, expected \`/dashboards/\` (did you mean \`${looker}/dashboards/2\`?)`,
  ],
  [
    'unknown tenant',
    '[x y](https://globex.looker.com/dashboards/2)',
    '6:1 error link-unknown-tenant: Unexpected host `globex.looker.com`, expected a host of the tool: `acme.looker.com`',
  ],
  [
    'edit draft',
    `[x y](${amplitude}/chart/abc1234/edit/def5678)`,
    `6:1 error link-edit-draft: Unexpected draft of one person, expected the chart itself (did you mean \`${amplitude}/chart/abc1234\`?)`,
  ],
  [
    'legacy',
    `[x y](${looker}/dashboards-next/2)`,
    `6:1 warning link-legacy: Unexpected former path \`/dashboards-next/\`, expected \`/dashboards/\` (did you mean \`${looker}/dashboards/2\`?)`,
  ],
  [
    'noise',
    `[x y](${looker}/dashboards/2?toggle=fil)`,
    `6:1 warning link-noise: Unexpected \`toggle\` in the address, expected the plain address (did you mean \`${looker}/dashboards/2\`?)`,
  ],
  ['http', '[x y](http://a.example/)', '6:1 warning link-http: Unexpected `http:`, expected `https:` (did you mean `https://a.example/`?)'],
])('tells what is wrong with an address: %s', (_, prose, line) => {
  expect(inProse(prose)).toEqual([line]);
});

test.each([
  ['unsaved chart', `[x y](${amplitude}/chart/new/abc1234)`, ['error link-unsaved-chart']],
  ['public data', `[x y](${looker}/embed/public/VWGSm8ahkYr3bDvX2pQn)`, ['error link-public']],
  ['a signed address', `<A to="${looker}/login/embed/%2Fembed%2Fdashboards%2F1?nonce=1&signature=2" />`, ['error link-signed']],
  ['filters in a tag', `<A to="${looker}/dashboards/2?Account=Globex">x y</A>`, ['error link-filter']],
  ['nothing that hides in code', `\`${looker}/dashboard/2\` {/* ${looker}/dashboard/2 */}`, []],
])('tells %s', (_, prose, rules) => {
  expect(inProse(prose).map((line) => line.replace(/^\d+:\d+ (.*?):.*/, '$1'))).toEqual(rules);
});

test('tells the address of links by reference once, where it is defined, and their words where they stand', () => {
  expect(inProse(`[Growth][g] and [here][g]\n\n[g]: ${looker}/dashboard/2`)).toEqual([
    '6:17 error link-text: Unexpected link text `here`, expected words that name what it leads to',
    `8:1 error link-typo: Unexpected first word of the path, expected \`/dashboards/\` (did you mean \`${looker}/dashboards/2\`?)`,
  ]);
});

test('tells links in fields and rows at the place of the field', () => {
  const rows = `- id: analytics\n  for: Questions; see ${looker}/look/3.\n`;
  expect(told({ 'content/channels.yaml': rows })).toEqual([
    `channels.yaml 2:8 error link-typo: Unexpected first word of the path, expected \`/looks/\` (did you mean \`${looker}/looks/3\`?)`,
  ]);
});

test('tells what the check of content tells of an address by that name alone', () => {
  const told = inProse(
    `[a b](https://acme.looker.com@evil.example/dashboards/1) [c d](${looker}/dashboards/2?Account=Globex&toggle=fil) [e f](javascript:alert)`,
  );
  expect(told).toEqual([
    '6:1 error safe-link: Unexpected address `https://acme.looker.com@evil.example/dashboards/1`, expected an address without a name before its host: it looks like another site',
    `6:58 error report-address: Unexpected filter \`Account\` in the address, expected the report alone: filters can hold a customer’s name (did you mean \`${looker}/dashboards/2\`?)`,
    expect.stringMatching(/^6:\d+ error safe-link: Unexpected address `javascript:alert`/) as string,
  ]);
});

test.each([
  ['filters', `${looker}/dashboards/1?Account=Globex&toggle=fil`, ['report-address']],
  ['a fragment', `${looker}/dashboards/1#tile`, ['report-address']],
  ['the host of another instance', 'https://globex.looker.com/dashboards/1', ['tool-host']],
  ['a former path too', `${looker}/embed/dashboards-next/1?Account=Globex`, ['report-address', 'link-legacy']],
  ['a saved query, which is no filter', `${looker}/explore/sales/orders?qid=ixBBFhLGYh9EUdUcJuFmpf`, []],
])('tells of the own address of a report %s', (_, url, rules) => {
  const found = told({ 'content/reports/kpis.mdx': reportFile('Company KPIs', `url: ${url}`) });
  expect(found.map((line) => line.replace(/^.* (?:error|warning) (.*?):.*/, '$1'))).toEqual(rules);
});

test('takes an address that a report had before as it was, but for what nobody may see', () => {
  const files = (former: string) => ({
    'content/reports/kpis.mdx': reportFile('Company KPIs', `url: ${looker}/dashboards/1\nformerUrls: [${former}]`),
  });
  expect(told(files('https://analytics.amplitude.com/acme/chart/abc1234/edit/def5678'))).toEqual([]);
  expect(told(files('https://globex.looker.com/dashboard/1'))).toEqual([]);
  expect(told(files(`${looker}/embed/public/VWGSm8ahkYr3bDvX2pQn`))).toMatchObject([expect.stringContaining(' link-public: ')]);
  expect(told(files(`${looker}/dashboards/1?Account=Globex`))).toMatchObject([expect.stringContaining(' report-address: ')]);
});

test.each([
  ['here', `[here](${looker}/dashboards/2)`, 'Unexpected link text `here`, expected words that name what it leads to'],
  [
    'the tool',
    `[Looker dashboard](${looker}/dashboards/2)`,
    'Unexpected link text `Looker dashboard`, expected words that name what it leads to',
  ],
  ['nothing', `[](${looker}/dashboards/2)`, 'Unexpected link without words, expected words that name what it leads to'],
  [
    'an address',
    `[${looker}/dashboards/2](${looker}/dashboards/2)`,
    `Unexpected link text \`${looker}/dashboards/2\`, expected words that name what it leads to`,
  ],
  ['here, in a tag', `<A to="${looker}/dashboards/2">here</A>`, 'Unexpected link text `here`, expected words that name what it leads to'],
  ['here, to a front door', `[here](${looker})`, 'Unexpected link text `here`, expected words that name what it leads to'],
])('tells words that say nothing of an object: %s', (_, prose, message) => {
  expect(inProse(prose)).toEqual([expect.stringMatching(/^6:\d+ error link-text: /)]);
  expect(inProse(prose)[0]).toContain(message);
});

test.each([
  ['words that say nothing of other sites, which the check of prose tells', '[here](https://a.example/)'],
  ['a bare address, which the check of prose tells', `${looker}/dashboards/2`],
  ['a tag without words', `<A to="${looker}/dashboards/2" />`],
])('leaves %s', (_, prose) => {
  expect(inProse(prose)).toEqual([]);
});

test('tells the title of the report that silent words should say, and its page', () => {
  expect(inProse(`[here](${looker}/dashboards/1)`)).toEqual([
    '6:1 error link-text: Unexpected link text `here`, expected words that name what it leads to (did you mean `Company KPIs`?)',
    '6:1 warning link-to-report: Unexpected link into the tool, expected the page of the report “Company KPIs” (did you mean `/reports/kpis/`?)',
  ]);
});

test.each([
  ['by its address', `[KPIs](${looker}/dashboards/1)`],
  ['by a bare address', `${looker}/dashboards/1`],
  ['by a former address', `[KPIs](${looker}/looks/9)`],
  ['by another spelling of it', `[KPIs](${looker}/embed/dashboards/1)`],
  ['in a tag', `<A to="${looker}/dashboards/1">KPIs</A>`],
])('tells a link past the page of a report %s', (_, prose) => {
  expect(inProse(prose).filter((line) => line.includes('link-to-report'))).toEqual([
    expect.stringMatching(/ warning link-to-report: .* the page of the report “Company KPIs” \(did you mean `\/reports\/kpis\/`\?\)$/),
  ]);
});

test('lets a report link to itself, and names the report whose address of today an object is', () => {
  const own = `${reportFile('Company KPIs', `url: ${looker}/dashboards/1`)}\n[Its board](${looker}/dashboards/1)\n`;
  expect(told({ 'content/reports/kpis.mdx': own })).toEqual([]);
  const other = {
    'content/reports/a.mdx': reportFile('A', `url: ${looker}/looks/2\nformerUrls: [${looker}/dashboards/1]\nmetrics: [mau]`),
  };
  expect(inProse(`[KPIs](${looker}/dashboards/1)`, other)).toEqual([expect.stringContaining('the report “Company KPIs”')]);
});

test('tells every further name of one object, with the first and where it stands', () => {
  const prose = `[Growth](${looker}/dashboards/2), [the growth](${looker}/dashboards/2/), [Signups](${looker}/embed/dashboards/2), [signups](${looker}/dashboards/2), [Other](${looker}/dashboards/3)`;
  const lines = inProse(prose).filter((line) => line.includes('link-names'));
  expect(lines).toEqual([
    expect.stringMatching(
      /^6:\d+ warning link-names: Unexpected second name `Signups` of one object, expected `Growth`: `content\/handbook\/vision.mdx` calls it so in line 6$/,
    ),
  ]);
});

test('takes an address, silent words and the words of a report for no second name', () => {
  const prose = `[Growth](${looker}/dashboards/2) ${looker}/dashboards/2 [here](${looker}/dashboards/2) [A](${looker}/dashboards/1) [B](${looker}/dashboards/1)`;
  expect(inProse(prose).filter((line) => line.includes('link-names'))).toEqual([]);
});

test('tells a report that nothing leads to', () => {
  const file = 'content/reports/alone.mdx';
  const alone = [
    'reports/alone.mdx 2:8 warning report-unlinked: Missing link to `alone`, expected a definition or a page that leads to it',
  ];
  expect(told({ [file]: reportFile('Alone', `url: ${looker}/looks/4`) })).toEqual(alone);
  expect(told({ [file]: reportFile('Alone', `url: ${looker}/looks/4\nmetrics: [mau]`) })).toEqual([]);
  expect(inProse('[Alone](/reports/alone/#top)', { [file]: reportFile('Alone', `url: ${looker}/looks/4`) })).toEqual([]);
});

test('is as grave as `content/links.yaml` says, but for what the check of content tells', () => {
  const rows = '- id: link-typo\n  severity: warning\n- id: link-http\n  severity: "off"\n- id: link-filter\n  severity: "off"\n';
  const prose = `[x y](${looker}/dashboard/2) [x y](http://a.example/) [a b](${looker}/dashboards/3?Account=Globex)`;
  expect(inProse(prose, { 'content/links.yaml': rows }).map((line) => line.replace(/^.*?(error|warning) (.*?):.*/, '$1 $2'))).toEqual([
    'warning link-typo',
    'error report-address',
  ]);
});

test('tells the object that a problem is about', () => {
  const { catalog } = checkFiles({ ...base, 'content/handbook/vision.mdx': page(`[here](${looker}/dashboard/2)`) }, TODAY);
  expect(offlineProblems(catalog, knownLinks(catalog), TODAY).map(({ rule, key }) => [rule, key])).toEqual([
    ['link-typo', 'looker:acme.looker.com/dashboard/2'],
    ['link-text', 'looker:acme.looker.com/dashboard/2'],
  ]);
});

test('tells no value of a filter', () => {
  const prose = `[https://acme.looker.com/dashboards/2?Account=Globex](${looker}/dashboards/2?Account=Globex) <A to="${looker}/dashboards/1?Account=Globex">here</A>`;
  expect(inProse(prose).length).toBeGreaterThan(3);
  expect(inProse(prose).join('\n')).not.toContain('Globex');
});
