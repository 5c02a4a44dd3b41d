import { expect, test } from 'vitest';
import type { CollectionName } from '../schemas/index.ts';
import { checkShape } from './shape.ts';
import { DESCRIPTION, locate, placeOf } from './testing.ts';

const file = 'content/metrics/mau.mdx';
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
const tool = { title: 'Looker', description: DESCRIPTION, kind: 'data-warehouse', hosts: [], owner: 'data' };
const report = { title: 'KPIs', description: DESCRIPTION, tool: 'looker', url: 'https://example.com/1', group: 'cloud' };

const check = (collection: CollectionName, data: unknown) => checkShape(collection, data, { file, locate });
const checkMetric = (given: Record<string, unknown>) => check('metrics', { ...metric, ...given });
const shape = (path: string, message: string, suggestion?: string) => ({
  ...placeOf({ file }, path),
  rule: 'shape',
  severity: 'error',
  message: message + (suggestion === undefined ? '' : ` (did you mean \`${suggestion}\`?)`),
  ...(suggestion === undefined ? {} : { suggestion }),
});
const missing = (holder: string, message: string) => ({
  ...placeOf({ file }, holder, 'key'),
  rule: 'missing-field',
  severity: 'error',
  message,
});
const unknown = (path: string, message: string, suggestion?: string) => ({
  ...shape(path, message, suggestion),
  ...placeOf({ file }, path, 'key'),
  rule: 'unknown-key',
});
const without = (data: Record<string, unknown>, ...keys: string[]) =>
  Object.fromEntries(Object.entries(data).filter(([key]) => !keys.includes(key)));

const aggregations = '`count`, `count-distinct`, `sum`, `average`, `median`, `percentile`, `minimum`, `maximum` or `latest`';
const kinds = '`simple`, `ratio`, `derived`, `cumulative`, `conversion`, `composite` or `external`';
const termFields =
  '`title`, `description`, `aliases`, `searchTerms`, `formerIds`, `formerPaths`, `formerAnchors`, `abbreviation`, `domain`, `owner`, `status`, `deprecation`, `provenance`, `includes`, `excludes`, `caveats`, `sources`, `sourceOfTruth`, `reports`, `variantOf`, `related`, `confusedWith`, `reviewed`, `changes` or `type`';

test('gives the data where its shape is right', () => {
  expect(checkMetric({ related: ['dau'] })).toEqual({ data: { ...metric, related: ['dau'] } });
});

test('reports every field that is missing, at its holder, with what it takes and what it is for', () => {
  expect(check('tools', without(tool, 'title', 'kind', 'hosts', 'owner'))).toEqual({
    problems: [
      missing('', 'Missing `title`, expected text: the name that readers see, in sentence case'),
      missing('', 'Missing `kind`, expected `business-intelligence`, `product-analytics` or `data-warehouse`: what kind of tool it is'),
      missing('', 'Missing `hosts`, expected a list: host names that its links may have'),
      missing('', 'Missing `owner`, expected the id of one of the teams: id of the team that administers it'),
    ],
  });
});

test('reports a missing field that has fields of its own', () => {
  expect(checkMetric({ calculation: { kind: 'ratio', numerator: { text: 'a' } } })).toEqual({
    problems: [missing('calculation', 'Missing `calculation.denominator`, expected keys and values: what it is divided by')],
  });
});

test('reports fields that are missing inside lists and branches', () => {
  const given = { changes: [{ on: '2026-01-01' }], calculation: { kind: 'simple', of: { text: 'events' } } };
  expect(checkMetric(given)).toEqual({
    problems: [
      missing(
        'changes.0',
        'Missing `changes.0.kind`, expected `new`, `meaning`, `source` or `wording`: what changed: the definition is new, or the meaning of the number changed, or where it comes from, or only the wording',
      ),
      missing('changes.0', 'Missing `changes.0.summary`, expected text: what changed, in one sentence'),
      missing('calculation', `Missing \`calculation.aggregation\`, expected ${aggregations}: how the values become one number`),
    ],
  });
});

test('reports an unknown key at the key and suggests the one that was meant', () => {
  expect(checkMetric({ domains: 'revenue', confusedWith: [{ id: 'dau', difference: 'A day.', diference: 'A day.' }] })).toEqual({
    problems: [
      unknown('confusedWith.0.diference', 'Unexpected key `diference`, expected a field of `confusedWith.0`', 'difference'),
      unknown('domains', 'Unexpected key `domains`, expected a field of a metric', 'domain'),
    ],
  });
});

test('lists the fields of the branch where an unknown key is near none', () => {
  expect(check('metrics', { ...without(metric, 'unit', 'direction', 'window'), type: 'term', formula: 'x', toString: 'y' })).toEqual({
    problems: [
      unknown('formula', `Unexpected key \`formula\`, expected a field of a metric: ${termFields}`),
      unknown('toString', `Unexpected key \`toString\`, expected a field of a metric: ${termFields}`),
    ],
  });
});

test('lists the fields of a nested branch', () => {
  expect(checkMetric({ calculation: { kind: 'derived', formula: 'x', numerator: { text: 'y' } } })).toEqual({
    problems: [
      unknown('calculation.numerator', 'Unexpected key `numerator`, expected a field of `calculation`: `kind`, `formula` or `note`'),
    ],
  });
});

test.each([
  ['draf', 'Unexpected `draf`, expected `draft`, `in-review`, `approved` or `deprecated`', 'draft'],
  ['done', 'Unexpected `done`, expected `draft`, `in-review`, `approved` or `deprecated`', undefined],
  [3, 'Unexpected `3`, expected `draft`, `in-review`, `approved` or `deprecated`', undefined],
  [null, 'Unexpected empty value, expected `draft`, `in-review`, `approved` or `deprecated`', undefined],
  [['draft'], 'Unexpected list, expected `draft`, `in-review`, `approved` or `deprecated`', undefined],
])('reports a status of %j', (status, message, suggestion) => {
  expect(checkMetric({ status })).toEqual({ problems: [shape('status', message, suggestion)] });
});

test.each([
  [null, 'Unexpected empty value, expected text'],
  [5, 'Unexpected number `5`, expected text'],
  [true, 'Unexpected yes or no `true`, expected text'],
  [['a'], 'Unexpected list, expected text'],
  [{ a: 1 }, 'Unexpected keys and values, expected text; put text that contains `: ` in quotes'],
  ['', 'Unexpected empty text, expected words'],
  [' \n', 'Unexpected empty text, expected words'],
  ['x'.repeat(81), 'Unexpected length of 81, expected at most 80'],
])('reports a title of %j', (title, message) => {
  expect(checkMetric({ title })).toEqual({ problems: [shape('title', message)] });
});

test.each([
  ['aliases', 'one', 'aliases', 'Unexpected text `one`, expected a list; write `[one]`'],
  ['related', '(dau, mau)', 'related', 'Unexpected text `(dau, mau)`, expected a list; write `[dau, mau]`'],
  ['aliases', ['one', ''], 'aliases.1', 'Unexpected empty text, expected words'],
  ['aliases', [7], 'aliases.0', 'Unexpected number `7`, expected text'],
  ['owner', '', 'owner', 'Unexpected empty id'],
  ['owner', 7, 'owner', 'Unexpected number `7`, expected the id of one of the teams'],
  ['related', [{ id: 'dau' }], 'related.0', 'Unexpected keys and values, expected the id of one of the metrics'],
  ['formerIds', ['Old Id'], 'formerIds.0', 'Unexpected id `Old Id`, expected lower-case letters, digits and single hyphens'],
  ['calculation', 'a / b', 'calculation', 'Unexpected text `a / b`, expected keys and values'],
  [
    'sourceOfTruth',
    'kpis',
    'sourceOfTruth',
    'Unexpected text `kpis`, expected keys and values: `report` or `elsewhere` below it, each on its own line',
  ],
])('reports `%s` of %j', (field, value, path, message) => {
  expect(checkMetric({ [field]: value })).toEqual({ problems: [shape(path, message)] });
});

test.each([
  [0, 'Unexpected `0`, expected at least 1'],
  [1.5, 'Unexpected number `1.5`, expected a whole number'],
  ['1', 'Unexpected text `1`, expected a whole number'],
])('reports an order of %j', (order, message) => {
  expect(check('reports', { ...report, order })).toEqual({ problems: [shape('order', message)] });
});

test('reports an empty list and a wrong yes or no', () => {
  expect(check('tools', { ...tool, access: [{ who: [], gets: 'All.' }] })).toEqual({
    problems: [shape('access.0.who', 'Unexpected empty list, expected at least 1 item')],
  });
  expect(check('channels', { id: 'a', for: 'All.', internal: 'yes' })).toEqual({
    problems: [shape('internal', 'Unexpected text `yes`, expected `true` or `false`')],
  });
});

test.each([
  ['Too short, $& and $1.', 'short description `Too short, $& and $1.`'],
  ['x'.repeat(39), `short description \`${'x'.repeat(39)}\``],
  ['x'.repeat(241), 'long description of 241 characters'],
  ['', 'short description'],
])('reports a description of the wrong length (%#)', (description, found) => {
  expect(checkMetric({ description })).toEqual({
    problems: [shape('description', `Unexpected ${found}, expected one full sentence of 40 to 240 characters`)],
  });
});

test.each(['x'.repeat(40), 'x'.repeat(240)])('takes a description of 40 and of 240 characters (%#)', (description) => {
  expect(checkMetric({ description })).toEqual({ data: { ...metric, description } });
});

test.each([
  ['2026-02-30', 'date `2026-02-30`'],
  ['2026-13-45', 'date `2026-13-45`'],
  ['2025-02-29', 'date `2025-02-29`'],
  ['2026-5-1', 'date `2026-5-1`'],
  ['01/05/2026', 'date `01/05/2026`'],
  ['2026-05-01T00:00:00Z', 'date `2026-05-01T00:00:00Z`'],
  [2026, 'date `2026`'],
  [null, 'date'],
])('reports a day of %j', (reviewed, found) => {
  expect(checkMetric({ reviewed })).toEqual({
    problems: [shape('reviewed', `Unexpected ${found}, expected a calendar day as \`YYYY-MM-DD\``)],
  });
});

test('takes the 29th of February of a leap year', () => {
  expect(checkMetric({ reviewed: '2024-02-29' })).toEqual({ data: { ...metric, reviewed: '2024-02-29' } });
});

test.each(['http://example.com', 'example.com', 'https:example.com', ' https://example.com', 'https://a b', 'https://', ''])(
  'reports the address `%s`',
  (url) => {
    const found = url === '' ? 'address' : `address \`${url}\``;
    expect(check('reports', { ...report, url })).toEqual({
      problems: [shape('url', `Unexpected ${found}, expected a full one that starts with \`https://\``)],
    });
  },
);

test.each([
  [60, `address \`http://${'x'.repeat(53)}\``],
  [61, 'address of 61 characters'],
])('shows a value of %i characters, longer ones by their length', (length, found) => {
  expect(check('reports', { ...report, url: 'http://'.padEnd(length, 'x') })).toEqual({
    problems: [shape('url', `Unexpected ${found}, expected a full one that starts with \`https://\``)],
  });
});

test.each(['https://example.com', 'Example.com', 'localhost', 'example.com/x', 'example.com:80'])('reports the host `%s`', (host) => {
  expect(check('tools', { ...tool, hosts: ['ok.example.com', host] })).toEqual({
    problems: [shape('hosts.1', `Unexpected host \`${host}\`, expected a bare host name in lower case such as \`example.looker.com\``)],
  });
});

test('reports a missing `type`, and nothing of the branches', () => {
  expect(check('metrics', without(metric, 'type', 'unit'))).toEqual({
    problems: [missing('', 'Missing `type`, expected `metric`, `segment` or `term`')],
  });
});

test.each([
  ['metrik', 'Unexpected `metrik`, expected `metric`, `segment` or `term`', 'metric'],
  ['constructor', 'Unexpected `constructor`, expected `metric`, `segment` or `term`', undefined],
  [null, 'Unexpected empty value, expected `metric`, `segment` or `term`', undefined],
])('reports a type of %j', (type, message, suggestion) => {
  expect(checkMetric({ type })).toEqual({ problems: [shape('type', message, suggestion)] });
});

test('reports a missing and an unknown kind of calculation', () => {
  expect(checkMetric({ calculation: { numerator: { text: 'a' } } })).toEqual({
    problems: [missing('calculation', `Missing \`calculation.kind\`, expected ${kinds}`)],
  });
  expect(checkMetric({ calculation: { kind: 'ratios' } })).toEqual({
    problems: [shape('calculation.kind', `Unexpected \`ratios\`, expected ${kinds}`, 'ratio')],
  });
});

test('reports parts that name nothing', () => {
  const empty = 'Unexpected empty part, expected `entry` (an id), `text` (words) or both';
  expect(checkMetric({ calculation: { kind: 'ratio', numerator: {}, denominator: { entry: 'a', text: 'a now' } } })).toEqual({
    problems: [shape('calculation.numerator', empty)],
  });
  expect(checkMetric({ calculation: { kind: 'composite', components: [{ text: 'a' }, { weight: '50%' }] } })).toEqual({
    problems: [shape('calculation.components.1', empty)],
  });
});

test('reports a score of one part', () => {
  expect(checkMetric({ calculation: { kind: 'composite', components: [{ text: 'a' }] } })).toEqual({
    problems: [shape('calculation.components', 'Unexpected score of fewer than two parts, expected at least two `components`')],
  });
});

test.each([{}, { window: '28 days', grainToDate: 'month' }])('reports a running total over %j', (given) => {
  expect(checkMetric({ calculation: { kind: 'cumulative', input: { text: 'a' }, ...given } })).toEqual({
    problems: [shape('calculation', 'Unexpected running total, expected either `window` or `grainToDate`, not both or neither')],
  });
});

test.each([{ window: '28 days' }, { grainToDate: 'all-time' }])('takes a running total over %j', (given) => {
  expect(checkMetric({ calculation: { kind: 'cumulative', input: { text: 'a' }, ...given } })).toHaveProperty('data');
});

test.each([{}, { report: 'kpis', elsewhere: 'A sheet.' }])('reports a source of truth of %j', (sourceOfTruth) => {
  expect(checkMetric({ sourceOfTruth })).toEqual({
    problems: [shape('sourceOfTruth', 'Unexpected source of truth, expected either `report` (an id) or `elsewhere` (words)')],
  });
});

test.each([{ report: 'kpis' }, { elsewhere: 'A sheet.' }])('takes a source of truth of %j', (sourceOfTruth) => {
  expect(checkMetric({ sourceOfTruth })).toEqual({ data: { ...metric, sourceOfTruth } });
});

test.each([
  ['analytics', 'Unexpected text `analytics`, expected keys and values'],
  [null, 'Unexpected empty value, expected keys and values'],
  [[], 'Unexpected list, expected keys and values'],
])('reports a row that is %j', (row, message) => {
  expect(check('channels', row)).toEqual({ problems: [shape('', message)] });
  expect(check('metrics', row)).toEqual({ problems: [shape('', message)] });
});

test('reports a line break without quoting the lines', () => {
  const description = 'One sentence that is long enough to be a description,\nbroken over two lines.';
  expect(checkMetric({ description })).toEqual({ problems: [shape('description', 'Unexpected line break, expected one line')] });
});

test('reports a field with a wrong name once, and not as missing too', () => {
  expect(check('tools', { ...without(tool, 'kind'), Kind: 'data-warehouse' })).toEqual({
    problems: [unknown('Kind', 'Unexpected key `Kind`, expected a field of a tool', 'kind')],
  });
});
