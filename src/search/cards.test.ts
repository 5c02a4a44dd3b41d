import { expect, test } from 'vitest';
import * as made from '../catalog/testing.ts';
import type { Entry } from '../catalog/entry.ts';
import { fileOf, type Card, type CardHead } from './card.ts';
import { cardOf, differencesOf, headOf } from './cards.ts';

const { DESCRIPTION: about, metric, report, segment, term, tool } = made;
const url = 'https://example.looker.com/dashboards/7';
const catalog = made.catalogOf(
  made.team({ id: 'data', name: 'Data & Analytics' }),
  tool({ id: 'looker', title: 'Looker' }),
  report({ id: 'company-kpis', title: 'Company KPIs', tool: 'looker', url }),
  report({ id: 'each', title: 'By account', tool: 'looker', url, group: 'customer' }),
  metric({ id: 'wau', title: 'Weekly active users', abbreviation: 'WAU' }),
);
const open = [{ label: 'Open “Company KPIs” in Looker', url }];
const owner = 'Data & Analytics';
const trust = `Published by the team · not reviewed yet · owner ${owner}`;
const bare = { about, trust, status: { id: 'unreviewed', words: 'Approved' } } as const;
const calculation = { kind: 'ratio', numerator: { entry: 'wau' }, denominator: { text: 'seats' } };

type Row = [what: string, Entry, Card | undefined];

test.each<Row>([
  ['a definition, with its formula', metric({ calculation }), { ...bare, formula: 'WAU ÷ seats' }],
  ['a definition without more', segment(), bare],
  ['the report to believe', term({ sourceOfTruth: { report: 'company-kpis' } }), { ...bare, open }],
  ['the first report where none is to be believed', term({ reports: ['company-kpis'] }), { ...bare, open }],
  ['where a number is kept', term({ sourceOfTruth: { elsewhere: 'A sheet.' } }), { ...bare, elsewhere: 'A sheet.' }],
  [
    'what to use instead of a deprecated definition',
    term({ status: 'deprecated', deprecation: { on: '2026-01-01', reason: 'Too slow.', replacedBy: 'wau' } }),
    {
      ...bare,
      status: { id: 'deprecated', words: 'Deprecated' },
      deprecated: ['Deprecated on January 1, 2026: use ', { label: 'Weekly active users', url: '/metrics/wau/' }, ' instead.'],
    },
  ],
  ['no report or replacement that does not exist', term({ sourceOfTruth: { report: 'nothing' } }), bare],
  ['the link into the tool of a report', report({ title: 'Company KPIs', url }), { about, open }],
  [
    'that a report ended',
    report({ title: 'Company KPIs', history: [{ on: '2026-01-01', summary: 'Dropped.', ended: 'dropped' }] }),
    { about, ended: ['No link to “Company KPIs” since January 1, 2026: Dropped.'] },
  ],
  ['the link into a tool, and its owner', tool({ title: 'Looker', url }), { about, owner, open: [{ label: 'Open Looker', url }] }],
  ['the owner of a tool without an address', tool(), { about, owner }],
  ['where to ask for what the team offers', made.capability(), { about, open: [{ label: 'Ask the team', url: '/ask/' }] }],
  ...[made.handbook(), made.persona(), made.dataSource(), made.site()].map((page): Row => ['any other page', page, { about }]),
  ...[made.channel(), made.stakeholder(), made.team()].map((row): Row => ['no row of a table', row, undefined]),
])('a card shows %s (%#)', (_, entry, card) => {
  expect(cardOf(entry, catalog)).toEqual(card);
});

test('a card opens the report by customer too, where the one to open first covers all customers', () => {
  const entry = metric({ id: 'dau', sourceOfTruth: { report: 'company-kpis' }, reports: ['each'] });
  const all = made.catalogOf(...catalog.entries, entry);
  expect(cardOf(entry, all)?.byCustomer).toEqual([{ label: 'By customer: By account', url }]);
});

test.each<[Entry, CardHead]>([
  [
    metric({ title: 'Monthly active users', abbreviation: 'MAU' }),
    { title: 'Monthly active users (MAU)', kind: 'Metric', facts: 'Count · Higher is better · one month' },
  ],
  [term({ title: 'Instance' }), { title: 'Instance', kind: 'Term' }],
  [report({ title: 'KPIs', audience: 'Everyone' }), { title: 'KPIs', kind: 'Report in Looker', facts: 'For: Everyone' }],
  [made.dataSource({ title: 'Pings' }), { title: 'Pings', kind: 'Data source' }],
])('the head of the card of $id says its name and kind', (entry, head) => {
  expect(headOf(entry, catalog)).toEqual(head);
});

test('says how a definition differs from others, by their addresses', () => {
  const confusedWith = ['wau', 'dau'].map((id) => ({ id, difference: `Not ${id}.` }));
  expect(differencesOf(metric({ confusedWith }))).toEqual({ '/metrics/wau/': 'Not wau.', '/metrics/dau/': 'Not dau.' });
  expect([metric(), report()].map(differencesOf)).toEqual([undefined, undefined]);
});

test.each([
  ['cards', '/metrics/mau/', '/search/cards/metrics/mau.json'],
  ['cards', '/handbook/ask-a-question/#analytics', '/search/cards/handbook/ask-a-question.json'],
  ['differences', '/metrics/', '/search/differences/metrics.json'],
] as const)('the %s of %s are in %s', (what, address, file) => {
  expect(fileOf(what, address)).toBe(file);
});
