import { expect, test } from 'vitest';
import type { Entry } from '../catalog/entry.ts';
import { catalogOf, handbook, metric, team } from '../catalog/testing.ts';
import { codeOwners, pathPattern } from './code-owners.ts';

/** A team named like its id, with a name on GitHub or without. */
const named = (id: string, github?: string) => team({ id, name: id.charAt(0).toUpperCase() + id.slice(1), github });
const maintainers = named('data-analytics', '@acme/data');
const owned = (id: string, owner: string) => metric({ id, owner });
const guarded = ['/.github/', '/scripts/', '/src/'];
const byMaintainers = guarded.map((folder) => `${folder} @acme/data`);

test('asks the maintainers for everything where no other team has a name on GitHub, and says which teams that concerns', () => {
  const entries = [owned('arr', 'finance'), owned('mau', 'data-analytics'), owned('tickets', 'delivery')];
  expect(codeOwners(catalogOf(maintainers, named('finance'), named('delivery'), ...entries)))
    .toBe(`# Who is asked to review a pull request. Written by \`npm run owners\`; never edit by hand.
# A team is asked for the entries that it owns once \`content/teams.yaml\` has its name on GitHub, in \`github\`.
# These teams own entries and have no name there, so the line for everything covers their entries:
# - Delivery
# - Finance
* @acme/data

${byMaintainers.join('\n')}
`);
});

test.each<[whom: string, entries: Entry[], ...lines: string[]]>([
  [
    'a team with a name and the maintainers for each entry of the team, in order, after the line for everything: the last match counts',
    [
      ...[named('sales', '@acme/sales'), named('growth', '@ada'), maintainers, named('finance')],
      ...[owned('pipeline', 'sales'), handbook({ id: 'forecast', owner: 'sales' }), owned('signups', 'growth')],
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
      maintainers,
      named('sales', '@acme/sales'),
      named('same', '@acme/data'),
      owned('dau', 'data-analytics'),
      owned('mau', 'same'),
      handbook(),
    ],
    '* @acme/data',
    ...byMaintainers,
  ],
  [
    'nobody by default where the maintainers have no name',
    [named('data-analytics'), named('sales', '@acme/sales'), owned('mau', 'sales')],
    ...['*', '# Sales', '/content/metrics/mau.mdx @acme/sales', ...guarded],
  ],
])('asks %s', (_, entries, ...expected) => {
  const lines = codeOwners(catalogOf(...entries)).split('\n');
  expect(lines.slice(2).filter(Boolean)).toEqual(expected);
});

test('writes a path as a pattern', () => {
  expect(pathPattern('content/a b  *?\\.mdx')).toBe('/content/a\\ b\\ \\ \\*\\?\\\\.mdx');
});
