import { expect, test } from 'vitest';
import { stakeholderRows, stakeholderTable } from './stakeholder-table.ts';
import { catalogOf, stakeholder } from '../catalog/testing.ts';

const ask = '; ask in [#analytics](/handbook/ask-a-question/#analytics)';

test.each([
  [{ stakeholders: ['Ada Lovelace', 'Alan Turing'] }, 'Ada Lovelace, Alan Turing', 'Grace Hopper'],
  [{ stakeholders: [] }, `Nobody named${ask}`, 'Grace Hopper'],
  [{ analyst: 'TBD' }, 'Ada Lovelace', `TBD${ask}`],
  [{ stakeholders: [], analyst: 'TBD' }, 'Nobody named', `TBD${ask}`],
  [{ stakeholders: [], ask: undefined }, 'Nobody named', 'Grace Hopper'],
  [{ analyst: 'TBD', ask: undefined }, 'Ada Lovelace', 'TBD'],
])('a row shows gaps as gaps, with one channel to ask in: %j', (given, stakeholders, analyst) => {
  const catalog = catalogOf(stakeholder({ group: 'Sales', ask: 'analytics', ...given }));
  expect(stakeholderRows(catalog)).toEqual([{ group: 'Sales', stakeholders, analyst }]);
});

test('rows are in the order of the file', () => {
  const rows = stakeholderRows(catalogOf(stakeholder({ id: 'z', group: 'Zebra' }), stakeholder({ id: 'a', group: 'Ant' })));
  expect(rows.map(({ group }) => group)).toEqual(['Zebra', 'Ant']);
});

test('makes a Markdown table', () => {
  const head = '| Group | Stakeholder (VP/Dir) | Data and Analytics |\n| --- | --- | --- |\n';
  expect(stakeholderTable([{ group: 'Sales | EU', stakeholders: 'Two\nlines\n more', analyst: 'TBD' }])).toBe(
    `${head}| Sales \\| EU | Two lines more | TBD |`,
  );
});
