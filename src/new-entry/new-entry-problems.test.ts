import { expect, test } from 'vitest';
import { catalogOf, metric, team, tool } from '../catalog/testing.ts';
import type { CollectionName } from '../schemas/index.ts';
import { unpublishableAddresses } from '../link-check/offline/address-rules.ts';
import { fieldProblem } from './new-entry-problems.ts';

const catalog = catalogOf(metric({ title: 'Monthly active users', abbreviation: 'MAU' }), team(), tool());
const url = (address: string) => ({ tool: 'looker', url: address });

test.each<[string, CollectionName, Record<string, unknown>, string, string]>([
  [
    'a short description',
    'handbook',
    { description: 'x' },
    'description',
    'Unexpected short description `x`, expected one full sentence of 40 to 240 characters',
  ],
  [
    'a description that says nothing',
    'metrics',
    { title: 'Seat churn', type: 'term', description: 'The total number of all the seat churn of all the users and the seats.' },
    'description',
    'Unexpected description that only repeats `Seat churn`, expected what is counted, of what, over which period',
  ],
  [
    'a choice',
    'metrics',
    { type: 'term', domain: 'revenu' },
    'domain',
    'Unexpected `revenu`, expected `users-and-activity`, `engagement-and-retention`, `customer-health`, `instance-attributes`, `feature-usage`, `revenue`, `pipeline-and-marketing`, `customer-support` or `people` (did you mean `revenue`?)',
  ],
  [
    'a team',
    'metrics',
    { type: 'term', owner: 'dat' },
    'owner',
    'Unexpected team `dat`, expected the id of an entry (did you mean `data`?)',
  ],
  [
    'an item of a list',
    'personas',
    { tools: ['looker', 'lookr'] },
    'tools',
    'Unexpected tool `lookr`, expected the id of an entry (did you mean `looker`?)',
  ],
  [
    'a host',
    'reports',
    url('https://example.com/1'),
    'url',
    'Unexpected host `example.com`, expected a host of Page of looker: `example.looker.com`',
  ],
  [
    'filters',
    'reports',
    url('https://example.looker.com/looks/1?a=b'),
    'url',
    'Unexpected filter `a` in the address, expected the report alone: filters can hold a customer’s name (did you mean `https://example.looker.com/looks/1`?)',
  ],
  [
    'a channel',
    'handbook',
    { title: 'Ask #sales' },
    'title',
    'Unexpected channel `#sales`, expected one of `content/channels.yaml`; put it in backticks if it is not a channel',
  ],
  [
    'a name',
    'metrics',
    { type: 'term', title: 'Monthly', abbreviation: 'mau' },
    'abbreviation',
    'Unexpected abbreviation `mau`, expected a name of its own: it is also the abbreviation of line 13 of `content/metrics/mau.mdx`',
  ],
])('tells what is wrong with %s as the check does', (_, collection, values, name, message) => {
  expect(fieldProblem(catalog, collection, values, name, unpublishableAddresses)).toBe(message);
});

test('passes a right value beside fields that are missing or wrong', () => {
  expect(fieldProblem(catalog, 'metrics', { type: 'metric', owner: 'data', domain: 'x' }, 'owner', unpublishableAddresses)).toBeUndefined();
  expect(fieldProblem(catalog, 'reports', url('https://example.looker.com/1'), 'url', unpublishableAddresses)).toBeUndefined();
});
