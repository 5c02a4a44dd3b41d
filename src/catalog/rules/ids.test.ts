import { channel, metric, report, site, team } from '../testing.ts';
import { idFormat, idReused } from './ids.ts';
import { testRule, type Row } from './testing.ts';

const letters = 'expected lower-case letters, digits and single hyphens';
const reserved = ['index', 'by-domain', 'compare', 'go', 'api', 'search', 'changes', 'new'];
const needed = (id: string) => `Unexpected id \`${id}\`, expected a different id: the site needs it for one of its own addresses`;
const named = (id: string, meant: string): Row => [
  metric({ id }),
  `metrics/${id}: Unexpected file name \`${id}\`, ${letters} (did you mean \`${meant}\`?)`,
];

testRule(idFormat, {
  'takes letters, digits and single hyphens': [
    [...['mau', 'dau-mau', '7-day-retention', 'a', 'p95'].map((id) => metric({ id })), channel(), team()],
  ],
  'leaves the site’s own pages alone': [[site({ id: 'index' }), site({ id: '404' })]],
  'suggests an id for a file name that cannot be one': named('(DAU_Té) néw!', 'dau-te-new'),
  'refuses a hyphen at the start': named('-mau', 'mau'),
  'refuses a hyphen at the end': named('dau-', 'dau'),
  'refuses double hyphens': named('wau--wau', 'wau-wau'),
  'reports a row at its id': [team({ id: 'Sales' }), `teams id: Unexpected id \`Sales\`, ${letters} (did you mean \`sales\`?)`],
  'suggests nothing if no letter is left': [channel({ id: '???' }), `channels id: Unexpected id \`???\`, ${letters}`],
  'refuses what the site needs itself': [
    [...reserved.map((id) => metric({ id })), ...reserved.map((id) => channel({ id }))],
    ...reserved.map((id) => `metrics/${id}: ${needed(id)}`),
    ...reserved.map((id) => `channels id: ${needed(id)}`),
  ],
  'refuses a name that Windows cannot have': [
    metric({ id: 'con' }),
    'metrics/con: Unexpected id `con`, expected a different id: Windows does not allow a file with that name',
  ],
  'refuses a name that is too long': [
    metric({ id: 'a'.repeat(81), title: 'A page' }),
    `metrics/${'a'.repeat(81)}: Unexpected id of 81 characters, expected at most 80`,
  ],
  'names the entry that has the right id already': [
    [metric(), metric({ id: 'MAU' })],
    `metrics/MAU: Unexpected file name \`MAU\`, ${letters}; \`mau\` already exists: delete one of the two, or choose another name`,
  ],
});

const former = (id: string, place: string) =>
  `metrics/${place}: Unexpected former id \`${id}\`, expected one that no other entry has or had: \`content/metrics/mau.mdx\` does; an id is never reused`;
const second = 'teams id: Unexpected second `data`, expected an id of its own: line 40 of `content/teams.yaml` has it';
const reusing = metric({ id: 'dau', formerIds: ['daily', 'mau'] });

testRule(idReused, {
  'takes ids and former ids that are each had once, and one id in two collections': [
    [
      metric({ formerIds: ['monthly', 'kpis'] }),
      metric({ id: 'dau', formerIds: ['daily'] }),
      report({ id: 'kpis' }),
      report({ id: 'mau' }),
    ],
  ],
  'reports each further row with an id, and the line of the first': [
    [{ ...team(), locate: () => ({ line: 40, column: 1 }) }, team(), team({ id: 'sales' }), team()],
    second,
    second,
  ],
  'reports a former id that an earlier entry has': [[metric(), reusing], former('mau', 'dau formerIds.1')],
  'reports a former id that a later entry has': [[reusing, metric()], former('mau', 'dau formerIds.1')],
  'reports a former id that another entry had': [
    [metric({ formerIds: ['actives'] }), metric({ id: 'dau', formerIds: ['actives'] })],
    former('actives', 'dau formerIds.0'),
  ],
  'reports an entry’s own id, and one listed twice': [
    metric({ formerIds: ['mau', 'actives', 'actives'] }),
    former('mau', 'mau formerIds.0'),
    former('actives', 'mau formerIds.2'),
  ],
});
