import { channel, metric, report, site, team } from '../testing.ts';
import { idFormat, idReused } from './ids.ts';
import { testRule } from './testing.ts';

const letters = 'expected lower-case letters, digits and single hyphens';
const reserved = ['index', 'by-domain', 'compare', 'go', 'api', 'search', 'changes', 'new'];
const needed = (id: string) => `Unexpected id \`${id}\`, expected a different id: the site needs it for one of its own addresses`;
/** File names that cannot be ids, each with the id that is suggested. */
const names = { '(DAU_Té) néw!': 'dau-te-new', '-mau': 'mau', 'dau-': 'dau', 'wau--wau': 'wau-wau' };
const long = 'a'.repeat(81);

testRule(idFormat, {
  'takes letters, digits and single hyphens, and leaves the site’s own pages alone': [
    [...['mau', 'dau-mau', '7-day-retention', 'a', 'p95'].map((id) => metric({ id })), channel(), team(), site(), site({ id: '404' })],
  ],
  'suggests an id for the name of a file or a row, unless no letter is left': [
    [...Object.keys(names).map((id) => metric({ id })), team({ id: 'Sales' }), channel({ id: '???' })],
    ...Object.entries(names).map(([id, meant]) => `metrics/${id}: Unexpected file name \`${id}\`, ${letters} (did you mean \`${meant}\`?)`),
    `teams id: Unexpected id \`Sales\`, ${letters} (did you mean \`sales\`?)`,
    `channels id: Unexpected id \`???\`, ${letters}`,
  ],
  'refuses what the site needs itself, what Windows does not allow, and what is too long': [
    [...[...reserved, 'con'].map((id) => metric({ id })), metric({ id: long, title: 'A page' }), channel({ id: 'go' })],
    ...reserved.map((id) => `metrics/${id}: ${needed(id)}`),
    'metrics/con: Unexpected id `con`, expected a different id: Windows does not allow a file with that name',
    `metrics/${long}: Unexpected id of 81 characters, expected at most 80`,
    `channels id: ${needed('go')}`,
  ],
  'names the entry that has the right id already': [
    [metric(), metric({ id: 'MAU' })],
    `metrics/MAU: Unexpected file name \`MAU\`, ${letters}; \`mau\` already exists: delete one of the two, or choose another name`,
  ],
});

const former = (id: string, place: string) =>
  `metrics/${place}: Unexpected former id \`${id}\`, expected one that no other entry has or had: \`content/metrics/mau.mdx\` does; an id is never reused`;
const second = 'teams id: Unexpected second `data`, expected an id of its own: line 40 of `content/teams.yaml` has it';
const once = [metric({ formerIds: ['monthly', 'kpis'] }), metric({ id: 'dau', formerIds: ['daily'] })];
const reusing = metric({ id: 'dau', formerIds: ['daily', 'mau'] });

testRule(idReused, {
  'takes ids and former ids that are each had once, and one id in two collections': [
    [...once, report({ id: 'kpis' }), report({ id: 'mau' })],
  ],
  'reports each further row with an id, and the line of the first': [
    [{ ...team(), locate: () => ({ line: 40, column: 1 }) }, team(), team({ id: 'sales' }), team()],
    ...[second, second],
  ],
  'reports a former id that an earlier entry has': [[metric(), reusing], former('mau', 'dau formerIds.1')],
  'reports a former id that a later entry has': [[reusing, metric()], former('mau', 'dau formerIds.1')],
  'reports a former id that another entry had, an entry’s own id, and one listed twice': [
    [metric({ formerIds: ['mau', 'actives', 'actives'] }), metric({ id: 'dau', formerIds: ['actives'] })],
    ...[former('mau', 'mau formerIds.0'), former('actives', 'mau formerIds.2'), former('actives', 'dau formerIds.0')],
  ],
});
