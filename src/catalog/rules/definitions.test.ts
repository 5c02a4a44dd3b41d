import { handbook, metric, report, segment, term } from '../testing.ts';
import { deprecationComplete, descriptionNotCircular, plainBase, replacementInUse, sourceOfTruth } from './definitions.ts';
import { testRule } from './testing.ts';

const deprecation = { on: '2026-01-01', reason: 'Nobody reads it.', replacedBy: 'dau' };
const statuses = ['draft', 'in-review', 'approved'];
const needsDeprecation = 'Missing `deprecation`, expected `on` (a day), `reason` and `replacedBy` (an id) because `status` is `deprecated`';
const inUse = (status: string) => `none while \`status\` is \`${status}\`; set \`status: deprecated\` or delete it`;

testRule(deprecationComplete, {
  'takes deprecated entries that say why, and entries in use that do not': [
    [metric({ status: 'deprecated', deprecation }), segment(), term({ status: 'draft' })],
  ],
  'reports a deprecated entry without `deprecation`': [
    [metric, segment, term].map((build) => build({ status: 'deprecated' })),
    ...['mau', 'retained-users', 'instance'].map((id) => `metrics/${id} status: ${needsDeprecation}`),
  ],
  'reports `deprecation` of an entry in use at its key': [
    statuses.map((status) => metric({ id: status, status, deprecation })),
    ...statuses.map((status) => `metrics/${status} deprecation (key): Unexpected \`deprecation\`, expected ${inUse(status)}`),
  ],
});

const replaced = (id: string, replacedBy: string, status = 'deprecated') =>
  metric({ id, status, deprecation: { ...deprecation, replacedBy } });
const outdated = (id: string, by: string, meant = '') =>
  `metrics/${id} deprecation.replacedBy: Unexpected replacement \`${by}\`, expected an entry in use: this one is deprecated too${meant}`;

testRule(replacementInUse, {
  'takes a replacement of any other status, and leaves one that does not exist to known-entry': [
    [replaced('a', 'gone'), ...statuses.flatMap((status) => [replaced(`old-${status}`, status), metric({ id: status, status })])],
  ],
  'reports an entry that replaces itself': [
    replaced('a', 'a'),
    'metrics/a deprecation.replacedBy: Unexpected replacement `a`, expected another entry: this is the entry itself',
  ],
  'suggests what replaces a deprecated replacement': [
    [replaced('a', 'b'), replaced('b', 'c'), metric({ id: 'c' })],
    outdated('a', 'b', ' (did you mean `c`?)'),
  ],
  'suggests nothing that would be reported in its turn': [
    [replaced('a', 'b'), replaced('b', 'c'), replaced('c', 'gone')],
    outdated('a', 'b'),
    outdated('b', 'c'),
  ],
  'does not suggest the entry itself': [[replaced('a', 'b'), replaced('b', 'a')], outdated('a', 'b'), outdated('b', 'a')],
  'does not suggest the entry itself, though it is in use': [[replaced('a', 'b', 'approved'), replaced('b', 'a')], outdated('a', 'b')],
  'reports a replacement that names none itself': [[replaced('a', 'b'), metric({ id: 'b', status: 'deprecated' })], outdated('a', 'b')],
});

testRule(plainBase, {
  'takes a family around one entry, and leaves missing entries and the entry itself to other rules': [
    [
      ['wau', 'mau'],
      ['dau', 'gone'],
      ['itself', 'itself'],
      ['mau', undefined],
    ].map(([id = '', variantOf]) => metric({ id, variantOf })),
  ],
  'reports the variant of a variant, with the base of the family': [
    [metric(), metric({ id: 'wau', variantOf: 'mau' }), metric({ id: 'cody-wau', variantOf: 'wau' })],
    'metrics/cody-wau variantOf: Unexpected variant `wau` in `variantOf`, expected the base of its family (did you mean `mau`?)',
  ],
});

const truth = { sourceOfTruth: { report: 'kpis' } };
const believed = 'Unexpected `kpis` in `reports`, expected other reports only: it is the `sourceOfTruth`';

testRule(sourceOfTruth, {
  'takes other reports': [[metric({ ...truth, reports: ['usage', 'kpis-2'] }), metric({ id: 'c', reports: ['kpis'] })]],
  'takes no reports, and a truth kept elsewhere': [
    [metric(truth), metric({ id: 'd', sourceOfTruth: { elsewhere: 'kpis' }, reports: ['kpis'] })],
  ],
  'reports the source of truth wherever it is in the list': [
    [metric({ ...truth, reports: ['kpis', 'usage'] }), metric({ id: 'dau', ...truth, reports: ['usage', 'kpis'] })],
    `metrics/mau reports.0: ${believed}`,
    `metrics/dau reports.1: ${believed}`,
  ],
});

const saying = (title: string, description: string, more?: object) => metric({ title, description, ...more });
const circular = (name: string, id = 'mau') =>
  `metrics/${id} description: Unexpected description that only repeats \`${name}\`, expected what is counted, of what, over which period`;
const about = { title: 'Active users', description: 'The active users are all users who are active.' };

testRule(descriptionNotCircular, {
  'takes three words that are not in the name': [
    saying('Active users', 'The number of active users who are active in the cloud product daily.'),
  ],
  'reports two words that are not in the name': [
    saying('Active users', 'The number of active users who are active in the cloud product.'),
    circular('Active users'),
  ],
  'makes no difference of case, accents and punctuation': [
    saying('Active users', 'THE TOTAL NUMBER OF ÁCTIVE-USERS, OF ALL THAT ARE ACTIVE!'),
    circular('Active users'),
  ],
  'makes no difference of the forms of a word': [
    saying('Active users', 'How many users are being active, and the activity of each user.'),
    circular('Active users'),
  ],
  'knows the forms of other words too': [
    saying('Activation rate', 'The rate of users who are activated, of all users who activate.'),
    circular('Activation rate'),
  ],
  'takes a description that repeats an alias': [
    saying('MAU', 'The total number of monthly active cloud users of all.', { aliases: ['Monthly active cloud users'] }),
  ],
  'reports a description that only repeats the abbreviation': [
    saying('Monthly active users', 'MAU is the number of MAU, the MAU count and total of MAUs.', { abbreviation: 'MAU' }),
    circular('MAU'),
  ],
  'reports once where both title and abbreviation are repeated': [
    saying('Users', 'The total number of users, which is how many users.', { abbreviation: 'User' }),
    circular('Users'),
  ],
  'checks segments and terms, and nothing but definitions': [
    [segment(about), term(about), report(about), handbook(about)],
    circular('Active users', 'retained-users'),
    circular('Active users', 'instance'),
  ],
});
