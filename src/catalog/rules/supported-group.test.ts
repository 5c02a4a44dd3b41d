import { ANY, buildCatalog } from '../catalog.ts';
import { stakeholder, team } from '../testing.ts';
import { supportedGroup } from './supported-group.ts';
import { testRule } from './testing.ts';

const noAnalyst = (name: string, analysts: string, more = '') =>
  `stakeholders analyst: Unexpected analyst \`${name}\`, expected ${analysts}; a new analyst is added to \`analysts\` in \`content/teams.yaml\` first${more}`;
const noAsk = (because: string) => `stakeholders: Missing \`ask\` for Sales, expected the id of a channel to ask in because ${because}`;
const open = { analyst: 'TBD' };
const nobody = { stakeholders: [] };
const ask = { ask: 'analytics' };
const placeholders = ['TBD', 'n/a', 'Nobody', '?'];
const unknownAnalyst = [stakeholder(), team({ id: 'sales', analysts: [] })];
/** Groups of a team that has the given analysts. */
const groups = (analysts: string[] | undefined, ...rows: object[]) => [
  team({ analysts }),
  ...rows.map((row, place) => stakeholder({ id: `row-${place}`, ...row })),
];
const grace = ['Grace Hopper'];
const both = '`Grace Hopper`, `Katherine Johnson`';

testRule(supportedGroup, {
  'takes named analysts and stakeholders, and gaps that say where to ask': [
    groups(grace, {}, { ...open, ...ask }, { ...nobody, ...ask }, { ...open, ...nobody, ...ask }),
  ],
  'suggests the nearest analyst of any team, and takes `TBD` only as it is written': [
    [
      ...groups(grace, { analyst: 'Grace Hoper' }, { analyst: 'Katherine Johnson' }, { analyst: 'tbd', ...ask }),
      team({ id: 'eng', analysts: ['Katherine Johnson'] }),
    ],
    noAnalyst('Grace Hoper', `${both} or \`TBD\``, ' (did you mean `Grace Hopper`?)'),
    noAnalyst('tbd', `${both} or \`TBD\``),
  ],
  'expects `TBD` alone where no team names an analyst': [groups(undefined, {}), noAnalyst('Grace Hopper', '`TBD`')],
  'reports gaps without a channel to ask in, and placeholders for a person': [
    groups(grace, open, nobody, { ...open, ...nobody }, ...placeholders.map((name) => ({ stakeholders: [name] }))),
    ...[noAsk('`analyst` is `TBD`'), noAsk('`stakeholders` is empty'), noAsk('`analyst` is `TBD`')],
    ...placeholders.map(
      (name) =>
        `stakeholders stakeholders.0: Unexpected stakeholder \`${name}\`, expected a person’s full name; an empty list \`[]\` says that nobody is named`,
    ),
  ],
  'says nothing of analysts while the list of teams cannot be read': [buildCatalog(unknownAnalyst, [{ collection: 'teams', id: ANY }])],
  'says nothing of analysts while a team cannot be read': [buildCatalog(unknownAnalyst, [{ collection: 'teams', id: 'data' }])],
  'reports gaps while other collections cannot be read': [
    buildCatalog(groups(grace, open), [{ collection: 'metrics', id: 'teams' }]),
    noAsk('`analyst` is `TBD`'),
  ],
});
