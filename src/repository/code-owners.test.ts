import { expect, test } from 'vitest';
import type { Entry } from '../catalog/entry.ts';
import { catalogOf, handbook, metric, team } from '../catalog/testing.ts';
import { codeOwners, pathPattern } from './code-owners.ts';

const maintainers = team({ id: 'data-analytics', name: 'Data & Analytics', github: '@acme/data' });
const sales = team({ id: 'sales', name: 'Sales', github: '@acme/sales' });
const growth = team({ id: 'growth', name: 'Growth', github: '@ada' });
const finance = team({ id: 'finance', name: 'Finance' });
const delivery = team({ id: 'delivery', name: 'Delivery' });

const guarded = ['/.github/', '/scripts/', '/src/'];
const byMaintainers = guarded.map((folder) => `${folder} @acme/data`);

test('asks the maintainers for everything where no other team has a name on GitHub, and says which teams that concerns', () => {
  const entries = [
    metric({ id: 'arr', owner: 'finance' }),
    metric({ id: 'mau', owner: 'data-analytics' }),
    metric({ id: 'tickets', owner: 'delivery' }),
  ];
  expect(codeOwners(catalogOf(maintainers, finance, delivery, ...entries)))
    .toBe(`# Who is asked to review a pull request. Written by \`npm run owners\`; never edit by hand.
# A team is asked for the entries that it owns once \`content/teams.yaml\` has its name on GitHub, in \`github\`.
# These teams own entries and have no name there, so the line for everything covers their entries:
# - Delivery
# - Finance
* @acme/data

/.github/ @acme/data
/scripts/ @acme/data
/src/ @acme/data
`);
});

test.each<[whom: string, entries: Entry[], ...lines: string[]]>([
  [
    'a team with a name and the maintainers for each entry of the team, in order, after the line for everything: the last match counts',
    [
      ...[sales, growth, maintainers, finance],
      metric({ id: 'pipeline', owner: 'sales' }),
      handbook({ id: 'forecast', owner: 'sales' }),
      metric({ id: 'signups', owner: 'growth' }),
    ],
    '* @acme/data',
    '# Growth',
    '/content/metrics/signups.mdx @ada @acme/data',
    '# Sales',
    '/content/handbook/forecast.mdx @acme/sales @acme/data',
    '/content/metrics/pipeline.mdx @acme/sales @acme/data',
    ...byMaintainers,
  ],
  [
    'no team that owns nothing, nobody for an unowned entry, and a team that goes by the maintainers’ name only once',
    [
      ...[maintainers, sales, team({ id: 'same', name: 'Same', github: '@acme/data' })],
      ...[metric({ id: 'dau', owner: 'data-analytics' }), metric({ owner: 'same' }), handbook()],
    ],
    '* @acme/data',
    ...byMaintainers,
  ],
  [
    'nobody by default where the maintainers have no name',
    [team({ id: 'data-analytics', name: 'Data & Analytics' }), sales, metric({ owner: 'sales' })],
    '*',
    '# Sales',
    '/content/metrics/mau.mdx @acme/sales',
    ...guarded,
  ],
])('asks %s', (_, entries, ...expected) => {
  const lines = codeOwners(catalogOf(...entries)).split('\n');
  expect(lines.slice(2).filter(Boolean)).toEqual(expected);
});

test.each([
  ['content/metrics/mau.mdx', '/content/metrics/mau.mdx'],
  ['content/a b  c.mdx', '/content/a\\ b\\ \\ c.mdx'],
  ['content/*?\\.mdx', '/content/\\*\\?\\\\.mdx'],
])('writes %s as a pattern', (file, pattern) => {
  expect(pathPattern(file)).toBe(pattern);
});
