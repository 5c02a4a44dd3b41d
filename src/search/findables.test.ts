import { expect, test } from 'vitest';
import * as made from '../catalog/testing.ts';
import type { Entry } from '../catalog/entry.ts';
import { findablesOf } from './findables.ts';
import { findable } from './testing.ts';

const { at, catalogOf, DESCRIPTION, metric, report, stakeholder, team } = made;
const of = (...entries: Entry[]) => findablesOf(catalogOf(...entries), []);

test('finds a definition by all its names, former ids among the hidden ones', () => {
  const entry = metric({
    title: 'Monthly active users',
    abbreviation: 'MAU',
    aliases: ['Monthlies', 'Actives'],
    searchTerms: ['mua'],
    formerIds: ['monthly-users'],
    domain: 'users-and-activity',
    prose: { headings: ['What is it?', 'Examples', 'Examples'].map((text) => ({ ...at, text })) },
  });
  expect(of(entry)).toEqual([
    {
      thing: findable('definition', '/metrics/mau/', 'Monthly active users', {
        abbreviation: 'MAU',
        aliases: ['Monthlies', 'Actives'],
        terms: ['mua', 'monthly-users'],
        facets: { domain: 'users-and-activity', status: 'approved' },
      }),
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

test('gives an entry its kind, address and facets, and leaves out teams and pages outside the folders', () => {
  const pages = [made.handbook(), made.tool(), made.dataSource(), made.capability(), made.persona(), made.channel()];
  const records = of(made.site(), report(), ...pages, stakeholder({ stakeholders: [] }), team({ analysts: [] }));
  expect(records.map(({ thing: { kind, address, facets } }) => [kind, address, facets])).toEqual([
    ['report', '/reports/company-kpis/', { tool: 'looker' }],
    ['page', '/handbook/vision/', {}],
    ['tool', '/tools/looker/', {}],
    ['data-source', '/data-sources/pings/', {}],
    ['capability', '/capabilities/dashboards/', {}],
    ['persona', '/personas/viewer/', {}],
    ['channel', '/handbook/ask-a-question/#analytics', {}],
    ['group', '/handbook/support-model/#who-supports-whom', {}],
  ]);
});

test('says which definitions a report shows: those that it names, and those that name it, each once', () => {
  const kpis = report({ id: 'kpis', metrics: ['wau', 'mau'] });
  const prose = { links: [{ ...at, url: '/reports/kpis/', text: 'KPIs' }] };
  const named = [metric({ id: 'mau', reports: ['kpis'] }), metric({ id: 'dau', sourceOfTruth: { report: 'kpis' } })];
  const others = [...named, metric({ id: 'wau', prose }), metric({ id: 'arr', prose })];
  const [found, ...metrics] = of(kpis, ...others);
  expect(found?.text.shows).toEqual(['/metrics/wau/', '/metrics/mau/', '/metrics/dau/']);
  expect(metrics.map(({ text }) => text.shows)).toEqual([[], [], [], []]);
});

test.each<[row: Partial<Parameters<typeof stakeholder>[0]>, about: string]>([
  [{ stakeholders: ['Ada Lovelace', 'Mary Somerville'] }, 'Analyst: Grace Hopper. Stakeholders: Ada Lovelace, Mary Somerville.'],
  [{ ask: 'analytics' }, 'Analyst: Grace Hopper. No stakeholder is named: ask in #analytics.'],
  [
    { stakeholders: ['Ada Lovelace'], analyst: 'TBD', ask: 'analytics' },
    'No analyst yet (TBD): ask in #analytics. Stakeholders: Ada Lovelace.',
  ],
  [{ analyst: 'TBD', ask: 'analytics' }, 'No analyst yet (TBD): ask in #analytics. No stakeholder is named.'],
])('describes a group by its people (%#)', (row, about) => {
  const [first] = of(stakeholder({ group: 'Sales', stakeholders: [], ...row }));
  expect([first?.thing.title, first?.text]).toEqual(['Sales', { about, headings: [], shows: [] }]);
});

test('describes a channel by what it is for', () => {
  const [first] = of(made.channel({ id: 'data-eng', for: 'Questions on pipelines.' }));
  expect([first?.thing.title, first?.text.about]).toEqual(['#data-eng', 'Questions on pipelines.']);
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
      thing: findable('page', '/metrics/', 'Glossary A–Z', { terms: ['KPIs'], weight: 9 }),
      text: { about: 'Every definition.', headings: [], shows: [] },
      entry: undefined,
    },
  ]);
});

const rows = (analyst: string, ...groups: [group: string, ...stakeholders: string[]][]) =>
  groups.map(([group, ...stakeholders]) => stakeholder({ id: group.toLowerCase(), group, stakeholders, analyst }));

test.each<[name: string, entries: Entry[], people: [string, string][]]>([
  [
    'analysts with the groups that they support, then stakeholders with their analyst',
    [
      team({ name: 'Data', analysts: ['Grace Hopper', 'Ida Rhodes'] }),
      ...rows('Grace Hopper', ['Sales', 'Ada Lovelace', 'Mary Somerville'], ['Talent'], ['Finance', 'Emmy Noether']),
    ],
    [
      ['Grace Hopper', 'Analyst in Data. Supports Sales, Talent, and Finance.'],
      ['Ida Rhodes', 'Analyst in Data.'],
      ['Ada Lovelace', 'Stakeholder for Sales. Analyst: Grace Hopper.'],
      ['Mary Somerville', 'Stakeholder for Sales. Analyst: Grace Hopper.'],
      ['Emmy Noether', 'Stakeholder for Finance. Analyst: Grace Hopper.'],
    ],
  ],
  [
    'a stakeholder of two groups once, with both',
    rows('Grace Hopper', ['Sales', 'Ada Lovelace'], ['Talent', 'Ada Lovelace']),
    [['Ada Lovelace', 'Stakeholder for Sales. Analyst: Grace Hopper. Stakeholder for Talent. Analyst: Grace Hopper.']],
  ],
  ['nobody in a team without analysts', [team({ analysts: undefined })], []],
  ['nobody in an empty handbook', [], []],
])('finds %s, in the table of who supports whom', (_, entries, people) => {
  const found = of(...entries).filter(({ thing }) => thing.kind !== 'group');
  expect(found).toEqual(
    people.map(([name, about]) => ({
      thing: findable('person', '/handbook/support-model/#who-supports-whom', name),
      text: { about, headings: [], shows: [] },
      entry: undefined,
    })),
  );
});
