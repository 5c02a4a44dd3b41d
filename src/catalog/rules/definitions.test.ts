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
  'reports a deprecated entry without `deprecation`, and `deprecation` of an entry in use at its key': [
    [
      ...[metric, segment, term].map((build) => build({ status: 'deprecated' })),
      ...statuses.map((status) => metric({ id: status, status, deprecation })),
    ],
    ...['mau', 'retained-users', 'instance'].map((id) => `metrics/${id} status: ${needsDeprecation}`),
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
  'suggests what replaces a deprecated replacement, but nothing that would be reported in its turn': [
    [replaced('a', 'b'), replaced('b', 'c'), metric({ id: 'c' }), replaced('d', 'e'), replaced('e', 'f'), replaced('f', 'gone')],
    ...[outdated('a', 'b', ' (did you mean `c`?)'), outdated('d', 'e'), outdated('e', 'f')],
  ],
  'does not suggest the entry itself, though it is in use': [
    [replaced('a', 'b'), replaced('b', 'a'), replaced('c', 'd', 'approved'), replaced('d', 'c')],
    ...[outdated('a', 'b'), outdated('b', 'a'), outdated('c', 'd')],
  ],
  'reports a replacement that names none itself': [[replaced('a', 'b'), metric({ id: 'b', status: 'deprecated' })], outdated('a', 'b')],
});

const family = { mau: undefined, wau: 'mau', 'cody-wau': 'wau', dau: 'gone', itself: 'itself' };

testRule(plainBase, {
  'reports the variant of a variant, with the base of the family, and leaves missing entries and the entry itself to other rules': [
    Object.entries(family).map(([id, variantOf]) => metric({ id, variantOf })),
    'metrics/cody-wau variantOf: Unexpected variant `wau` in `variantOf`, expected the base of its family (did you mean `mau`?)',
  ],
});

const truth = { sourceOfTruth: { report: 'kpis' } };
const believed = 'Unexpected `kpis` in `reports`, expected other reports only: it is the `sourceOfTruth`';

testRule(sourceOfTruth, {
  'takes other reports, no reports, and a truth kept elsewhere': [
    [
      metric({ ...truth, reports: ['usage', 'kpis-2'] }),
      metric({ id: 'b', ...truth }),
      metric({ id: 'c', reports: ['kpis'] }),
      metric({ id: 'd', sourceOfTruth: { elsewhere: 'kpis' }, reports: ['kpis'] }),
    ],
  ],
  'reports the source of truth wherever it is in the list': [
    [metric({ ...truth, reports: ['kpis', 'usage'] }), metric({ id: 'dau', ...truth, reports: ['usage', 'kpis'] })],
    `metrics/mau reports.0: ${believed}`,
    `metrics/dau reports.1: ${believed}`,
  ],
});

const circular = (name: string, id: string) =>
  `metrics/${id} description: Unexpected description that only repeats \`${name}\`, expected what is counted, of what, over which period`;
const repeating: [id: string, title: string, description: string, repeated?: string | undefined, more?: object][] = [
  ['three-words', 'Active users', 'The number of active users who are active in the cloud product daily.'],
  ['two-words', 'Active users', 'The number of active users who are active in the cloud product.', 'Active users'],
  ['spelling', 'Active users', 'THE TOTAL NUMBER OF ÁCTIVE-USERS, OF ALL THAT ARE ACTIVE!', 'Active users'],
  ['forms', 'Active users', 'How many users are being active, and the activity of each user.', 'Active users'],
  ['other-forms', 'Activation rate', 'The rate of users who are activated, of all users who activate.', 'Activation rate'],
  ['alias', 'MAU', 'The total number of monthly active cloud users of all.', undefined, { aliases: ['Monthly active cloud users'] }],
  ['abbreviation', 'Monthly active users', 'MAU is the number of MAU, the MAU count and total of MAUs.', 'MAU', { abbreviation: 'MAU' }],
  ['both', 'Users', 'The total number of users, which is how many users.', 'Users', { abbreviation: 'User' }],
];
const about = { title: 'Active users', description: 'The active users are all users who are active.' };

testRule(descriptionNotCircular, {
  'reports descriptions that add fewer than three words to the title or abbreviation, whatever the form of the others': [
    repeating.map(([id, title, description, , more]) => metric({ id, title, description, ...more })),
    ...repeating.flatMap(([id, , , repeated]) => (repeated === undefined ? [] : [circular(repeated, id)])),
  ],
  'checks segments and terms, and nothing but definitions': [
    [segment(about), term(about), report(about), handbook(about)],
    ...['retained-users', 'instance'].map((id) => circular('Active users', id)),
  ],
});
