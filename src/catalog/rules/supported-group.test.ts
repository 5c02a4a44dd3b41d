import { expect, test } from 'vitest';
import { ANY, buildCatalog } from '../catalog.ts';
import { catalogOf, placeOf, stakeholder, team, TODAY } from '../testing.ts';
import { supportedGroup } from './supported-group.ts';

const problem = { rule: 'supported-group', severity: 'error' };
const expected = '; a new analyst is added to `analysts` in `content/teams.yaml` first';

test('passes named analysts and stakeholders, and gaps that say where to ask', () => {
  const rows = [
    stakeholder({ id: 'a' }),
    stakeholder({ id: 'b', analyst: 'TBD', ask: 'analytics' }),
    stakeholder({ id: 'c', stakeholders: [], ask: 'analytics' }),
    stakeholder({ id: 'd', analyst: 'TBD', stakeholders: [], ask: 'analytics' }),
    stakeholder({ id: 'e', analyst: 'Katherine Johnson' }),
  ];
  const teams = [team(), team({ id: 'sales', analysts: undefined }), team({ id: 'eng', analysts: ['Katherine Johnson'] })];
  expect(supportedGroup(catalogOf(...teams, ...rows), TODAY)).toEqual([]);
});

test('reports an analyst whom no team names and suggests the nearest', () => {
  const row = stakeholder({ analyst: 'Grace Hoper' });
  expect(supportedGroup(catalogOf(team({ analysts: ['Grace Hopper', 'Katherine Johnson'] }), row), TODAY)).toEqual([
    {
      ...problem,
      ...placeOf(row, 'analyst'),
      message: `Unexpected analyst \`Grace Hoper\`, expected \`Grace Hopper\`, \`Katherine Johnson\` or \`TBD\`${expected} (did you mean \`Grace Hopper\`?)`,
      suggestion: 'Grace Hopper',
    },
  ]);
});

test('suggests nobody where no name is near, and takes `TBD` only as it is written', () => {
  const rows = [stakeholder({ analyst: 'Alan Turing' }), stakeholder({ id: 'b', analyst: 'tbd', ask: 'analytics' })];
  const message = (name: string) => `Unexpected analyst \`${name}\`, expected \`Grace Hopper\` or \`TBD\`${expected}`;
  expect(supportedGroup(catalogOf(team(), ...rows), TODAY)).toEqual([
    { ...problem, ...placeOf(stakeholder(), 'analyst'), message: message('Alan Turing') },
    { ...problem, ...placeOf(stakeholder(), 'analyst'), message: message('tbd') },
  ]);
});

test('expects `TBD` alone where no team names an analyst', () => {
  const row = stakeholder();
  expect(supportedGroup(catalogOf(team({ analysts: undefined }), row), TODAY)).toEqual([
    { ...problem, ...placeOf(row, 'analyst'), message: `Unexpected analyst \`Grace Hopper\`, expected \`TBD\`${expected}` },
  ]);
});

test.each([
  ['an open place', { analyst: 'TBD' }, '`analyst` is `TBD`'],
  ['nobody named', { stakeholders: [] }, '`stakeholders` is empty'],
  ['both', { analyst: 'TBD', stakeholders: [] }, '`analyst` is `TBD`'],
])('reports %s without a channel to ask in', (_, gap, because) => {
  const row = stakeholder(gap);
  expect(supportedGroup(catalogOf(team(), row), TODAY)).toEqual([
    { ...problem, ...placeOf(row), message: `Missing \`ask\` for Sales, expected the id of a channel to ask in because ${because}` },
  ]);
});

test.each([ANY, 'data'])('says nothing of analysts while the teams cannot all be read (%s)', (id) => {
  expect(supportedGroup(buildCatalog([stakeholder(), team({ id: 'sales', analysts: [] })], [{ collection: 'teams', id }]), TODAY)).toEqual(
    [],
  );
});

test('tells its problems while other collections cannot be read', () => {
  const catalog = buildCatalog([stakeholder({ analyst: 'TBD' }), team()], [{ collection: 'metrics', id: 'teams' }]);
  expect(supportedGroup(catalog, TODAY)).toHaveLength(1);
});

test.each(['TBD', 'n/a', 'Nobody', '?'])('reports `%s` as a stakeholder', (name) => {
  const row = stakeholder({ stakeholders: [name] });
  expect(supportedGroup(catalogOf(team({ analysts: [row.data.analyst] }), row), TODAY)).toEqual([
    {
      ...problem,
      ...placeOf(row, 'stakeholders.0'),
      message: `Unexpected stakeholder \`${name}\`, expected a person’s full name; an empty list \`[]\` says that nobody is named`,
    },
  ]);
});
