import { expect, test } from 'vitest';
import type { CollectionName } from '../schemas/index.ts';
import { shown } from './rules/testing.ts';
import { checkShape } from './shape.ts';
import { DESCRIPTION, locate } from './testing.ts';

const metric = {
  title: 'Monthly active users',
  description: DESCRIPTION,
  type: 'metric',
  domain: 'revenue',
  owner: 'data',
  status: 'draft',
  provenance: 'stated',
  unit: 'count',
  direction: 'higher',
  window: 'one month',
};
const term = { ...metric, type: 'term', unit: undefined, direction: undefined, window: undefined };
const tool = { title: 'Looker', description: DESCRIPTION, kind: 'data-warehouse', hosts: [], owner: 'data' };
const report = { title: 'KPIs', description: DESCRIPTION, tool: 'looker', url: 'https://example.com/1', group: 'cloud' };

/** What a schema says of data: the data itself where its shape is right, else each problem as `rule path: message`, without `shape`. */
function check(collection: CollectionName, given: unknown): unknown {
  // YAML cannot have keys that are undefined, and neither can JSON.
  const data: unknown = JSON.parse(JSON.stringify(given));
  const checked = checkShape(collection, data, { file: '', locate });
  if ('data' in checked) return checked.data;
  return checked.problems.map((problem) => `${problem.rule} ${shown(problem)}`.replace(/^shape /, ''));
}

const statuses = '`draft`, `in-review`, `approved` or `deprecated`';
const types = '`metric`, `segment` or `term`';
const kinds = '`simple`, `ratio`, `derived`, `cumulative`, `conversion`, `composite` or `external`';
const aggregations = '`count`, `count-distinct`, `sum`, `average`, `median`, `percentile`, `minimum`, `maximum` or `latest`';
const termFields =
  '`title`, `description`, `asOf`, `aliases`, `searchTerms`, `formerIds`, `formerPaths`, `formerAnchors`, `abbreviation`, `domain`, `owner`, `status`, `deprecation`, `provenance`, `includes`, `excludes`, `caveats`, `sources`, `sourceOfTruth`, `reports`, `variantOf`, `related`, `confusedWith`, `reviewed`, `approved`, `changes` or `type`';
const change = 'the definition is new, or the meaning of the number changed, or where it comes from, or only the wording';
const noPart = 'Unexpected empty part, expected `entry` (an id), `text` (words) or both';
const noTotal = 'calculation: Unexpected running total, expected either `window` or `grainToDate`, not both or neither';
const noTruth = 'sourceOfTruth: Unexpected source of truth, expected either `report` (an id) or `elsewhere` (words)';
const sentence = 'expected one full sentence of 40 to 240 characters';
const total = { kind: 'cumulative', input: { text: 'a' } };

test.for<[given: Record<string, unknown>, ...problems: string[]]>([
  // Missing fields, at what holds them, with what they take and what they are for.
  [
    { calculation: { kind: 'ratio', numerator: { text: 'a' } } },
    'missing-field calculation (key): Missing `calculation.denominator`, expected keys and values: what it is divided by',
  ],
  [
    { changes: [{ on: '2026-01-01' }], calculation: { kind: 'simple', of: { text: 'events' } } },
    `missing-field changes.0 (key): Missing \`changes.0.kind\`, expected \`new\`, \`meaning\`, \`source\` or \`wording\`: what changed: ${change}`,
    'missing-field changes.0 (key): Missing `changes.0.summary`, expected text: what changed, in one sentence',
    `missing-field calculation (key): Missing \`calculation.aggregation\`, expected ${aggregations}: how the values become one number`,
  ],
  [{ type: undefined, unit: undefined }, `missing-field (key): Missing \`type\`, expected ${types}`],
  [{ calculation: { numerator: { text: 'a' } } }, `missing-field calculation (key): Missing \`calculation.kind\`, expected ${kinds}`],
  // Unknown keys, at the key.
  [
    { domains: 'revenue', confusedWith: [{ id: 'dau', difference: 'A day.', diference: 'A day.' }] },
    'unknown-key confusedWith.0.diference (key): Unexpected key `diference`, expected a field of `confusedWith.0` (did you mean `difference`?)',
    'unknown-key domains (key): Unexpected key `domains`, expected a field of a metric (did you mean `domain`?)',
  ],
  [
    { ...term, formula: 'x', toString: 'y' },
    `unknown-key formula (key): Unexpected key \`formula\`, expected a field of a metric: ${termFields}`,
    `unknown-key toString (key): Unexpected key \`toString\`, expected a field of a metric: ${termFields}`,
  ],
  [
    { calculation: { kind: 'derived', formula: 'x', numerator: { text: 'y' } } },
    'unknown-key calculation.numerator (key): Unexpected key `numerator`, expected a field of `calculation`: `kind`, `formula` or `note`',
  ],
  // One of several values.
  [{ status: 'draf' }, `status: Unexpected \`draf\`, expected ${statuses} (did you mean \`draft\`?)`],
  [{ status: 'done' }, `status: Unexpected \`done\`, expected ${statuses}`],
  [{ status: 3 }, `status: Unexpected \`3\`, expected ${statuses}`],
  [{ status: null }, `status: Unexpected empty value, expected ${statuses}`],
  [{ status: ['draft'] }, `status: Unexpected list, expected ${statuses}`],
  [{ type: 'metrik' }, `type: Unexpected \`metrik\`, expected ${types} (did you mean \`metric\`?)`],
  [{ type: 'constructor' }, `type: Unexpected \`constructor\`, expected ${types}`],
  [{ type: null }, `type: Unexpected empty value, expected ${types}`],
  [{ calculation: { kind: 'ratios' } }, `calculation.kind: Unexpected \`ratios\`, expected ${kinds} (did you mean \`ratio\`?)`],
  // Text.
  [{ title: null }, 'title: Unexpected empty value, expected text'],
  [{ title: 5 }, 'title: Unexpected number `5`, expected text'],
  [{ title: true }, 'title: Unexpected yes or no `true`, expected text'],
  [{ title: ['a'] }, 'title: Unexpected list, expected text'],
  [{ title: { a: 1 } }, 'title: Unexpected keys and values, expected text; put text that contains `: ` in quotes'],
  [{ title: '' }, 'title: Unexpected empty text, expected words'],
  [{ title: ' \n' }, 'title: Unexpected empty text, expected words'],
  [{ title: 'x'.repeat(81) }, 'title: Unexpected length of 81, expected at most 80'],
  [{ description: 'Too short, $& and $1.' }, `description: Unexpected short description \`Too short, $& and $1.\`, ${sentence}`],
  [{ description: 'x'.repeat(39) }, `description: Unexpected short description \`${'x'.repeat(39)}\`, ${sentence}`],
  [{ description: 'x'.repeat(241) }, `description: Unexpected long description of 241 characters, ${sentence}`],
  [{ description: '' }, `description: Unexpected short description, ${sentence}`],
  // The lines of a text are not quoted.
  [{ description: `${'x'.repeat(40)},\nbroken over two lines.` }, 'description: Unexpected line break, expected one line'],
  // Lists, ids, and keys and values.
  [{ aliases: 'one' }, 'aliases: Unexpected text `one`, expected a list; write `[one]`'],
  [{ related: '(dau, mau)' }, 'related: Unexpected text `(dau, mau)`, expected a list; write `[dau, mau]`'],
  [{ aliases: ['one', ''] }, 'aliases.1: Unexpected empty text, expected words'],
  [{ aliases: [7] }, 'aliases.0: Unexpected number `7`, expected text'],
  [{ owner: '' }, 'owner: Unexpected empty id'],
  [{ owner: 7 }, 'owner: Unexpected number `7`, expected the id of one of the teams'],
  [{ related: [{ id: 'dau' }] }, 'related.0: Unexpected keys and values, expected the id of one of the metrics'],
  [{ formerIds: ['Old Id'] }, 'formerIds.0: Unexpected id `Old Id`, expected lower-case letters, digits and single hyphens'],
  [{ calculation: 'a / b' }, 'calculation: Unexpected text `a / b`, expected keys and values'],
  [
    { sourceOfTruth: 'kpis' },
    'sourceOfTruth: Unexpected text `kpis`, expected keys and values: `report` or `elsewhere` below it, each on its own line',
  ],
  // Fields that need one another, or exclude one another.
  [{ calculation: { kind: 'ratio', numerator: {}, denominator: { entry: 'a' } } }, `calculation.numerator: ${noPart}`],
  [{ calculation: { kind: 'composite', components: [{ text: 'a' }, { weight: '50%' }] } }, `calculation.components.1: ${noPart}`],
  [
    { calculation: { kind: 'composite', components: [{ text: 'a' }] } },
    'calculation.components: Unexpected score of fewer than two parts, expected at least two `components`',
  ],
  [{ calculation: total }, noTotal],
  [{ calculation: { ...total, window: '28 days', grainToDate: 'month' } }, noTotal],
  [{ sourceOfTruth: {} }, noTruth],
  [{ sourceOfTruth: { report: 'kpis', elsewhere: 'A sheet.' } }, noTruth],
  ...[null, 2026, '2026-02-30', '2026-13-45', '2025-02-29', '2026-5-1', '01/05/2026', '2026-05-01T00:00:00Z'].map(
    (reviewed): [Record<string, unknown>, string] => [
      { reviewed },
      `reviewed: Unexpected date${reviewed === null ? '' : ` \`${reviewed}\``}, expected a calendar day as \`YYYY-MM-DD\``,
    ],
  ),
])('reports a metric of %j', ([given, ...problems]) => {
  expect(check('metrics', { ...metric, ...given })).toEqual(problems);
});

const moved = { on: '2026-01-01', summary: 'Moved.', url: 'https://example.com/2' };
const address = (found: string) => `url: Unexpected address${found}, expected a full one that starts with \`https://\``;

test.for<[collection: CollectionName, given: unknown, ...problems: string[]]>([
  [
    'tools',
    { ...tool, title: undefined, kind: undefined, hosts: undefined, owner: undefined },
    'missing-field (key): Missing `title`, expected text: the name that readers see, in sentence case',
    'missing-field (key): Missing `kind`, expected `business-intelligence`, `product-analytics` or `data-warehouse`: what kind of tool it is',
    'missing-field (key): Missing `hosts`, expected a list: host names that its links may have',
    'missing-field (key): Missing `owner`, expected the id of one of the teams: id of the team that administers it',
  ],
  // A field with a wrong name is not reported as missing too.
  [
    'tools',
    { ...tool, kind: undefined, Kind: 'data-warehouse' },
    'unknown-key Kind (key): Unexpected key `Kind`, expected a field of a tool (did you mean `kind`?)',
  ],
  ['tools', { ...tool, access: [{ who: [], gets: 'All.' }] }, 'access.0.who: Unexpected empty list, expected at least 1 item'],
  ['channels', { id: 'a', for: 'All.', internal: 'yes' }, 'internal: Unexpected text `yes`, expected `true` or `false`'],
  ['reports', { ...report, order: 0 }, 'order: Unexpected `0`, expected at least 1'],
  ['reports', { ...report, order: 1.5 }, 'order: Unexpected number `1.5`, expected a whole number'],
  ['reports', { ...report, order: '1' }, 'order: Unexpected text `1`, expected a whole number'],
  [
    'reports',
    { ...report, history: [{ ...moved, url: undefined, part: 'all' }] },
    'history.0.part: Unexpected part without an address, expected `url` beside it',
  ],
  [
    'reports',
    { ...report, history: [{ ...moved, ended: 'dropped' }] },
    'history.0.ended: Unexpected end of a report that has an address since then, expected `url` or `ended`',
  ],
  ['reports', { ...report, asOf: '2022-10-01' }, 'asOf: Unexpected month `2022-10-01`, expected one as `YYYY-MM`'],
  ['reports', { ...report, url: '' }, address('')],
  // A value is shown up to 60 characters, and a longer one by its length.
  ['reports', { ...report, url: 'http://'.padEnd(60, 'x') }, address(` \`http://${'x'.repeat(53)}\``)],
  ['reports', { ...report, url: 'http://'.padEnd(61, 'x') }, address(' of 61 characters')],
  ...['http://example.com', 'example.com', 'https:example.com', ' https://example.com', 'https://a b', 'https://'].map(
    (url): [CollectionName, object, string] => ['reports', { ...report, url }, address(` \`${url}\``)],
  ),
  ...['https://example.com', 'Example.com', 'localhost', 'example.com/x', 'example.com:80'].map(
    (host): [CollectionName, object, string] => [
      'tools',
      { ...tool, hosts: ['ok.example.com', host] },
      `hosts.1: Unexpected host \`${host}\`, expected a bare host name in lower case such as \`example.looker.com\``,
    ],
  ),
  ...(['channels', 'metrics'] as const).flatMap((collection): [CollectionName, unknown, string][] => [
    [collection, 'analytics', ': Unexpected text `analytics`, expected keys and values'],
    [collection, null, ': Unexpected empty value, expected keys and values'],
    [collection, [], ': Unexpected list, expected keys and values'],
  ]),
])('reports an entry of %s: %j', ([collection, given, ...problems]) => {
  expect(check(collection, given)).toEqual(problems);
});

test.each([
  { description: 'x'.repeat(40), reviewed: '2024-02-29', calculation: { ...total, window: '28 days' }, related: ['dau'] },
  { description: 'x'.repeat(240), calculation: { ...total, grainToDate: 'all-time' }, sourceOfTruth: { report: 'kpis' } },
  { sourceOfTruth: { elsewhere: 'A sheet.' } },
])('gives the data of a metric of %j', (given) => {
  expect(check('metrics', { ...metric, ...given })).toEqual({ ...metric, ...given });
});
