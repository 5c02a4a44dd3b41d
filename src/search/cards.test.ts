import { expect, test } from 'vitest';
import {
  capability,
  catalogOf,
  channel,
  dataSource,
  DESCRIPTION,
  handbook,
  metric,
  persona,
  report,
  segment,
  site,
  stakeholder,
  team,
  term,
  tool,
} from '../catalog/testing.ts';
import { cardOf, differencesOf } from './cards.ts';

const catalog = catalogOf(
  team({ id: 'data', name: 'Data & Analytics' }),
  tool({ id: 'looker', title: 'Looker' }),
  report({ id: 'company-kpis', title: 'Company KPIs', tool: 'looker', url: 'https://example.looker.com/dashboards/7' }),
  metric({ id: 'wau', title: 'Weekly active users', abbreviation: 'WAU' }),
);
const door = { label: 'Open “Company KPIs” in Looker', url: 'https://example.looker.com/dashboards/7' };

test('shows of a definition its meaning, formula, status, owner and the report to believe', () => {
  const calculation = { kind: 'ratio', numerator: { entry: 'wau' }, denominator: { text: 'seats' } };
  expect(cardOf(metric({ calculation, status: 'in-review', sourceOfTruth: { report: 'company-kpis' } }), catalog)).toEqual({
    about: DESCRIPTION,
    formula: 'WAU ÷ seats',
    status: { id: 'in-review', words: 'In review' },
    owner: 'Data & Analytics',
    door,
    elsewhere: undefined,
    instead: undefined,
  });
});

test('shows where a number is kept when no report shows it', () => {
  const card = cardOf(metric({ sourceOfTruth: { elsewhere: 'A sheet of Finance.' } }), catalog);
  expect([card?.door, card?.elsewhere]).toEqual([undefined, 'A sheet of Finance.']);
});

test('opens the report by customer too, where the one to believe is of all customers', () => {
  const each = report({
    id: 'each',
    title: 'KPIs by account',
    tool: 'looker',
    url: 'https://example.looker.com/looks/8',
    group: 'customer',
  });
  const all = report({ id: 'all', tool: 'looker', group: 'company' });
  const entry = metric({ id: 'dau', sourceOfTruth: { report: 'all' }, reports: ['each'] });
  expect(cardOf(entry, catalogOf(all, each, entry))?.byCustomer).toEqual({
    label: 'By customer: KPIs by account',
    url: 'https://example.looker.com/looks/8',
  });
});

test('shows what to use instead of a deprecated definition', () => {
  const deprecation = { on: '2026-01-01', reason: 'Too slow.', replacedBy: 'wau' };
  const card = cardOf(metric({ status: 'deprecated', deprecation }), catalog);
  expect(card?.status).toEqual({ id: 'deprecated', words: 'Deprecated' });
  expect(card?.instead).toEqual({ title: 'Weekly active users', address: '/metrics/wau/' });
});

test('leaves out what a definition does not say, or names without need to exist', () => {
  const bare = { about: DESCRIPTION, status: { id: 'approved', words: 'Approved' }, owner: 'Data & Analytics' };
  expect(cardOf(metric({ calculation: undefined }), catalog)).toEqual(bare);
  expect(cardOf(segment(), catalog)).toEqual(bare);
  expect(cardOf(term(), catalog)).toEqual(bare);
  const deprecation = { on: '2026-01-01', reason: 'Too slow.', replacedBy: 'nothing' };
  expect(cardOf(term({ owner: 'nobody', sourceOfTruth: { report: 'nothing' }, deprecation }), catalog)).toEqual({
    ...bare,
    owner: undefined,
  });
});

test('opens a report in its tool, by the id where the tool is unknown', () => {
  expect(cardOf(report({ title: 'Company KPIs', url: door.url }), catalog)).toEqual({ about: DESCRIPTION, door });
  expect(cardOf(report({ title: 'Clicks', tool: 'amplitude', url: 'https://a.example/1' }), catalog)).toEqual({
    about: DESCRIPTION,
    door: { label: 'Open “Clicks” in amplitude', url: 'https://a.example/1' },
  });
});

test('opens a tool that says where, and names its owner', () => {
  expect(cardOf(tool({ title: 'Looker', url: 'https://example.looker.com' }), catalog)).toEqual({
    about: DESCRIPTION,
    owner: 'Data & Analytics',
    door: { label: 'Open Looker', url: 'https://example.looker.com' },
  });
  expect(cardOf(tool({ owner: 'nobody' }), catalog)).toEqual({ about: DESCRIPTION, owner: undefined, door: undefined });
});

test('leads from what the team offers to where to ask for it', () => {
  expect(cardOf(capability(), catalog)).toEqual({ about: DESCRIPTION, door: { label: 'Ask the team', url: '/ask/' } });
});

test.each([handbook(), persona(), dataSource(), site()])('shows of any other page what it is about (%#)', (entry) => {
  expect(cardOf(entry, catalog)).toEqual({ about: DESCRIPTION });
});

test.each([channel(), stakeholder(), team()])('has no card for the row of a table (%#)', (entry) => {
  expect(cardOf(entry, catalog)).toBeUndefined();
});

test('tells a definition from others by their addresses', () => {
  const confusedWith = [
    { id: 'wau', difference: 'WAU looks at seven days.' },
    { id: 'dau', difference: 'DAU looks at one day.' },
  ];
  expect(differencesOf(metric({ confusedWith }))).toEqual({
    '/metrics/wau/': 'WAU looks at seven days.',
    '/metrics/dau/': 'DAU looks at one day.',
  });
});

test('tells nothing apart where nothing is said', () => {
  expect(differencesOf(metric())).toBeUndefined();
  expect(differencesOf(report())).toBeUndefined();
});
