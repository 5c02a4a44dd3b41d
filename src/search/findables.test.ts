import { expect, test } from 'vitest';
import {
  at,
  capability,
  catalogOf,
  channel,
  dataSource,
  DESCRIPTION,
  handbook,
  metric,
  persona,
  report,
  site,
  stakeholder,
  team,
  tool,
} from '../catalog/testing.ts';
import type { Entry } from '../catalog/entry.ts';
import { findablesOf } from './findables.ts';

const of = (...entries: Entry[]) => findablesOf(catalogOf(...entries), []);
const people = (...entries: Entry[]) =>
  of(...entries)
    .filter(({ thing }) => thing.kind === 'person')
    .map(({ thing, text }) => [thing.title, text.about]);

test('finds a definition by all its names, former ids among the hidden ones', () => {
  const entry = metric({
    title: 'Monthly active users',
    abbreviation: 'MAU',
    aliases: ['Monthlies', 'Actives'],
    searchTerms: ['mua'],
    formerIds: ['monthly-users'],
    domain: 'users-and-activity',
    prose: {
      headings: [
        { ...at, text: 'What is it?' },
        { ...at, text: 'Examples' },
        { ...at, text: 'Examples' },
      ],
    },
  });
  expect(of(entry)).toEqual([
    {
      thing: {
        kind: 'definition',
        address: '/metrics/mau/',
        title: 'Monthly active users',
        abbreviation: 'MAU',
        aliases: ['Monthlies', 'Actives'],
        terms: ['mua', 'monthly-users'],
        weight: 0,
        facets: { domain: 'users-and-activity', status: 'approved', tool: undefined },
      },
      text: {
        about: DESCRIPTION,
        headings: [
          { text: 'What is it?', anchor: 'what-is-it' },
          { text: 'Examples', anchor: 'examples' },
          { text: 'Examples', anchor: 'examples-1' },
        ],
        shows: [],
      },
      entry,
    },
  ]);
});

test('narrows reports by their tool, and nothing else by one', () => {
  const [found, viewer] = of(report({ id: 'kpis', title: 'KPIs', tool: 'looker' }), persona());
  expect(found?.thing).toEqual({
    kind: 'report',
    address: '/reports/kpis/',
    title: 'KPIs',
    abbreviation: undefined,
    aliases: [],
    terms: [],
    weight: 0,
    facets: { domain: undefined, status: undefined, tool: 'looker' },
  });
  expect(viewer?.thing.facets).toEqual({ domain: undefined, status: undefined, tool: undefined });
});

test('knows what kind of thing an entry is, and finds neither pages beside the folders nor teams', () => {
  const entries = [
    metric(),
    report(),
    handbook(),
    tool(),
    dataSource(),
    capability(),
    persona(),
    channel(),
    stakeholder({ stakeholders: [] }),
  ];
  expect(of(site(), ...entries, team({ analysts: [] })).map(({ thing: { kind, address } }) => [kind, address])).toEqual([
    ['definition', '/metrics/mau/'],
    ['report', '/reports/company-kpis/'],
    ['page', '/handbook/vision/'],
    ['tool', '/tools/looker/'],
    ['data-source', '/data-sources/pings/'],
    ['capability', '/capabilities/dashboards/'],
    ['persona', '/personas/viewer/'],
    ['channel', '/handbook/ask-a-question/#analytics'],
    ['group', '/handbook/support-model/#who-supports-whom'],
  ]);
});

test('says which definitions a report shows: those that it names, and those that name it, each once', () => {
  const kpis = report({ id: 'kpis', metrics: ['wau', 'mau'] });
  const others = [
    metric({ id: 'mau', reports: ['kpis'] }),
    metric({ id: 'dau', sourceOfTruth: { report: 'kpis' } }),
    metric({ id: 'wau', prose: { links: [{ ...at, url: '/reports/kpis/', text: 'KPIs' }] } }),
    metric({ id: 'arr', prose: { links: [{ ...at, url: '/reports/kpis/', text: 'KPIs' }] } }),
  ];
  const [found, ...metrics] = of(kpis, ...others);
  expect(found?.text.shows).toEqual(['/metrics/wau/', '/metrics/mau/', '/metrics/dau/']);
  expect(metrics.map(({ text }) => text.shows)).toEqual([[], [], [], []]);
});

test('says of a channel what it is for', () => {
  const [found] = of(channel({ id: 'data-eng', for: 'Questions on pipelines.' }));
  expect([found?.thing.title, found?.text.about]).toEqual(['#data-eng', 'Questions on pipelines.']);
});

test.each([
  [{ stakeholders: ['Ada Lovelace', 'Mary Somerville'] }, 'Analyst: Grace Hopper. Stakeholders: Ada Lovelace, Mary Somerville.'],
  [{ stakeholders: [], ask: 'analytics' }, 'Analyst: Grace Hopper. No stakeholder is named: ask in #analytics.'],
  [
    { stakeholders: ['Ada Lovelace'], analyst: 'TBD', ask: 'analytics' },
    'No analyst yet (TBD): ask in #analytics. Stakeholders: Ada Lovelace.',
  ],
  [{ stakeholders: [], analyst: 'TBD', ask: 'analytics' }, 'No analyst yet (TBD): ask in #analytics. No stakeholder is named.'],
])('says who supports a group and where to ask, then who is who in it (%#)', (given, about) => {
  const [found] = of(stakeholder({ group: 'Sales', ...given }));
  expect([found?.thing.title, found?.text]).toEqual(['Sales', { about, headings: [], shows: [] }]);
});

test('weighs a thing by how many refer to it, and not above nine', () => {
  const weights = [0, 1, 2, 3, 7, 21, 22, 60].map((count) => {
    const linked = Array.from({ length: count }, (_, index) => metric({ id: `m${index}`, related: ['mau'] }));
    return of(metric({ id: 'mau' }), ...linked)[0]?.thing.weight;
  });
  expect(weights).toEqual([0, 2, 3, 4, 6, 9, 9, 9]);
});

test('finds lists of entries as pages that everything refers to', () => {
  const glossary = { address: '/metrics/', title: 'Glossary A–Z', description: 'Every definition.', searchTerms: ['KPIs'] };
  expect(findablesOf(catalogOf(), [glossary])).toEqual([
    {
      thing: { kind: 'page', address: '/metrics/', title: 'Glossary A–Z', aliases: [], terms: ['KPIs'], weight: 9, facets: {} },
      text: { about: 'Every definition.', headings: [], shows: [] },
      entry: undefined,
    },
  ]);
});

test('finds analysts with the groups that they support, then stakeholders with their analyst', () => {
  const rows = [
    stakeholder({ id: 'sales', group: 'Sales', stakeholders: ['Ada Lovelace', 'Mary Somerville'], analyst: 'Grace Hopper' }),
    stakeholder({ id: 'talent', group: 'Talent', stakeholders: [], analyst: 'Grace Hopper' }),
    stakeholder({ id: 'finance', group: 'Finance', stakeholders: ['Emmy Noether'], analyst: 'Grace Hopper' }),
  ];
  expect(people(team({ name: 'Data', analysts: ['Grace Hopper', 'Ida Rhodes'] }), ...rows)).toEqual([
    ['Grace Hopper', 'Analyst in Data. Supports Sales, Talent, and Finance.'],
    ['Ida Rhodes', 'Analyst in Data.'],
    ['Ada Lovelace', 'Stakeholder for Sales. Analyst: Grace Hopper.'],
    ['Mary Somerville', 'Stakeholder for Sales. Analyst: Grace Hopper.'],
    ['Emmy Noether', 'Stakeholder for Finance. Analyst: Grace Hopper.'],
  ]);
});

test('finds a person in the table of who supports whom, by the name alone', () => {
  expect(of(team({ name: 'Data', analysts: ['Grace Hopper'] }))).toEqual([
    {
      thing: {
        kind: 'person',
        address: '/handbook/support-model/#who-supports-whom',
        title: 'Grace Hopper',
        aliases: [],
        terms: [],
        weight: 0,
        facets: {},
      },
      text: { about: 'Analyst in Data.', headings: [], shows: [] },
      entry: undefined,
    },
  ]);
});

test('finds nobody in a team without analysts, and nothing in an empty handbook', () => {
  expect(of(team({ analysts: undefined }))).toEqual([]);
  expect(of()).toEqual([]);
});

test('finds a stakeholder of two groups once, with both', () => {
  const rows = ['Sales', 'Talent'].map((group) => stakeholder({ id: group.toLowerCase(), group, stakeholders: ['Ada Lovelace'] }));
  expect(people(...rows)).toEqual([
    ['Ada Lovelace', 'Stakeholder for Sales. Analyst: Grace Hopper. Stakeholder for Talent. Analyst: Grace Hopper.'],
  ]);
});
