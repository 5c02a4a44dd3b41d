import { catalogOf, channel, metric, report, site, stakeholder, team, word } from '../testing.ts';
import { idFormat, idReused } from './ids.ts';
import { shortAddress, uniqueName, wordsAgree } from './names.ts';
import { testRule } from './testing.ts';

const letters = 'expected lower-case letters, digits and single hyphens';
const reserved = ['index', 'by-domain', 'compare', 'go', 'api', 'search', 'changes', 'new'];
const needed = (id: string) => `Unexpected id \`${id}\`, expected a different id: the site needs it for one of its own addresses`;

testRule(idFormat, {
  'takes letters, digits and single hyphens': [
    [...['mau', 'dau-mau', '7-day-retention', 'a', 'p95'].map((id) => metric({ id })), channel(), team()],
  ],
  'leaves the site’s own pages alone': [[site({ id: 'index' }), site({ id: '404' })]],
  'suggests an id for a file name that is none': [
    metric({ id: '(DAU_Té) néw!' }),
    `metrics/(DAU_Té) néw!: Unexpected file name \`(DAU_Té) néw!\`, ${letters} (did you mean \`dau-te-new\`?)`,
  ],
  'refuses hyphens at an end and double ones': [
    [metric({ id: '-mau' }), metric({ id: 'dau-' }), metric({ id: 'wau--wau' })],
    `metrics/-mau: Unexpected file name \`-mau\`, ${letters} (did you mean \`mau\`?)`,
    `metrics/dau-: Unexpected file name \`dau-\`, ${letters} (did you mean \`dau\`?)`,
    `metrics/wau--wau: Unexpected file name \`wau--wau\`, ${letters} (did you mean \`wau-wau\`?)`,
  ],
  'reports a row at its id': [team({ id: 'Sales' }), `teams id: Unexpected id \`Sales\`, ${letters} (did you mean \`sales\`?)`],
  'suggests nothing where no letter is left': [channel({ id: '???' }), `channels id: Unexpected id \`???\`, ${letters}`],
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

const formerId = (id: string) =>
  `Unexpected former id \`${id}\`, expected one that no other entry has or had: \`content/metrics/mau.mdx\` does; an id is never reused`;
const second = (line: number) =>
  `teams id: Unexpected second \`data\`, expected an id of its own: line ${line} of \`content/teams.yaml\` has it`;
const reusing = metric({ id: 'dau', formerIds: ['daily', 'mau'] });

testRule(idReused, {
  'takes ids and former ids that are each had once': [
    [metric({ formerIds: ['monthly', 'actives'] }), metric({ id: 'dau', formerIds: ['daily'] })],
  ],
  'takes one id in two collections': [[report({ id: 'kpis' }), report({ id: 'mau' }), metric({ formerIds: ['kpis'] })]],
  'reports each further row with an id, and the line of the first': [
    [{ ...team(), locate: () => ({ line: 40, column: 1 }) }, team(), team({ id: 'sales' }), team()],
    second(40),
    second(40),
  ],
  'reports a former id that an earlier entry has': [[metric(), reusing], `metrics/dau formerIds.1: ${formerId('mau')}`],
  'reports a former id that a later entry has': [[reusing, metric()], `metrics/dau formerIds.1: ${formerId('mau')}`],
  'reports a former id that another entry had': [
    [metric({ formerIds: ['actives'] }), metric({ id: 'dau', formerIds: ['actives'] })],
    `metrics/dau formerIds.0: ${formerId('actives')}`,
  ],
  'reports an entry’s own id, and one listed twice': [
    metric({ formerIds: ['mau', 'actives', 'actives'] }),
    `metrics/mau formerIds.0: ${formerId('mau')}`,
    `metrics/mau formerIds.2: ${formerId('actives')}`,
  ],
});

const also = (kind: string, name: string, what: string, place: string) =>
  `Unexpected ${kind} \`${name}\`, expected a name of its own: it is also the ${what} of ${place}`;
const inFile = (line: number, file: string) => `line ${line} of \`content/${file}\``;
const monthly = metric({ title: 'Monthly active users' });

testRule(uniqueName, {
  'takes names that differ in more than case, accents and punctuation': [
    [monthly, metric({ id: 'growth', title: 'Growth' }), metric({ id: 'rate', title: 'Growth %' }), channel(), channel({ id: 'data-eng' })],
  ],
  'takes one name in two collections': [[metric({ title: 'NPS' }), report({ title: 'NPS' }), team({ name: 'NPS' })]],
  'takes search terms that entries share': [['mau', 'dau'].map((id) => metric({ id, searchTerms: ['actives', 'Page of dau'] }))],
  'takes a former id that spells a name of the same entry': [
    metric({ title: 'Stickiness', abbreviation: 'DAU/MAU', aliases: ['Daily stickiness'], formerIds: ['dau-mau', 'stickiness'] }),
  ],
  'leaves a copy whose file name differs in case to id-format': [[monthly, metric({ id: 'MAU', title: 'Monthly active users' })]],
  ...Object.fromEntries(
    ['monthly ACTIVE users', 'Mönthly áctive users', 'Monthly-active users!', '  Monthly  active (users)'].map((title) => [
      `reports ${title} at both`,
      [
        [monthly, metric({ id: 'other', title })],
        `metrics/mau title: ${also('title', 'Monthly active users', 'title', inFile(6, 'metrics/other.mdx'))}`,
        `metrics/other title: ${also('title', title, 'title', inFile(6, 'metrics/mau.mdx'))}`,
      ],
    ]),
  ),
  'reports every kind of name, and which kind it is there': [
    [
      metric({ title: 'Actives', abbreviation: 'MAU', aliases: ['x', 'Monthly'], formerIds: ['old-mau'] }),
      metric({ id: 'other', title: 'Old: MAU', abbreviation: 'Monthly', aliases: ['x2', 'mau'], formerIds: ['actives'] }),
    ],
    `metrics/mau title: ${also('title', 'Actives', 'former id', inFile(12, 'metrics/other.mdx'))}`,
    `metrics/other formerIds.0: ${also('former id', 'actives', 'title', inFile(6, 'metrics/mau.mdx'))}`,
    `metrics/mau abbreviation: ${also('abbreviation', 'MAU', 'alias', inFile(10, 'metrics/other.mdx'))}`,
    `metrics/other aliases.1: ${also('alias', 'mau', 'abbreviation', inFile(13, 'metrics/mau.mdx'))}`,
    `metrics/mau aliases.1: ${also('alias', 'Monthly', 'abbreviation', inFile(13, 'metrics/other.mdx'))}`,
    `metrics/other abbreviation: ${also('abbreviation', 'Monthly', 'alias', inFile(10, 'metrics/mau.mdx'))}`,
    `metrics/mau formerIds.0: ${also('former id', 'old-mau', 'title', inFile(6, 'metrics/other.mdx'))}`,
    `metrics/other title: ${also('title', 'Old: MAU', 'former id', inFile(12, 'metrics/mau.mdx'))}`,
  ],
  'reports an alias that repeats a name of the same entry': [
    metric({ title: 'Actives', abbreviation: 'Act.', aliases: ['actives', 'ACT'] }),
    `metrics/mau aliases.0: ${also('alias', 'actives', 'title', 'this entry')}`,
    `metrics/mau aliases.1: ${also('alias', 'ACT', 'abbreviation', 'this entry')}`,
  ],
  'reports the names of rows, reading `&` as "and"': [
    [
      stakeholder({ group: 'R&D' }),
      stakeholder({ id: 'b', group: 'R and D' }),
      team({ name: 'S & T' }),
      team({ id: 'b', name: 'S and T' }),
    ],
    `stakeholders group: ${also('title', 'R&D', 'title', inFile(6, 'stakeholders.yaml'))}`,
    `stakeholders group: ${also('title', 'R and D', 'title', inFile(6, 'stakeholders.yaml'))}`,
    `teams name: ${also('title', 'S & T', 'title', inFile(5, 'teams.yaml'))}`,
    `teams name: ${also('title', 'S and T', 'title', inFile(5, 'teams.yaml'))}`,
  ],
  'names the first other owner to each of three': [
    ['a', 'b', 'c'].map((id) => metric({ id, title: 'One' })),
    ...['b', 'a', 'a'].map(
      (owner, place) => `metrics/${'abc'.charAt(place)} title: ${also('title', 'One', 'title', inFile(6, `metrics/${owner}.mdx`))}`,
    ),
  ],
});

const collapsed = (title: string, other: string, id: string) =>
  `Unexpected title \`${title}\`, expected a short address of its own: \`/go/percent-active-apps/\` is also that of \`${other}\`, line 6 of \`content/metrics/${id}.mdx\``;

testRule(shortAddress, {
  'takes names that can be typed, and one name of two collections': [
    [metric({ title: 'DAU/MAU', aliases: ['% sticky', 'Café'] }), report({ title: 'DAU/MAU' })],
  ],
  'reports a name without letters and digits': [
    metric({ aliases: ['fine', '🎉'] }),
    'metrics/mau aliases.1: Unexpected alias `🎉`, expected letters or digits: its short address would be empty',
  ],
  'reports a name that nobody can type': [
    metric({ aliases: ['a'.repeat(300)] }),
    'metrics/mau aliases.0: Unexpected alias of 300 characters, expected at most 80: it is the short address `/go/…/` too',
  ],
  'reports two names that collapse to one address, at both': [
    [metric({ id: 'apps', title: '% active apps' }), metric({ id: 'share', title: 'Percent active apps' })],
    `metrics/apps title: ${collapsed('% active apps', 'Percent active apps', 'share')}`,
    `metrics/share title: ${collapsed('Percent active apps', '% active apps', 'apps')}`,
  ],
});

const named = metric({ title: 'Seat consumption', abbreviation: 'SC', aliases: ['adoption'] });

testRule(wordsAgree, {
  'takes names that are listed once, even one that people still search for': [
    [named, word({ avoid: ['utilization', 'adoption'] }), word({ id: 'b', avoid: ['uptake'] })],
  ],
  'takes a wrong spelling of a name that the handbook shows': [[named, word({ avoid: ['Seat Consumption'], use: 'Seat consumption' })]],
  'refuses a name that another row has': [
    [word(), word({ id: 'b', avoid: ['uptake', 'Utilization'] })],
    'words avoid.1: Unexpected `Utilization`, expected a name that no other row has: `utilization` has it',
  ],
  'refuses a name that another row says to use': [
    [word({ avoid: ['uptake'] }), word({ id: 'b', avoid: ['take-up'], use: 'uptake' })],
    'words avoid.0: Unexpected `uptake`, expected a name that no row says to use: `b` does',
  ],
  'refuses a name that the handbook shows': [
    catalogOf(named, word({ avoid: ['seat consumption'], use: 'MAU per seat' })),
    'words avoid.0: Unexpected `seat consumption`, expected a name that the handbook does not use: it is the name of `content/metrics/mau.mdx`',
  ],
});
