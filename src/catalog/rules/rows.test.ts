import { ANY, buildCatalog } from '../catalog.ts';
import { sprint, stakeholder, team } from '../testing.ts';
import { sprintOverlap, sprintUntil } from './sprints.ts';
import { supportedGroup } from './supported-group.ts';
import { testRule } from './testing.ts';

const noAnalyst = (name: string, analysts: string, more = '') =>
  `stakeholders analyst: Unexpected analyst \`${name}\`, expected ${analysts}; a new analyst is added to \`analysts\` in \`content/teams.yaml\` first${more}`;
const noAsk = (because: string) => `stakeholders: Missing \`ask\` for Sales, expected the id of a channel to ask in because ${because}`;
const placeholders = ['TBD', 'n/a', 'Nobody', '?'];
const hidden = [stakeholder(), team({ id: 'sales', analysts: [] })];

testRule(supportedGroup, {
  'takes named analysts and stakeholders, and gaps that say where to ask': [
    [
      team(),
      team({ id: 'sales', analysts: undefined }),
      team({ id: 'eng', analysts: ['Katherine Johnson'] }),
      stakeholder({ id: 'a' }),
      stakeholder({ id: 'b', analyst: 'TBD', ask: 'analytics' }),
      stakeholder({ id: 'c', stakeholders: [], ask: 'analytics' }),
      stakeholder({ id: 'd', analyst: 'TBD', stakeholders: [], ask: 'analytics' }),
      stakeholder({ id: 'e', analyst: 'Katherine Johnson' }),
    ],
  ],
  'suggests the nearest analyst': [
    [team({ analysts: ['Grace Hopper', 'Katherine Johnson'] }), stakeholder({ analyst: 'Grace Hoper' })],
    noAnalyst('Grace Hoper', '`Grace Hopper`, `Katherine Johnson` or `TBD`', ' (did you mean `Grace Hopper`?)'),
  ],
  'suggests nobody where no name is near, and takes `TBD` only as it is written': [
    [team(), stakeholder({ analyst: 'Alan Turing' }), stakeholder({ id: 'b', analyst: 'tbd', ask: 'analytics' })],
    noAnalyst('Alan Turing', '`Grace Hopper` or `TBD`'),
    noAnalyst('tbd', '`Grace Hopper` or `TBD`'),
  ],
  'expects `TBD` alone where no team names an analyst': [
    [team({ analysts: undefined }), stakeholder()],
    noAnalyst('Grace Hopper', '`TBD`'),
  ],
  'reports gaps without a channel to ask in': [
    [
      team(),
      stakeholder({ analyst: 'TBD' }),
      stakeholder({ id: 'b', stakeholders: [] }),
      stakeholder({ id: 'c', analyst: 'TBD', stakeholders: [] }),
    ],
    noAsk('`analyst` is `TBD`'),
    noAsk('`stakeholders` is empty'),
    noAsk('`analyst` is `TBD`'),
  ],
  'says nothing of analysts while the list of teams cannot be read': [buildCatalog(hidden, [{ collection: 'teams', id: ANY }])],
  'says nothing of analysts while a team cannot be read': [buildCatalog(hidden, [{ collection: 'teams', id: 'data' }])],
  'reports gaps while other collections cannot be read': [
    buildCatalog([stakeholder({ analyst: 'TBD' }), team()], [{ collection: 'metrics', id: 'teams' }]),
    noAsk('`analyst` is `TBD`'),
  ],
  'reports placeholders for a person': [
    [team(), ...placeholders.map((name) => stakeholder({ id: `row-${placeholders.indexOf(name)}`, stakeholders: [name] }))],
    ...placeholders.map(
      (name) =>
        `stakeholders stakeholders.0: Unexpected stakeholder \`${name}\`, expected a person’s full name; an empty list \`[]\` says that nobody is named`,
    ),
  ],
});

const ends = ['2027-02-01', '2027-12-31'];
const starts = (monday: string, expected: string) => `sprints firstMonday: Unexpected first Monday \`${monday}\`, expected ${expected}`;

testRule(sprintOverlap, {
  'takes one schedule without an end': [sprint()],
  'takes a schedule at once after the other, in any order of rows': [
    [sprint({ id: 'later', firstMonday: '2027-02-01' }), sprint({ until: '2027-01-29' })],
  ],
  'takes a schedule after a break': [[sprint({ until: '2027-01-29' }), sprint({ id: 'later', firstMonday: '2027-03-01' })]],
  'takes a schedule that starts after a sprint of one without an end': [
    [sprint(), sprint({ id: 'later', firstMonday: '2027-02-01', weeks: 3 })],
  ],
  ...Object.fromEntries(
    ends.map((until) => [
      `reports an end on ${until}, when the next schedule has started`,
      [
        [sprint({ until }), sprint({ id: 'later', firstMonday: '2027-02-01' })],
        `sprints until: Unexpected end \`${until}\`, expected a day before 2027-02-01, when \`later\` starts`,
      ],
    ]),
  ),
  'suggests the Monday after the sprint that a start is in': [
    [sprint({ id: 'open' }), sprint({ id: 'later', firstMonday: '2027-01-25' })],
    starts('2027-01-25', 'one on which no sprint of `open` runs (did you mean `2027-02-01`?)'),
  ],
  'reports two schedules that start on one day': [
    [sprint({ id: 'open' }), sprint({ id: 'same', weeks: 3 })],
    starts('2027-01-04', 'a different day from that of `open`'),
  ],
  'reports each of three that overlap': [
    [sprint({ id: 'last', firstMonday: '2027-02-15' }), sprint({ id: 'open' }), sprint({ id: 'later', firstMonday: '2027-01-11' })],
    starts('2027-01-11', 'one on which no sprint of `open` runs (did you mean `2027-01-18`?)'),
    starts('2027-02-15', 'one on which no sprint of `later` runs (did you mean `2027-02-22`?)'),
  ],
});

const early = ['2027-01-14', '2027-01-04', '2027-01-03', '2026-06-01'];

testRule(sprintUntil, {
  'takes no end, and one when the first sprint is over': [
    [undefined, '2027-01-15', '2027-01-16', '2027-06-30'].map((until) => sprint({ id: `to-${until ?? 'open'}`, until })),
  ],
  'reports an end before the first sprint is over': [
    early.map((until) => sprint({ id: `to-${until}`, until })),
    ...early.map((until) => `sprints until: Unexpected end \`${until}\`, expected a day from 2027-01-15 on, when the first sprint is over`),
  ],
});
