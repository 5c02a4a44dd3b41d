import type { Entry } from '../entry.ts';
import { channel, metric, report, stakeholder, team, word } from '../testing.ts';
import { shortAddress, uniqueName, wordsAgree } from './names.ts';
import { testRule } from './testing.ts';

/** The problem with a name, such as `title MAU`, that is also another name at a place. */
const also = (at: string, name: string, what: string, place: string) =>
  `${at}: Unexpected ${name.replace(/(?<=^(?:title|abbreviation|alias|former id) )(.*)/, '`$1`')}, expected a name of its own: it is also the ${what} of ${place}`;
const on = (line: number, file: string) => `line ${line} of \`content/${file}\``;
const monthly = metric({ title: 'Monthly active users' });
const actives = metric({ title: 'Actives', abbreviation: 'MAU', aliases: ['x', 'Monthly'], formerIds: ['old-mau'] });
const other = metric({ id: 'other', title: 'Old: MAU', abbreviation: 'Monthly', aliases: ['x2', 'mau'], formerIds: ['actives'] });
const spellings = ['monthly ACTIVE users', 'Mönthly áctive users', 'Monthly-active users!', '  Monthly  active (users)'];

testRule(uniqueName, {
  'takes names that differ in more than case, accents and punctuation, one name in two collections, and shared search terms': [
    [
      ...[monthly, metric({ id: 'growth', title: 'Growth' }), metric({ id: 'rate', title: 'Growth %' })],
      ...[channel(), channel({ id: 'data-eng' }), report({ title: 'Growth' }), team({ name: 'Growth' })],
      ...['wau', 'dau'].map((id) => metric({ id, searchTerms: ['actives', 'Page of dau'] })),
    ],
  ],
  'takes a former id that spells a name of the same entry': [
    metric({ title: 'Stickiness', abbreviation: 'DAU/MAU', aliases: ['Daily stickiness'], formerIds: ['dau-mau', 'stickiness'] }),
  ],
  'leaves a copy whose file name differs in case to id-format': [[monthly, metric({ id: 'MAU', title: 'Monthly active users' })]],
  'reports one name in several spellings at each, and names the first other owner': [
    [monthly, ...spellings.map((title, index) => metric({ id: `other-${index}`, title }))],
    also('metrics/mau title', 'title Monthly active users', 'title', on(6, 'metrics/other-0.mdx')),
    ...spellings.map((title, index) => also(`metrics/other-${index} title`, `title ${title}`, 'title', on(6, 'metrics/mau.mdx'))),
  ],
  'reports every kind of name, and which kind it is there': [
    [actives, other],
    also('metrics/mau title', 'title Actives', 'former id', on(12, 'metrics/other.mdx')),
    also('metrics/other formerIds.0', 'former id actives', 'title', on(6, 'metrics/mau.mdx')),
    also('metrics/mau abbreviation', 'abbreviation MAU', 'alias', on(10, 'metrics/other.mdx')),
    also('metrics/other aliases.1', 'alias mau', 'abbreviation', on(13, 'metrics/mau.mdx')),
    also('metrics/mau aliases.1', 'alias Monthly', 'abbreviation', on(13, 'metrics/other.mdx')),
    also('metrics/other abbreviation', 'abbreviation Monthly', 'alias', on(10, 'metrics/mau.mdx')),
    also('metrics/mau formerIds.0', 'former id old-mau', 'title', on(6, 'metrics/other.mdx')),
    also('metrics/other title', 'title Old: MAU', 'former id', on(12, 'metrics/mau.mdx')),
  ],
  'reports an alias that repeats a name of the same entry': [
    metric({ title: 'Actives', abbreviation: 'Act.', aliases: ['actives', 'ACT'] }),
    also('metrics/mau aliases.0', 'alias actives', 'title', 'this entry'),
    also('metrics/mau aliases.1', 'alias ACT', 'abbreviation', 'this entry'),
  ],
  'reports the groups of stakeholders and the names of teams, reading `&` as "and"': [
    [
      ...[stakeholder({ group: 'R&D' }), stakeholder({ id: 'b', group: 'R and D' })],
      ...[team({ name: 'S & T' }), team({ id: 'b', name: 'S and T' })],
    ],
    ...['R&D', 'R and D'].map((group) => also('stakeholders group', `title ${group}`, 'title', on(6, 'stakeholders.yaml'))),
    ...['S & T', 'S and T'].map((name) => also('teams name', `title ${name}`, 'title', on(5, 'teams.yaml'))),
  ],
});

const collapsed = (title: string, rival: string, id: string) =>
  `Unexpected title \`${title}\`, expected a short address of its own: \`/go/percent-active-apps/\` is also that of \`${rival}\`, line 6 of \`content/metrics/${id}.mdx\``;

testRule(shortAddress, {
  'takes names that can be typed, and one name of two collections': [
    [metric({ title: 'DAU/MAU', aliases: ['% sticky', 'Café'] }), report({ title: 'DAU/MAU' })],
  ],
  'reports a name without letters and digits, and one that nobody can type': [
    metric({ aliases: ['fine', '🎉', 'a'.repeat(300)] }),
    'metrics/mau aliases.1: Unexpected alias `🎉`, expected letters or digits: its short address would be empty',
    'metrics/mau aliases.2: Unexpected alias of 300 characters, expected at most 80: it is the short address `/go/…/` too',
  ],
  'reports two names that collapse to one address, at both': [
    [metric({ id: 'apps', title: '% active apps' }), metric({ id: 'share', title: 'Percent active apps' })],
    `metrics/apps title: ${collapsed('% active apps', 'Percent active apps', 'share')}`,
    `metrics/share title: ${collapsed('Percent active apps', '% active apps', 'apps')}`,
  ],
});

const seats = metric({ title: 'Seat consumption', abbreviation: 'SC', aliases: ['adoption'] });
/** Rows of names to avoid, written as `a_b > use`: names with low lines between them, and what to use instead. */
const rows = (...given: string[]): Entry[] =>
  given.map((row, index) => {
    const [avoid = '', use = 'MAU per seat'] = row.split(' > ');
    return word({ id: 'abcdef'.charAt(index), avoid: avoid.split('_'), use });
  });
const contradicts = (avoid: string, why: string) => `words avoid.0: Unexpected \`${avoid}\`, expected a name that ${why}`;

testRule(wordsAgree, {
  'takes names that are listed once, even one that people still search for, and a wrong spelling of a name that the handbook shows': [
    [seats, ...rows('utilization_adoption', 'uptake', 'Seat Consumption > Seat consumption')],
  ],
  'refuses a name that another row has or says to use, or that the handbook shows': [
    [seats, ...rows('utilization', 'Utilization_uptake', 'take-up > growth', 'growth', 'seat consumption')],
    contradicts('Utilization', 'no other row has: `a` has it'),
    contradicts('growth', 'no row says to use: `c` does'),
    contradicts('seat consumption', 'the handbook does not use: it is the name of `content/metrics/mau.mdx`'),
  ],
});
