import { expect, test } from 'vitest';
import { catalogOf, handbook, metric, retired, team, tool } from '../catalog/testing.ts';
import { unpublishableAddresses } from '../link-check/offline/address-rules.ts';
import { oneOf } from '../problems/problem.ts';
import { domains } from '../schemas/domains.ts';
import type { CollectionName } from '../schemas/index.ts';
import { fieldProblem, idRefusal } from './new-entry-problems.ts';

const mau = metric({ title: 'Monthly active users', abbreviation: 'MAU', formerIds: ['monthly'] });
const catalog = catalogOf(mau, team(), tool(), handbook({ formerPaths: ['/metrics/aim/'] }), retired({ address: '/metrics/gone/' }));
const url = (address: string) => ({ tool: 'looker', url: address });
const circular = {
  title: 'Seat churn',
  type: 'term',
  description: 'The total number of all the seat churn of all the users and the seats.',
};

test.each<[collection: CollectionName, values: Record<string, unknown>, name: string, message: string | undefined]>([
  ['handbook', { description: 'x' }, 'description', 'Unexpected short description `x`, expected one full sentence of 40 to 240 characters'],
  [
    'metrics',
    circular,
    'description',
    'Unexpected description that only repeats `Seat churn`, expected what is counted, of what, over which period',
  ],
  [
    'metrics',
    { type: 'term', domain: 'revenu' },
    'domain',
    `Unexpected \`revenu\`, expected ${oneOf(Object.keys(domains))} (did you mean \`revenue\`?)`,
  ],
  ['metrics', { type: 'term', owner: 'dat' }, 'owner', 'Unexpected team `dat`, expected the id of an entry (did you mean `data`?)'],
  ['personas', { tools: ['looker', 'lookr'] }, 'tools', 'Unexpected tool `lookr`, expected the id of an entry (did you mean `looker`?)'],
  [
    'reports',
    url('https://example.com/1'),
    'url',
    'Unexpected host `example.com`, expected a host of Page of looker: `example.looker.com`',
  ],
  [
    'reports',
    url('https://example.looker.com/looks/1?a=b'),
    'url',
    'Unexpected filter `a` in the address, expected the report alone: filters can hold a customer’s name (did you mean `https://example.looker.com/looks/1`?)',
  ],
  [
    'handbook',
    { title: 'Ask #sales' },
    'title',
    'Unexpected channel `#sales`, expected one of `content/channels.yaml`; put it in backticks if it is not a channel',
  ],
  [
    'metrics',
    { type: 'term', title: 'Monthly', abbreviation: 'mau' },
    'abbreviation',
    'Unexpected abbreviation `mau`, expected a name of its own: it is also the abbreviation of line 13 of `content/metrics/mau.mdx`',
  ],
  ['metrics', { type: 'metric', owner: 'data', domain: 'x' }, 'owner', undefined],
  ['reports', url('https://example.looker.com/1'), 'url', undefined],
])('checks a field of %s, %j, as the content check does: %s', (collection, values, name, message) => {
  expect(fieldProblem(catalog, collection, values, name, unpublishableAddresses)).toBe(message);
});

const taken = (id: string, by: string) => `Unexpected id \`${id}\`, expected one that no entry had before: ${by}; an id is never reused.`;

test.each([
  ['mau', 'Unexpected id `mau`, expected one that no other entry has: `content/metrics/mau.mdx` has it.'],
  ['monthly', taken('monthly', '`content/metrics/mau.mdx` did')],
  ['aim', taken('aim', '`content/handbook/vision.mdx` did')],
  ['gone', taken('gone', 'line 8 of `content/retired.yaml` retired it')],
  ['lost', taken('lost', '`/metrics/lost/` was published')],
  ['New one', 'Unexpected file name `New one`, expected lower-case letters, digits and single hyphens (did you mean `new-one`?).'],
  ['compare', 'Unexpected id `compare`, expected a different id: the site needs it for one of its own addresses.'],
  ['seats', undefined],
  ['vision', undefined],
])('says why a metric cannot have the id %s', (id, message) => {
  expect(idRefusal(catalog, new Set(['/metrics/lost/', '/metrics/mau/']), 'metrics', id)).toBe(message);
});
