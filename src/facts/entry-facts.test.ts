import { expect, test } from 'vitest';
import * as made from '../catalog/testing.ts';
import type { Entry } from '../catalog/entry.ts';
import { factsOf } from './entry-facts.ts';
import { deprecationOf, metricFacts } from './metric-facts.ts';
import { phraseWords } from './names.ts';
import { sharedMessage, type SharedMessage } from './shared-message.ts';
import { trustWords } from './trust.ts';
import { whereToSee } from './where-to-see.ts';

const { DESCRIPTION: definition, metric, report, segment, term, tool } = made;
const looker = tool({ title: 'Looker', organization: 'Acme', askIn: 'analytics', url: 'https://example.looker.com' });
const kpis = report({ id: 'kpis', title: 'KPIs', url: 'https://example.looker.com/dashboards/7', notes: ['Free users too.'] });
const each = report({ id: 'each', title: 'By account', group: 'customer' });
const old = { status: 'deprecated', deprecation: { on: '2024-01-01', reason: 'Too slow.', replacedBy: 'mau' } };
const mau = metric({
  id: 'mau',
  title: 'Monthly active users',
  abbreviation: 'MAU',
  readsAs: '40 means forty people.',
  calculation: { kind: 'ratio', numerator: { text: 'a' }, denominator: { text: 'b' } },
  caveats: ['Robots count.'],
  sourceOfTruth: { report: 'kpis' },
  reports: ['each'],
});
const catalog = made.catalogOf(made.team({ id: 'data', name: 'Data' }), made.channel({ id: 'analytics' }), looker, kpis, each, mau);

test('says in words what a definition says of a number', () => {
  expect(metricFacts(mau, catalog)).toEqual({
    type: 'Metric',
    domain: 'Revenue',
    status: 'Approved',
    provenance: 'Stated by the team’s public handbook.',
    owner: 'Data',
    unit: 'Count',
    direction: 'Higher is better',
    window: 'one month',
    readsAs: '40 means forty people.',
    calculation: 'a ÷ b',
    sourceOfTruth: { title: 'KPIs', url: 'https://example.looker.com/dashboards/7' },
  });
});

test.each([
  [term({ sourceOfTruth: { elsewhere: 'A sheet.' } }), { title: 'A sheet.' }],
  [term({ sourceOfTruth: { report: 'nothing' } }), undefined],
  [term(), undefined],
])('knows where the number of a definition is kept (%#)', (entry, sourceOfTruth) => {
  const { unit, direction, window, ...facts } = metricFacts(entry, catalog);
  expect([unit, direction, window, facts.sourceOfTruth]).toEqual([undefined, undefined, undefined, sourceOfTruth]);
});

test('says since when a definition is deprecated and what to use instead', () => {
  expect(phraseWords(deprecationOf(term(old), catalog) ?? [])).toBe('Deprecated on January 1, 2024: use Monthly active users instead.');
  expect(deprecationOf(mau, catalog)).toBeUndefined();
});

test.each<[Entry, string[]]>([
  [metric(), ['Unit: Count', 'Direction: Higher is better', 'Window: one month']],
  [segment({ window: 'a week' }), ['Type: Segment', 'Window: a week']],
  [term(), ['Type: Term']],
  [kpis, ['Tool: Looker /tools/looker/', 'Group: Company-level metrics /reports/#company']],
  [looker, ['Kind: Business intelligence', 'Our workspace: Acme', 'Owner: Data', 'Ask in: #analytics /handbook/ask-a-question/#analytics']],
  [made.dataSource(), ['Holds: Counts of each instance.', 'Refresh: daily', 'Owner: Data']],
  [made.capability(), ['Function: Data analytics /capabilities/#data-analytics']],
  [made.handbook(), []],
])('lists the facts of an entry of each kind (%#)', (entry, facts) => {
  expect(factsOf(entry, catalog).map(({ name, value, address }) => [`${name}: ${value}`, ...(address ? [address] : [])].join(' '))).toEqual(
    facts,
  );
});

test.each([
  [mau, { report: kpis, isSourceOfTruth: true, byCustomer: [each], others: [each], elsewhere: undefined }],
  [term({ reports: ['kpis'] }), { report: kpis, isSourceOfTruth: false, byCustomer: [], others: [], elsewhere: undefined }],
  [
    term({ sourceOfTruth: { elsewhere: 'A sheet.' }, reports: ['kpis', 'each'] }),
    { report: kpis, isSourceOfTruth: false, byCustomer: [], others: [each], elsewhere: 'A sheet.' },
  ],
])('leads to the source of truth, or else to the first report (%#)', (entry, where) => {
  expect(whereToSee(entry, catalog)).toEqual(where);
});

const opened = { title: 'KPIs', url: 'https://example.looker.com/dashboards/7' };

test.each<[Entry<'metrics' | 'reports'>, Partial<SharedMessage>]>([
  [
    mau,
    {
      title: 'Monthly active users (MAU)',
      readsAs: '40 means forty people.',
      sourceOfTruth: opened,
      caveats: ['Robots count.'],
    },
  ],
  [term({ title: 'Seat', sourceOfTruth: { elsewhere: 'A sheet.' }, reports: ['kpis'] }), { title: 'Seat', sourceOfTruth: 'A sheet.' }],
  [
    metric({ title: 'Seat', status: 'draft', calculation: undefined }),
    { title: 'Seat', missing: ['How it is computed is not stated.', 'No known report shows it.'] },
  ],
  [metric({ title: 'Seat' }), { title: 'Seat', missing: ['No known report shows it.'] }],
  [term({ title: 'Seat', reports: ['kpis'] }), { title: 'Seat', opens: [{ ...opened, title: 'Open “KPIs” in Looker' }] }],
  [
    term({ title: 'Seat', ...old }),
    { title: 'Seat', warning: 'Deprecated on January 1, 2024: use Monthly active users instead. Too slow.' },
  ],
  [kpis, { title: 'KPIs', opens: [{ ...opened, title: 'Open in Looker' }], caveats: ['Free users too.'] }],
])('says in a message what a chat needs (%#)', (entry, message) => {
  const { trust, ...said } = sharedMessage(entry, catalog);
  expect(said).toEqual({ definition, caveats: [], ...message });
  expect(trust).toBe(entry.collection === 'reports' ? undefined : trustWords(entry, catalog));
});
