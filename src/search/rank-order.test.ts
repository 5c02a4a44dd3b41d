import { expect, test } from 'vitest';
import { indexNames } from './name-index.ts';
import { rank } from './rank.ts';
import { record, definition, all, indexOf, index, nameAt, placeOf, found, best, answer, order } from './testing.ts';

test.each([
  ['st', 'DAU/MAU', { role: 'alias', name: 'Stickiness' }],
  ['loo', 'Looker (tool)', { role: 'title', name: 'Looker' }],
  ['request a pro', 'Request a project (page)', { role: 'title', name: 'Request a project' }],
  ['net dollar re', 'Net dollar retention', { role: 'title', name: 'Net dollar retention' }],
  ['expan', 'Net dollar retention', { role: 'term', name: 'expansion' }],
  ['Monthly active', 'Monthly active users', { role: 'title', name: 'Monthly active users' }],
  ['#anal', '#analytics (channel)', { role: 'title', name: '#analytics' }],
])('finds what begins with `%s` while it is typed, and gives no answer yet', (query, name, reason) => {
  expect(best(query)).toEqual([name, reason]);
  expect(rank(index, query)).toMatchObject({ answer: undefined, corrected: undefined });
});

test('finds a definition already at its first letter', () => {
  expect(found('n')).toEqual(['Net dollar retention']);
});

test('keeps the name that is complete first while a longer one may follow', () => {
  expect(found('dau')).toEqual(['Daily active users', 'DAU/MAU', 'DAU/MAU (report)']);
});

test('finds a page by a heading on it and tells its anchor', () => {
  expect(rank(index, 'before start').results).toMatchObject([
    { place: placeOf('Request a project (page)'), reason: { role: 'heading', name: 'Before you start' }, anchor: 'there' },
  ]);
  expect(rank(index, 'request a project').results[0]?.anchor).toBeUndefined();
});

test('finds a thing by what is said of it, after those that are called so', () => {
  expect(best('share')).toEqual(['DAU/MAU', { role: 'text' }]);
  expect(best('grace hopper')).toEqual(['Marketing (group)', { role: 'text' }]);
  expect(found('ada')).toEqual(['Ada Lovelace (person)', 'Marketing (group)']);
});

test('lets full text decide between equal names', () => {
  const evidence = (name: string) => ({ evidence: new Map([[placeOf(name), 1]]) });
  expect(found('active users', evidence('Daily active users'))).toEqual(['Daily active users', 'Monthly active users']);
  expect(found('active users', evidence('Monthly active users'))).toEqual(['Monthly active users', 'Daily active users']);
});

test('does not let full text beat an exact name', () => {
  const evidence = new Map(all.map((_, place) => [place, nameAt(place) === 'Gross renewal rate' ? 0 : 1]));
  expect(best('GRR', { evidence })).toEqual(['Gross renewal rate', { role: 'abbreviation', name: 'GRR' }]);
  expect(best('renewals', { evidence })).toEqual(['Gross renewal rate', { role: 'term', name: 'renewals' }]);
  expect(answer('GRR', { evidence })).toEqual(answer('GRR'));
});

test('puts even a hidden exact name before words, text, full text and weight together', () => {
  const few = indexOf([definition('Churn rate', { about: 'What churns.', weight: 9 }), definition('Leavers', { terms: ['churn'] })]);
  const { results } = rank(few, 'churn', { evidence: new Map([[0, 1]]) });
  expect(results.map(({ place }) => place)).toEqual([1, 0]);
});

test('puts a name that readers see before the same one that they do not, whatever else speaks for that', () => {
  const few = indexOf([
    definition('Leavers', { terms: ['churn'], about: 'All churn.', weight: 9 }),
    definition('Lost customers', { aliases: ['Churn'] }),
  ]);
  expect(rank(few, 'churn', { evidence: new Map([[0, 1]]) }).results.map(({ place }) => place)).toEqual([1, 0]);
  expect(rank(few, 'churn').answer).toEqual({ places: [1, 0], name: 'Churn', clear: true, comparison: false });
});

test('lets full text decide between things that share a hidden name', () => {
  const few = indexOf([definition('Leavers', { terms: ['churn'] }), definition('Lost customers', { terms: ['churn'] })]);
  expect([0, 1].map((place) => rank(few, 'churn', { evidence: new Map([[place, 1]]) }).results[0]?.place)).toEqual([0, 1]);
});

test('leaves out what fits far worse than the best, unless there is little else', () => {
  const churn = Array.from({ length: 12 }, (_, number) => definition(`Churn rate ${number + 100}`));
  const other = definition('Seats', { about: 'The rate of use.' });
  expect(
    rank(indexOf([...churn, other]), 'churn rate')
      .results.map(({ place }) => place)
      .toSorted((a, b) => a - b),
  ).toEqual([...churn.keys()]);
  expect(order('churn rate', other, ...churn.slice(0, 2))).toEqual(['Churn rate 100', 'Churn rate 101', 'Seats']);
});

test('finds what full text alone knows, by its text, the better first', () => {
  const evidence = new Map([
    [placeOf('Looker (tool)'), 0.2],
    [placeOf('Request a project (page)'), 0.9],
  ]);
  expect(rank(index, 'zebra', { evidence }).results.map(({ place, reason }) => [nameAt(place), reason])).toEqual([
    ['Request a project (page)', { role: 'text' }],
    ['Looker (tool)', { role: 'text' }],
  ]);
});

test.each(['dashboard', 'report', 'chart'])('puts reports first where a %s is asked for', (word) => {
  expect(found(`DAU/MAU ${word}`).slice(0, 2)).toEqual(['DAU/MAU (report)', 'DAU/MAU']);
});

test('finds a report by a definition that it shows, where a report is asked for', () => {
  const few = indexOf([
    definition('Stickiness'),
    definition('Churn'),
    record('report', '/reports/kpis/', 'Company KPIs', { shows: ['/metrics/churn/', '/metrics/stickiness/'] }),
  ]);
  const found = (query: string) => rank(few, query).results.map(({ place, reason }) => [place, reason]);
  expect(found('weekly stickiness report')[0]).toEqual([2, { role: 'shows', name: 'Stickiness' }]);
  expect(found('stickiness report').map(([place]) => place)).toEqual([2, 0]);
  expect(found('stickiness')).toEqual([[0, { role: 'title', name: 'Stickiness' }]]);
});

test('finds a report by its own name rather than by what it shows', () => {
  const churn = definition('Churn');
  const few = indexOf([churn, record('report', '/reports/churn/', 'Churn by month', { shows: ['/metrics/churn/'] })]);
  expect(rank(few, 'churn by month dashboard').results[0]).toMatchObject({ place: 1, reason: { role: 'title', name: 'Churn by month' } });
});

test('puts what is deprecated after what is in use', () => {
  const status = 'deprecated';
  const few = indexOf([
    definition('Yearly visits', { terms: ['sessions'], facets: { status } }),
    definition('Weekly visits', { terms: ['sessions'] }),
  ]);
  for (const query of ['visits', 'sessions', 'visit', 'sess']) expect(rank(few, query).results.map(({ place }) => place)).toEqual([1, 0]);
  expect(rank(few, 'sessions').answer).toEqual({ places: [1, 0], name: 'sessions', clear: false, comparison: false });
  expect(rank(few, 'yearly visits').results[0]?.place).toBe(0);
});

test('puts what the handbook refers to more first among equals', () => {
  const few = indexOf([definition('Yearly visits'), definition('Weekly visits', { weight: 9 })]);
  expect(rank(few, 'visits').results.map(({ place }) => place)).toEqual([1, 0]);
});

test('finds by names alone before the texts have come', () => {
  const bare = indexNames(all.map(({ thing }) => thing));
  expect(rank(bare, 'stickiness').answer?.places).toEqual([placeOf('DAU/MAU')]);
  expect(rank(bare, 'people seen').results).toEqual([]);
});

test.each([
  ['what is the churn of MAU', ['churn', 'mau']],
  ['who supports the Marketing team?', ['marketing']],
  ['lookr dashboards', ['looker', 'dashboards']],
  ['how is the', ['how', 'is', 'the']],
  ['DAU/MAU', ['dau', 'mau']],
])('gives the words of `%s` to look for in full text', (query, words) => {
  expect(rank(index, query).words).toEqual(words);
});

test('puts the definition before another thing of its name, whichever stands first', () => {
  expect(rank(indexOf([record('report', '/reports/churn/', 'Churn'), definition('Churn')]), 'churn').results[0]?.place).toBe(1);
});

test('answers a hidden name with the one definition that has it, also when a page has it too', () => {
  const few = indexOf([
    record('page', '/handbook/leavers/', 'Leavers', { terms: ['churn'] }),
    definition('Lost customers', { terms: ['churn'] }),
  ]);
  expect(rank(few, 'churn').answer).toEqual({ places: [1], name: 'churn', clear: true, comparison: false });
});

test('puts a name of fewer other words first', () => {
  expect(order('rate', definition('Churn rate of new customers'), definition('Churn rate'))).toEqual([
    'Churn rate',
    'Churn rate of new customers',
  ]);
});

test('puts a name that begins with the query before one that holds such a word', () => {
  expect(order('sal', definition('Old sales', { weight: 9 }), definition('Sales new'))).toEqual(['Sales new', 'Old sales']);
});

test('puts a word that is complete before one that only begins so', () => {
  expect(order('user', definition('Old userland'), definition('Old user'))).toEqual(['Old user', 'Old userland']);
});

test('puts a beginning that readers see before a hidden one', () => {
  expect(order('churn', definition('Leavers', { terms: ['churnish'] }), definition('Churnful'))).toEqual(['Churnful', 'Leavers']);
});

test('puts a name before a heading, also before one that begins with the query', () => {
  const page = record('page', '/handbook/leavers/', 'Leavers', { heading: 'Churn' });
  expect(order('chur', page, definition('Old churn'))).toEqual(['Old churn', 'Leavers']);
});

test('tells of the name, and not of the heading, where both are found', () => {
  const few = indexOf([record('page', '/handbook/data-team/', 'Data team', { heading: 'Datateam rules' })]);
  const [result] = rank(few, 'datateam').results;
  expect([result?.reason, result?.anchor]).toEqual([{ role: 'title', name: 'Data team' }, undefined]);
});

test('puts what holds a word as it is typed before what holds one that was respelled', () => {
  expect(order('lookr users ', definition('Looker access'), definition('Users access'))).toEqual(['Users access', 'Looker access']);
});

test('puts a description that holds more of the query first', () => {
  const given = [definition('Leavers', { about: 'All churn.' }), definition('Lost customers', { about: 'Churn causes.' })];
  expect(order('churn causes', ...given)).toEqual(['Lost customers', 'Leavers']);
});
