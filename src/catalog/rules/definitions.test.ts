import { handbook, metric, persona, report, segment, sprint, term, TODAY } from '../testing.ts';
import { deprecationComplete, descriptionNotCircular, replacementInUse, sourceOfTruth } from './definitions.ts';
import { notInFuture } from './fields.ts';
import { notItself } from './references.ts';
import { testRule } from './testing.ts';

const deprecation = { on: '2026-01-01', reason: 'Nobody reads it.', replacedBy: 'dau' };
const statuses = ['draft', 'in-review', 'approved'];

testRule(deprecationComplete, {
  'takes deprecated entries that say why, and entries in use that do not': [
    [metric({ status: 'deprecated', deprecation }), segment(), term({ status: 'draft' })],
  ],
  'reports a deprecated entry without `deprecation`': [
    [metric, segment, term].map((build) => build({ status: 'deprecated' })),
    ...['mau', 'retained-users', 'instance'].map(
      (id) =>
        `metrics/${id} status: Missing \`deprecation\`, expected \`on\` (a day), \`reason\` and \`replacedBy\` (an id) because \`status\` is \`deprecated\``,
    ),
  ],
  'reports `deprecation` of an entry in use at its key': [
    statuses.map((status) => metric({ id: status, status, deprecation })),
    ...statuses.map(
      (status) =>
        `metrics/${status} deprecation (key): Unexpected \`deprecation\`, expected none while \`status\` is \`${status}\`; set \`status: deprecated\` or delete it`,
    ),
  ],
});

const replaced = (id: string, replacedBy: string, status = 'deprecated') =>
  metric({ id, status, deprecation: { on: '2026-01-01', reason: 'Old.', replacedBy } });
const outdated = (id: string, by: string) =>
  `metrics/${id} deprecation.replacedBy: Unexpected replacement \`${by}\`, expected an entry in use: this one is deprecated too`;

testRule(replacementInUse, {
  'takes a replacement of any other status': [
    statuses.flatMap((status) => [replaced(`old-${status}`, status), metric({ id: status, status })]),
  ],
  'leaves a replacement that does not exist to known-entry': [replaced('a', 'gone')],
  'reports an entry that replaces itself': [
    replaced('a', 'a'),
    'metrics/a deprecation.replacedBy: Unexpected replacement `a`, expected another entry: this is the entry itself',
  ],
  'suggests what replaces a deprecated replacement': [
    [replaced('a', 'b'), replaced('b', 'c'), metric({ id: 'c' })],
    `${outdated('a', 'b')} (did you mean \`c\`?)`,
  ],
  'suggests nothing that would be reported in its turn': [
    [replaced('a', 'b'), replaced('b', 'c'), replaced('c', 'gone')],
    outdated('a', 'b'),
    outdated('b', 'c'),
  ],
  'does not suggest the entry itself where two replace each other': [
    [replaced('a', 'b'), replaced('b', 'a')],
    outdated('a', 'b'),
    outdated('b', 'a'),
  ],
  'does not suggest the entry itself, though it is in use': [[replaced('a', 'b', 'approved'), replaced('b', 'a')], outdated('a', 'b')],
  'reports a deprecated replacement that names none itself': [
    [replaced('a', 'b'), metric({ id: 'b', status: 'deprecated' })],
    outdated('a', 'b'),
  ],
});

const truth = { sourceOfTruth: { report: 'kpis' } };
const believed = 'Unexpected `kpis` in `reports`, expected other reports only: it is the `sourceOfTruth`';

testRule(sourceOfTruth, {
  'takes other reports, none, and a truth kept elsewhere': [
    [
      metric({ id: 'a', ...truth, reports: ['usage', 'kpis-2'] }),
      metric({ id: 'b', ...truth }),
      metric({ id: 'c', reports: ['kpis'] }),
      metric({ id: 'd', sourceOfTruth: { elsewhere: 'kpis' }, reports: ['kpis'] }),
    ],
  ],
  'reports the report to believe wherever it is in the list': [
    [metric({ ...truth, reports: ['kpis', 'usage'] }), metric({ id: 'dau', ...truth, reports: ['usage', 'kpis'] })],
    `metrics/mau reports.0: ${believed}`,
    `metrics/dau reports.1: ${believed}`,
  ],
});

const itself = (path: string) =>
  `metrics/mau ${path}: Unexpected \`mau\` in \`${path.replace(/\..*/, '')}\`, expected another entry: this is the entry itself`;
const twice = (id: string, file: string, path: string) =>
  `${file} ${path}: Unexpected second \`${id}\` in \`${path.replace(/\..*/, '')}\`, expected each entry once; delete one of the two`;
const unlike = (id: string) => ({ id, difference: 'Another window.' });

testRule(notItself, {
  'takes other entries, one entry in two lists, and an entry of another collection with the same id': [
    [
      metric({ related: ['dau', 'wau'], confusedWith: [unlike('dau'), unlike('wau')], sources: ['dau'], reports: ['mau'] }),
      report({ id: 'mau', metrics: ['mau', 'dau'] }),
    ],
  ],
  'reports an entry that lists itself, every time': [
    metric({ related: ['dau', 'mau', 'mau'], confusedWith: [unlike('mau')] }),
    itself('related.1'),
    itself('related.2'),
    itself('confusedWith.0.id'),
  ],
  'reports each further time that a list names an entry': [
    [
      metric({ related: ['dau', 'wau', 'dau', 'dau'], confusedWith: [unlike('wau'), unlike('wau')] }),
      persona({ tools: ['looker', 'looker'] }),
    ],
    twice('dau', 'metrics/mau', 'related.2'),
    twice('dau', 'metrics/mau', 'related.3'),
    twice('wau', 'metrics/mau', 'confusedWith.1.id'),
    twice('looker', 'personas/viewer', 'tools.1'),
  ],
  'leaves calculations and replacements to their own rules': [
    metric({
      status: 'deprecated',
      deprecation: { ...deprecation, replacedBy: 'mau' },
      calculation: { kind: 'derived', formula: '{dau} + {dau} + {mau}' },
    }),
  ],
});

const future = (place: string, day: string) =>
  `${place}: Unexpected date \`${day}\`, expected a day that is not in the future: today is 2026-05-20`;

testRule(notInFuture, {
  'takes today and days before it': [metric({ reviewed: TODAY, changes: [{ on: '2025-12-31', kind: 'meaning', summary: 'New.' }] })],
  'takes numbers, and text that only contains a day': [
    [report({ order: 20300101 }), handbook({ title: 'Plan of 2030-01-01' }), metric({ caveats: ['Until 2030-01-01.', '2030-01-01 on'] })],
  ],
  'takes sprints that are planned': [sprint({ until: '2027-06-18' })],
  'reports reviews, deprecations, changes and the history of reports': [
    [
      metric({
        reviewed: '2026-05-21',
        deprecation: { ...deprecation, on: '2026-07-01' },
        changes: [
          { on: '2026-01-01', kind: 'meaning', summary: 'New.' },
          { on: '2027-01-01', kind: 'wording', summary: 'Newer.' },
        ],
      }),
      report({ history: [{ on: '2026-09-01', summary: 'Moved.' }] }),
    ],
    future('metrics/mau deprecation.on', '2026-07-01'),
    future('metrics/mau reviewed', '2026-05-21'),
    future('metrics/mau changes.1.on', '2027-01-01'),
    future('reports/company-kpis history.0.on', '2026-09-01'),
  ],
});

const active = (description: string, id = 'mau') => metric({ id, title: 'Active users', description });
const circular = (id: string, name = 'Active users') =>
  `metrics/${id} description: Unexpected description that only repeats \`${name}\`, expected what is counted, of what, over which period`;
const about = { title: 'Active users', description: 'The active users are all users who are active.' };

testRule(descriptionNotCircular, {
  'takes at least three words that are not in the name': [
    [
      active('Users with at least one event on the product in a calendar month.'),
      active('The number of active users who are active in the cloud product daily.', 'b'),
    ],
  ],
  'takes a description that repeats an alias': [
    metric({
      title: 'MAU',
      aliases: ['Monthly active cloud users'],
      description: 'The total number of monthly active cloud users of all.',
    }),
  ],
  'reports a description that adds nothing, whatever its case, accents and forms of words': [
    [
      active('The number of active users who are active in the total.', 'a'),
      active('The number of active users who are active in the cloud product.', 'b'),
      active('THE TOTAL NUMBER OF ÁCTIVE-USERS, OF ALL THAT ARE ACTIVE!', 'c'),
      active('How many users are being active, and the activity of each user.', 'd'),
      metric({ id: 'e', title: 'Activation rate', description: 'The rate of users who are activated, of all users who activate.' }),
    ],
    ...['a', 'b', 'c', 'd'].map((id) => circular(id)),
    circular('e', 'Activation rate'),
  ],
  'reports a description that only repeats the abbreviation': [
    metric({
      title: 'Monthly active users',
      abbreviation: 'MAU',
      description: 'MAU is the number of MAU, the MAU count and total of MAUs.',
    }),
    circular('mau', 'MAU'),
  ],
  'reports once where both title and abbreviation are repeated': [
    metric({ title: 'Users', abbreviation: 'User', description: 'The total number of users, which is how many users.' }),
    circular('mau', 'Users'),
  ],
  'checks segments and terms, and nothing but definitions': [
    [segment(about), term(about), report(about)],
    circular('retained-users'),
    circular('instance'),
  ],
});
