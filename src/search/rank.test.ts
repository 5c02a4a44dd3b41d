import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Findable, Kind } from './findable.ts';
import { indexNames, withTexts } from './name-index.ts';
import { rank, type Ranking, type RankOptions } from './rank.ts';

type Said = Partial<Findable> & { about?: string; heading?: string; shows?: string[] };

const thing = (kind: Kind, address: string, title: string, { about = '', heading, shows = [], ...more }: Said = {}) => ({
  thing: { kind, address, title, aliases: [], terms: [], weight: 0, facets: {}, ...more } satisfies Findable,
  text: { about, headings: heading === undefined ? [] : [{ text: heading, anchor: 'there' }], shows, facets: more.facets ?? {} },
});
const definition = (title: string, said?: Said) =>
  thing('definition', `/metrics/${title.toLowerCase().replace(/\W+/g, '-')}/`, title, said);
const table = '/handbook/support-model/#who-supports-whom';

const all = [
  definition('Monthly active users', { abbreviation: 'MAU', weight: 5, about: 'People who were seen in a month.' }),
  definition('Daily active users', { abbreviation: 'DAU', weight: 5, about: 'People who were seen on a day.' }),
  definition('DAU/MAU', { aliases: ['Stickiness'], about: 'The share of a month on which people come back.' }),
  definition('Net dollar retention', { abbreviation: 'NDR', terms: ['expansion', 'kept revenue'] }),
  definition('Gross renewal rate', { abbreviation: 'GRR', terms: ['kept revenue', 'renewals'] }),
  definition('Product qualified lead', { abbreviation: 'PQL' }),
  definition('Product qualified lead (Growth team)', { terms: ['PQL'] }),
  thing('report', '/reports/dau-mau/', 'DAU/MAU'),
  thing('tool', '/tools/looker/', 'Looker', { terms: ['BI', 'explore'] }),
  thing('page', '/handbook/request-a-project/', 'Request a project', { terms: ['explore'], heading: 'Before you start' }),
  thing('group', table, 'Marketing', { about: 'Stakeholders: Ada Lovelace. Analyst: Grace Hopper.' }),
  thing('person', table, 'Ada Lovelace', { about: 'Stakeholder for Marketing.' }),
  thing('channel', '/handbook/ask-a-question/#analytics', '#analytics'),
];

const indexOf = (found: typeof all) =>
  withTexts(
    indexNames(found.map(({ thing }) => thing)),
    found.map(({ text }) => text),
  );
const index = indexOf(all);

/** The title of a thing, with the kind of one that is no definition. */
const nameAt = (place: number) => {
  const { kind, title } = index.findables[place] ?? { kind: 'nothing', title: '' };
  return kind === 'definition' ? title : `${title} (${kind})`;
};
const placeOf = (name: string) => all.findIndex((_, place) => nameAt(place) === name);
const found = (query: string, options?: RankOptions) => rank(index, query, options).results.map(({ place }) => nameAt(place));
const best = (query: string, options?: RankOptions) => {
  const [first] = rank(index, query, options).results;
  return first && [nameAt(first.place), first.reason];
};
const answer = (query: string, options?: RankOptions) => {
  const answer = rank(index, query, options).answer;
  return answer && { ...answer, places: answer.places.map(nameAt) };
};
const nothing: Ranking = { results: [], answer: undefined, corrected: undefined, words: [] };

test.each([
  ['a title', 'Daily active users', 'Daily active users', { role: 'title', name: 'Daily active users' }],
  ['an abbreviation', 'dau', 'Daily active users', { role: 'abbreviation', name: 'DAU' }],
  ['an alias', 'stickiness', 'DAU/MAU', { role: 'alias', name: 'Stickiness' }],
  ['a hidden term', 'expansion', 'Net dollar retention', { role: 'term', name: 'expansion' }],
  ['the name of a tool', 'looker', 'Looker (tool)', { role: 'title', name: 'Looker' }],
  ['the title of a page', 'request a project', 'Request a project (page)', { role: 'title', name: 'Request a project' }],
  ['the name of a person', 'ada lovelace', 'Ada Lovelace (person)', { role: 'title', name: 'Ada Lovelace' }],
  ['the name of a channel', '#analytics', '#analytics (channel)', { role: 'title', name: '#analytics' }],
])('finds by %s and says so', (_, query, name, reason) => {
  expect(best(query)).toEqual([name, reason]);
  expect(answer(query)).toMatchObject({ name: reason.name, clear: true, comparison: false });
  expect(answer(query)?.places[0]).toBe(name);
});

test('puts an exact name before everything that only holds its words', () => {
  expect(found('mau')).toEqual(['Monthly active users', 'DAU/MAU', 'DAU/MAU (report)']);
  expect(found('product qualified lead')).toEqual(['Product qualified lead', 'Product qualified lead (Growth team)']);
  expect(found('kept revenue').slice(0, 2).sort()).toEqual(['Gross renewal rate', 'Net dollar retention']);
});

test('puts the owner of a name before a thing that is also meant by it', () => {
  expect(found('PQL')).toEqual(['Product qualified lead', 'Product qualified lead (Growth team)']);
  expect(answer('PQL')).toEqual({
    places: ['Product qualified lead', 'Product qualified lead (Growth team)'],
    name: 'PQL',
    clear: true,
    comparison: false,
  });
});

test('puts the definition before the report of the same name, which alone is no choice', () => {
  expect(found('dau/mau').slice(0, 2)).toEqual(['DAU/MAU', 'DAU/MAU (report)']);
  expect(answer('dau/mau')).toEqual({ places: ['DAU/MAU'], name: 'DAU/MAU', clear: true, comparison: false });
});

test.each([
  ['upper case', 'MONTHLY ACTIVE USERS', 'Monthly active users'],
  ['many spaces', '  monthly   active  users ', 'Monthly active users'],
  ['hyphens', 'monthly-active-users', 'Monthly active users'],
  ['the singular', 'monthly active user', 'Monthly active users'],
  ['a plural', 'MAUs', 'Monthly active users'],
  ['another order', 'users monthly active', 'Monthly active users'],
  ['fillers in between', 'the users who are active monthly', 'Monthly active users'],
  ['no spaces', 'netdollarretention', 'Net dollar retention'],
  ['accents', 'löoker', 'Looker (tool)'],
  ['quotes', '"MAU"', 'Monthly active users'],
  ['other punctuation', 'dau-mau', 'DAU/MAU'],
  ['no punctuation', 'daumau', 'DAU/MAU'],
  ['no article', 'request project', 'Request a project (page)'],
  ['the title without its brackets and an ending', 'product qualified leads', 'Product qualified lead'],
])('finds a name that is written with %s', (_, query, name) => {
  expect(found(query)[0]).toBe(name);
  expect(answer(query)).toMatchObject({ clear: true });
});

test('finds a name that is written without spaces and whose words have endings', () => {
  expect(answer('monthlyactiveusers')?.places).toEqual(['Monthly active users']);
});

test('finds one word of several by itself, more of them better than fewer', () => {
  expect(best('renewal')).toEqual(['Gross renewal rate', { role: 'term', name: 'renewals' }]);
  expect(best('dollar')).toEqual(['Net dollar retention', { role: 'title', name: 'Net dollar retention' }]);
  expect(answer('dollar')).toBeUndefined();
  expect(found('active users').sort()).toEqual(['Daily active users', 'Monthly active users']);
  expect(found('qualified growth lead')[0]).toBe('Product qualified lead (Growth team)');
});

test.each([
  ['lookr', 'Looker (tool)', 'looker'],
  ['stikciness', 'DAU/MAU', 'stickiness'],
  ['net dolar retentoin', 'Net dollar retention', 'net dollar retention'],
  ['what is stikciness?', 'DAU/MAU', 'what is stickiness'],
  ['who supports marketng', 'Marketing (group)', 'who supports marketing'],
])('takes `%s` as it was meant', (query, name, corrected) => {
  expect(found(query)[0]).toBe(name);
  expect(answer(query)?.places).toEqual([name]);
  expect(rank(index, query).corrected).toBe(corrected);
});

test('takes a query as it is typed where the reader says so, and where every word is known', () => {
  expect(rank(index, 'lookr', { respell: false })).toEqual({ ...nothing, words: ['lookr'] });
  expect(rank(index, 'net dolar retention', { respell: false })).toMatchObject({
    answer: undefined,
    corrected: undefined,
    words: ['net', 'dolar', 'retention'],
  });
  expect(found('net dolar retention', { respell: false })).toEqual(['Net dollar retention']);
  expect(rank(index, 'looker').corrected).toBeUndefined();
});

test.each([
  'what is mau?',
  "What's MAU",
  'define MAU',
  'what does MAU mean?',
  'how is MAU calculated',
  'how do I calculate our MAU?',
  'MAU definition',
  'mau formula',
])('answers `%s` with the definition', (query) => {
  expect(best(query)).toEqual(['Monthly active users', { role: 'abbreviation', name: 'MAU' }]);
  expect(answer(query)).toEqual({ places: ['Monthly active users'], name: 'MAU', clear: true, comparison: false });
});

test('answers a question for a way with the page', () => {
  expect(best('How do I request a project?')).toEqual(['Request a project (page)', { role: 'title', name: 'Request a project' }]);
  expect(answer('where can I request a project')?.places).toEqual(['Request a project (page)']);
});

test.each(['difference between NDR and GRR', 'What is the difference of NDR and GRR?', 'NDR vs GRR', 'NDR or GRR', 'compare NDR to GRR'])(
  'answers `%s` with both, and neither before the other',
  (query) => {
    expect(found(query).slice(0, 2).sort()).toEqual(['Gross renewal rate', 'Net dollar retention']);
    expect(answer(query)).toEqual({ places: ['Net dollar retention', 'Gross renewal rate'], name: 'NDR', clear: false, comparison: true });
  },
);

test('compares in the order of the query, also by other names', () => {
  expect(answer('GRR vs NDR')?.places).toEqual(['Gross renewal rate', 'Net dollar retention']);
  expect(answer('compare stickiness to monthly active users')?.places).toEqual(['DAU/MAU', 'Monthly active users']);
  expect(answer('stikciness vs NDR')?.places).toEqual(['DAU/MAU', 'Net dollar retention']);
  expect(answer('PQL vs NDR')?.places).toEqual(['Product qualified lead', 'Net dollar retention']);
  expect(answer('how does NDR differ from expansions of PQL')).toBeUndefined();
});

test('compares definitions alone, and no more than two', () => {
  expect(answer('NDR vs Looker')).toBeUndefined();
  expect(answer('NDR vs GRR vs PQL')).toBeUndefined();
  expect(answer('Looker or Marketing')).toBeUndefined();
});

test('compares two definitions also where their names together are a third', () => {
  expect(answer('difference between DAU and MAU')).toMatchObject({
    places: ['Daily active users', 'Monthly active users'],
    comparison: true,
  });
  expect(answer('DAU vs MAU')?.places).toEqual(['Daily active users', 'Monthly active users']);
  expect(answer('DAU MAU')?.places).toEqual(['DAU/MAU']);
});

test('compares nothing with itself', () => {
  expect(answer('MAU vs monthly active users')?.places).toEqual(['Monthly active users']);
  expect(answer('MAU vs monthly active users')).toMatchObject({ clear: true, comparison: false });
});

test('leaves the choice between definitions that share a hidden name', () => {
  const shared = answer('kept revenue');
  expect(shared).toMatchObject({ name: 'kept revenue', clear: false, comparison: false });
  expect(shared?.places.toSorted()).toEqual(['Gross renewal rate', 'Net dollar retention']);
});

test('gives no answer where a hidden name only hints at several pages', () => {
  expect(found('explore').sort()).toEqual(['Looker (tool)', 'Request a project (page)']);
  expect(answer('explore')).toBeUndefined();
});

test.each(['who supports marketing', 'Who supports the Marketing team?', 'marketing analyst', 'who is the analyst for marketing?'])(
  'answers `%s` with people',
  (query) => {
    expect(best(query)).toEqual(['Marketing (group)', { role: 'title', name: 'Marketing' }]);
    expect(answer(query)).toEqual({ places: ['Marketing (group)'], name: 'Marketing', clear: true, comparison: false });
    expect(found(query)).toEqual(['Marketing (group)', 'Ada Lovelace (person)']);
  },
);

test('does not answer a question for people with something else of that name', () => {
  expect(answer('who is looker')).toBeUndefined();
  expect(answer('who is ada lovelace')?.places).toEqual(['Ada Lovelace (person)']);
});

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
    thing('report', '/reports/kpis/', 'Company KPIs', { shows: ['/metrics/churn/', '/metrics/stickiness/'] }),
  ]);
  const found = (query: string) => rank(few, query).results.map(({ place, reason }) => [place, reason]);
  expect(found('weekly stickiness report')[0]).toEqual([2, { role: 'shows', name: 'Stickiness' }]);
  expect(found('stickiness report').map(([place]) => place)).toEqual([2, 0]);
  expect(found('stickiness')).toEqual([[0, { role: 'title', name: 'Stickiness' }]]);
});

test('finds a report by its own name rather than by what it shows', () => {
  const churn = definition('Churn');
  const few = indexOf([churn, thing('report', '/reports/churn/', 'Churn by month', { shows: ['/metrics/churn/'] })]);
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

/** The order in which a query finds things that are there alone. */
const order = (query: string, ...given: typeof all) => rank(indexOf(given), query).results.map(({ place }) => given[place]?.thing.title);

test('puts the definition before another thing of its name, whichever stands first', () => {
  expect(rank(indexOf([thing('report', '/reports/churn/', 'Churn'), definition('Churn')]), 'churn').results[0]?.place).toBe(1);
});

test('answers a hidden name with the one definition that has it, also when a page has it too', () => {
  const few = indexOf([
    thing('page', '/handbook/leavers/', 'Leavers', { terms: ['churn'] }),
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
  const page = thing('page', '/handbook/leavers/', 'Leavers', { heading: 'Churn' });
  expect(order('chur', page, definition('Old churn'))).toEqual(['Old churn', 'Leavers']);
});

test('tells of the name, and not of the heading, where both are found', () => {
  const few = indexOf([thing('page', '/handbook/data-team/', 'Data team', { heading: 'Datateam rules' })]);
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

const volume = definition('Data export volume');
const guide = thing('page', '/handbook/export/', 'Data export primer');
const charts = thing('report', '/reports/export/', 'Data export charts');
const people = thing('group', table, 'Data export people');

test.each([
  ['nothing in particular', 'data export', volume.thing.title],
  ['a way', 'how do I export data', guide.thing.title],
  ['people', 'who handles data export', people.thing.title],
  ['a report', 'data export in looker', charts.thing.title],
])('puts first what a question for %s asks for', (_, query, first) => {
  expect(order(query, volume, guide, people, charts)[0]).toBe(first);
});

test('puts definitions first where a meaning is asked for, and channels where a channel is', () => {
  const known = { ...guide, thing: { ...guide.thing, weight: 9 } };
  expect(order('data export', known, volume)).toEqual(['Data export primer', 'Data export volume']);
  expect(order('data export meaning', known, volume)).toEqual(['Data export volume', 'Data export primer']);
  const analytics = [
    thing('page', '/handbook/analytics/', 'Analytics'),
    thing('channel', '/handbook/ask-a-question/#analytics', '#analytics'),
  ];
  expect(order('analytics channel', ...analytics)).toEqual(['#analytics', 'Analytics']);
});

test('takes a word for a kind of thing less seriously than others', () => {
  expect(order('retention metric', definition('Metric store'), definition('Net retention'))).toEqual(['Net retention', 'Metric store']);
});

test('takes the last word for unfinished until a space follows it', () => {
  expect(rank(index, 'stickines')).toMatchObject({ answer: undefined, corrected: undefined, words: ['stickines'] });
  expect(rank(index, 'stickines ')).toMatchObject({ answer: { name: 'Stickiness' }, corrected: 'stickiness', words: ['stickiness'] });
});

test('takes a word for a beginning also in the middle when it is near no other', () => {
  expect(found('proj ')).toEqual(['Request a project (page)']);
  expect(found('proj request')[0]).toBe('Request a project (page)');
});

test('takes a name without its space for that name before it respells it', () => {
  const few = indexOf([definition('Bigquiry'), definition('Big query')]);
  expect(rank(few, 'what is bigquery').answer?.places).toEqual([1]);
});

test('does not tell of other words where the query names something as it is', () => {
  expect(rank(indexOf([definition('Bigquiry'), definition('Big query')]), 'bigquery ').corrected).toBeUndefined();
});

test('respells a whole name before the part of it that looks asked for', () => {
  const few = indexOf([thing('tool', '/tools/looker/', 'Looker'), thing('page', '/handbook/formulas/', 'Looker formula')]);
  expect(rank(few, 'lookr formula').answer?.places).toEqual([1]);
});

test.each(['', ' ', '\t\n  ', '?!', '🎉🎉', '.*+?^${}()|[]\\', '""\'\'', '\u202e\u200f', '\ud800', '\0'])(
  'finds nothing by %j',
  (query) => {
    expect(rank(index, query)).toEqual(nothing);
  },
);

test.each([
  ['<script>alert(1)</script>', ['script', 'alert', '1', 'script']],
  ['שלום עולם', ['שלום', 'עולם']],
  ['x'.repeat(10_000), ['x'.repeat(200)]],
  [`z${'🎉'.repeat(5_000)}`, ['z']],
  ["'; DROP TABLE metrics; --", ['drop', 'table', 'metrics']],
  ['__proto__', ['proto']],
  ['%', ['%']],
])('takes what it does not know for words, and finds nothing (%#)', (query, words) => {
  expect(rank(index, query)).toEqual({ ...nothing, words });
});

test.each([
  ['🎉 MAU 🎉', 'Monthly active users'],
  ['\u202eMAU', 'Monthly active users'],
  ['MAU שלום', 'Monthly active users'],
  ['(MAU)', 'Monthly active users'],
  ['[mau]*', 'Monthly active users'],
  ['`MAU`', 'Monthly active users'],
  ['@ada lovelace', 'Ada Lovelace (person)'],
  ['#analytics', '#analytics (channel)'],
  ['<b>Looker</b>', 'Looker (tool)'],
  ['https://handbook.example/tools/looker/?a=b#c', 'Looker (tool)'],
  [`MAU${' '.repeat(10_000)}`, 'Monthly active users'],
  ['mau '.repeat(2_500), 'Monthly active users'],
])('finds what a strange query names (%#)', (query, name) => {
  expect(found(query)[0]).toBe(name);
});

test('never throws, and gives scores that are finite, above zero and in order', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc
      .array(
        fc.constantFrom('what is', 'who', 'mau', 'DAU', 'a', 'vs', 'and', 'lookr', 'the', '-', 'growth', 'PQL', 'differ', 'from', 're'),
      )
      .map((list) => list.join(' ')),
  );
  const evidence = fc.option(
    fc.array(fc.tuple(fc.nat(all.length - 1), fc.double({ min: 0, max: 1, noNaN: true }))).map((list) => new Map(list)),
  );
  fc.assert(
    fc.property(typed, fc.boolean(), evidence, (query, respell, evidence) => {
      const { results, answer } = rank(index, query, { respell, evidence: evidence ?? undefined });
      const scores = results.map(({ score }) => score);
      expect(scores.filter((score) => !(Number.isFinite(score) && score > 0))).toEqual([]);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      expect(new Set(results.map(({ place }) => place)).size).toBe(results.length);
      const places = new Set(results.map(({ place }) => place));
      expect((answer?.places ?? []).filter((place) => !places.has(place))).toEqual([]);
    }),
  );
});
