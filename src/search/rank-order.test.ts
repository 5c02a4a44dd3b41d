import { expect, test } from 'vitest';
import type { NameRole } from './name-index.ts';
import { rank, type RankOptions } from './rank.ts';
import { all, answer, best, definition, found, index, indexOf, nameAt, order, placeOf, places, record, table } from './testing.ts';

test.each<[query: string, first: string, role: NameRole, name: string]>([
  ['st', 'DAU/MAU', 'alias', 'Stickiness'],
  ['n', 'Net dollar retention', 'abbreviation', 'NDR'],
  ['loo', 'Looker (tool)', 'title', 'Looker'],
  ['request a pro', 'Request a project (page)', 'title', 'Request a project'],
  ['expan', 'Net dollar retention', 'term', 'expansion'],
  ['Monthly active', 'Monthly active users', 'title', 'Monthly active users'],
  ['#anal', '#analytics (channel)', 'title', '#analytics'],
  ['stickines', 'DAU/MAU', 'alias', 'Stickiness'],
  ['dollar', 'Net dollar retention', 'title', 'Net dollar retention'],
])('finds by a part of a name what `%s` may become', (query, first, role, name) => {
  expect(best(query)).toEqual([first, { role, name }]);
  expect(rank(index, query).corrected).toBeUndefined();
  expect(answer(query)).toBeUndefined();
});

test.each<[what: string, query: string, expected: string[]]>([
  ['an exact name before other names with its words', 'mau', ['Monthly active users', 'DAU/MAU', 'DAU/MAU (report)']],
  ['a complete name first while a longer one may follow', 'dau', ['Daily active users', 'DAU/MAU', 'DAU/MAU (report)']],
  ['a title first', 'product qualified lead', ['Product qualified lead', 'Product qualified lead (Growth team)']],
  ['the owner of a name before one it hints at', 'PQL', ['Product qualified lead', 'Product qualified lead (Growth team)']],
  ['the group of a person', 'who supports marketing', ['Marketing (group)', 'Ada Lovelace (person)']],
  ['a name before a description', 'ada', ['Ada Lovelace (person)', 'Marketing (group)']],
  ['the beginning of a word that is near no other', 'proj ', ['Request a project (page)']],
  ['words in another order, the last one complete', 'proj request', ['Request a project (page)']],
  ['the name with most of the words', 'qualified growth lead', ['Product qualified lead (Growth team)']],
  ['a definition before its report', 'dau/mau', ['DAU/MAU', 'DAU/MAU (report)']],
  ...['dashboard', 'report', 'chart'].map((word): [string, string, string[]] => [
    'a report where one is asked for',
    `DAU/MAU ${word}`,
    ['DAU/MAU (report)', 'DAU/MAU'],
  ]),
  ['both that share words', 'active users ', ['Monthly active users', 'Daily active users']],
  ['both that share a hidden name', 'explore', ['Looker (tool)', 'Request a project (page)']],
  ['a name among unknown words', 'MAU שלום', ['Monthly active users']],
  ['a name in markup', '<b>Looker</b>', ['Looker (tool)']],
  ['a name in an address', 'https://handbook.example/tools/looker/?a=b#c', ['Looker (tool)']],
  ['a name repeated', 'mau '.repeat(2_500), ['Monthly active users']],
])('shows %s (%#)', (_, query, expected) => {
  expect(found(query).slice(0, expected.length)).toEqual(expected);
});

test.each([
  ['share', 'DAU/MAU'],
  ['grace hopper', 'Marketing (group)'],
])('finds `%s` in a description', (query, first) => {
  expect(best(query)).toEqual([first, { role: 'text' }]);
});

const churn = definition('Churn');
const volume = definition('Data export volume');
const guide = record('page', '/handbook/export/', 'Data export primer');
const everything = [
  volume,
  guide,
  record('group', table, 'Data export people'),
  record('report', '/reports/export/', 'Data export charts'),
];
const popularGuide = record('page', '/handbook/export/', 'Data export primer', { weight: 9 });
const analytics = [
  record('page', '/handbook/analytics/', 'Analytics'),
  record('channel', '/handbook/ask-a-question/#analytics', '#analytics'),
];

test.each<[rule: string, query: string, better: typeof all, worse: typeof all]>([
  ['a definition, where nothing in particular is asked for', 'data export', [volume], everything.slice(1)],
  ['a page, where a procedure is asked for', 'how do I export data', [guide], everything.toSpliced(1, 1)],
  ['people, where people are', 'who handles data export', everything.slice(2, 3), everything.toSpliced(2, 1)],
  ['a report, where a report is', 'data export in looker', everything.slice(3), everything.slice(0, 3)],
  ['a definition, where a meaning is', 'data export meaning', [volume], [popularGuide]],
  ['what is referred to most, where nothing is', 'data export', [popularGuide], [volume]],
  ['a channel, where a channel is', 'analytics channel', analytics.slice(1), analytics.slice(0, 1)],
  ['the definition of two things of one name', 'churn', [churn], [record('report', '/reports/churn/', 'Churn')]],
  ['what more entries refer to', 'visits', [definition('Weekly visits', { weight: 9 })], [definition('Yearly visits')]],
  ['a name of fewer other words', 'rate', [definition('Churn rate')], [definition('Churn rate of new customers')]],
  ['a name that begins with the query', 'sal', [definition('Sales new')], [definition('Old sales', { weight: 9 })]],
  ['a complete word', 'user', [definition('Old user')], [definition('Old userland')]],
  ['a beginning that readers see', 'churn', [definition('Churnful')], [definition('Leavers', { terms: ['churnish'] })]],
  ['a name, before a heading', 'chur', [definition('Old churn')], [record('page', '/handbook/leavers/', 'Leavers', { heading: 'Churn' })]],
  ['a word as typed, before a corrected one', 'lookr users ', [definition('Users access')], [definition('Looker access')]],
  ['a name without the word for a kind', 'retention metric', [definition('Net retention')], [definition('Metric store')]],
  [
    'a description with more of the query',
    'churn causes',
    [definition('Lost customers', { about: 'Churn causes.' })],
    [definition('Leavers', { about: 'All churn.' })],
  ],
])('ranks first %s', (_, query, better, worse) => {
  const [first] = order(query, ...worse, ...better);
  expect(better.map(({ thing }) => thing.title)).toContain(first);
  expect(order(query, ...better, ...worse)[0]).toBe(first);
});

test('ranks deprecated definitions last, except by their own names', () => {
  const records = [
    definition('Yearly visits', { terms: ['sessions'], facets: { status: 'deprecated' } }),
    definition('Weekly visits', { terms: ['sessions'] }),
  ];
  for (const query of ['visits', 'sessions', 'visit', 'sess']) expect(places(records, query)).toEqual([1, 0]);
  expect(rank(indexOf(records), 'sessions').answer).toEqual({ places: [1, 0], name: 'sessions', clear: false, comparison: false });
  expect(places(records, 'yearly visits')[0]).toBe(0);
});

const evidence = (...rows: [name: string, score: number][]): RankOptions => ({
  evidence: new Map(rows.map(([name, score]) => [placeOf(name), { score, holds: [] }])),
});
const everywhere = new Map(all.map((_, place) => [place, { score: nameAt(place) === 'Gross renewal rate' ? 0 : 1, holds: [] }]));

test.each<[query: string, options: RankOptions, expected: string[]]>([
  ['active users', evidence(['Daily active users', 1]), ['Daily active users', 'Monthly active users']],
  ['active users', evidence(['Monthly active users', 1]), ['Monthly active users', 'Daily active users']],
  ['kept revenue', evidence(['Net dollar retention', 1]), ['Net dollar retention']],
  ['kept revenue', evidence(['Gross renewal rate', 1]), ['Gross renewal rate']],
  ['GRR', { evidence: everywhere }, ['Gross renewal rate']],
  ['renewals', { evidence: everywhere }, ['Gross renewal rate']],
  ['zebra', evidence(['Looker (tool)', 0.2], ['Request a project (page)', 0.9]), ['Request a project (page)', 'Looker (tool)']],
])('full text decides between equal names, and beats no exact one: `%s` (%#)', (query, options, expected) => {
  expect(found(query, options).slice(0, expected.length)).toEqual(expected);
  expect(answer(query, { evidence: everywhere })?.places).toEqual(answer(query)?.places);
});

test.each([
  [
    'has it as a hidden name',
    [definition('Churn rate', { about: 'What churns.', weight: 9 }), definition('Leavers', { terms: ['churn'] })],
  ],
  [
    'shows it as an alias',
    [definition('Leavers', { terms: ['churn'], about: 'All churn.', weight: 9 }), definition('Lost customers', { aliases: ['Churn'] })],
  ],
])('words, text, full text and weight together do not beat a thing that %s', (_, records) => {
  expect(places(records, 'churn', { evidence: new Map([[0, { score: 1, holds: [] }]]) })).toEqual([1, 0]);
});

test('finds a page by a heading, with its anchor, unless its name is found too', () => {
  const page = placeOf('Request a project (page)');
  expect(rank(index, 'before start').results).toMatchObject([
    { place: page, reason: { role: 'heading', name: 'Before you start' }, anchor: 'there' },
  ]);
  expect(rank(index, 'request a project').results[0]?.anchor).toBeUndefined();
  const both = record('page', '/handbook/data-team/', 'Data team', { heading: 'Datateam rules' });
  const [result] = rank(indexOf([both]), 'datateam').results;
  expect([result?.reason, result?.anchor]).toEqual([{ role: 'title', name: 'Data team' }, undefined]);
});

test('finds a report by a definition that it shows, where a report is asked for, but rather by its own name', () => {
  const shows = ['/metrics/churn/', '/metrics/stickiness/'];
  const records = indexOf([definition('Stickiness'), churn, record('report', '/reports/kpis/', 'Company KPIs', { shows })]);
  const found = (query: string) => rank(records, query).results.map(({ place, reason }) => [place, reason]);
  expect(found('weekly stickiness report')[0]).toEqual([2, { role: 'shows', name: 'Stickiness' }]);
  expect(found('stickiness report').map(([place]) => place)).toEqual([2, 0]);
  expect(found('stickiness')).toEqual([[0, { role: 'title', name: 'Stickiness' }]]);
  const byMonth = indexOf([churn, record('report', '/reports/churn/', 'Churn by month', { shows })]);
  expect(rank(byMonth, 'churn by month dashboard').results[0]).toMatchObject({
    place: 1,
    reason: { role: 'title', name: 'Churn by month' },
  });
});

test('leaves out what fits far worse than the best, unless there is little else', () => {
  const rates = Array.from({ length: 12 }, (_, number) => definition(`Churn rate ${number + 100}`));
  const other = definition('Seats', { about: 'The rate of use.' });
  expect(places([...rates, other], 'churn rate').toSorted((a, b) => a - b)).toEqual([...rates.keys()]);
  expect(order('churn rate', other, ...rates.slice(0, 2))).toEqual(['Churn rate 100', 'Churn rate 101', 'Seats']);
});
