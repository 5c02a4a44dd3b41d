import { expect, test } from 'vitest';
import type { Entry } from '../catalog/entry.ts';
import { catalogOf, handbook, metric, team } from '../catalog/testing.ts';
import { codeOwners, pathPattern } from './code-owners.ts';

const maintainers = team({ id: 'data-analytics', name: 'Data & Analytics', github: '@acme/data' });
const sales = team({ id: 'sales', name: 'Sales', github: '@acme/sales' });
const growth = team({ id: 'growth', name: 'Growth', github: '@ada' });
const finance = team({ id: 'finance', name: 'Finance' });
const delivery = team({ id: 'delivery', name: 'Delivery' });

const lines = (...entries: Entry[]) => codeOwners(catalogOf(...entries)).split('\n');
const rules = (...entries: Entry[]) => lines(...entries).filter((line) => line !== '' && !line.startsWith('#'));

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

test('asks a team with a name and the maintainers for each entry that the team owns, teams and files in order', () => {
  const entries = [
    metric({ id: 'pipeline', owner: 'sales' }),
    handbook({ id: 'forecast', owner: 'sales' }),
    metric({ id: 'signups', owner: 'growth' }),
  ];
  expect(lines(sales, growth, maintainers, ...entries).slice(2)).toEqual([
    '* @acme/data',
    '',
    '# Growth',
    '/content/metrics/signups.mdx @ada @acme/data',
    '',
    '# Sales',
    '/content/handbook/forecast.mdx @acme/sales @acme/data',
    '/content/metrics/pipeline.mdx @acme/sales @acme/data',
    '',
    '/.github/ @acme/data',
    '/scripts/ @acme/data',
    '/src/ @acme/data',
    '',
  ]);
});

test('puts the line for everything before all others, since the last one that matches counts', () => {
  expect(rules(maintainers, sales, metric({ owner: 'sales' }))[0]).toBe('* @acme/data');
});

test('says nothing of teams that own nothing', () => {
  expect(codeOwners(catalogOf(maintainers, sales, finance))).not.toMatch(/Sales|Finance/);
});

test('has no line for entries of the maintainers, of nobody, and of a team that goes by the maintainers’ name', () => {
  const same = team({ id: 'same', name: 'Same', github: '@acme/data' });
  const entries = [metric({ id: 'dau', owner: 'data-analytics' }), metric({ id: 'mau', owner: 'same' }), handbook()];
  expect(rules(maintainers, same, ...entries)).toEqual([
    '* @acme/data',
    '/.github/ @acme/data',
    '/scripts/ @acme/data',
    '/src/ @acme/data',
  ]);
});

test('asks nobody by default where the maintainers have no name', () => {
  const nameless = team({ id: 'data-analytics', name: 'Data & Analytics' });
  expect(rules(nameless, sales, metric({ owner: 'sales' }))).toEqual([
    '*',
    '/content/metrics/mau.mdx @acme/sales',
    '/.github/',
    '/scripts/',
    '/src/',
  ]);
});

test.each([
  ['content/metrics/mau.mdx', '/content/metrics/mau.mdx'],
  ['content/a b  c.mdx', '/content/a\\ b\\ \\ c.mdx'],
  ['content/*?\\.mdx', '/content/\\*\\?\\\\.mdx'],
])('writes %s as a pattern', (file, pattern) => {
  expect(pathPattern(file)).toBe(pattern);
});
