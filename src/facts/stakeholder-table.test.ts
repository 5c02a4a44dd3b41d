import { expect, test } from 'vitest';
import { stakeholderRows, stakeholderTable } from './stakeholder-table.ts';
import { catalogOf, stakeholder } from '../catalog/testing.ts';

const row = (given: Record<string, unknown>) => stakeholderRows(catalogOf(stakeholder({ group: 'Sales', ask: 'analytics', ...given })))[0];
const ask = '; ask in [#analytics](/handbook/ask-a-question/#analytics)';

test('gives rows in the order of the file', () => {
  const rows = stakeholderRows(catalogOf(stakeholder({ id: 'z', group: 'Zebra' }), stakeholder({ id: 'a', group: 'Ant' })));
  expect(rows.map(({ group }) => group)).toEqual(['Zebra', 'Ant']);
});

test('names stakeholders and analyst, and no channel where nobody is missing', () => {
  expect(row({ stakeholders: ['Ada Lovelace', 'Alan Turing'] })).toEqual({
    group: 'Sales',
    stakeholders: 'Ada Lovelace, Alan Turing',
    analyst: 'Grace Hopper',
  });
});

test('shows gaps as gaps, each row with one channel to ask in', () => {
  expect(row({ stakeholders: [] })).toEqual({ group: 'Sales', stakeholders: `Nobody named${ask}`, analyst: 'Grace Hopper' });
  expect(row({ analyst: 'TBD' })).toEqual({ group: 'Sales', stakeholders: 'Ada Lovelace', analyst: `TBD${ask}` });
  expect(row({ stakeholders: [], analyst: 'TBD' })).toEqual({ group: 'Sales', stakeholders: 'Nobody named', analyst: `TBD${ask}` });
});

test('shows a gap without a channel as it is', () => {
  expect(row({ stakeholders: [], ask: undefined })).toEqual({ group: 'Sales', stakeholders: 'Nobody named', analyst: 'Grace Hopper' });
  expect(row({ analyst: 'TBD', ask: undefined })).toEqual({ group: 'Sales', stakeholders: 'Ada Lovelace', analyst: 'TBD' });
});

test('makes a Markdown table', () => {
  const rows = [
    { group: 'Sales', stakeholders: 'Ada Lovelace', analyst: 'Grace Hopper' },
    { group: 'Sales | Ops | EU', stakeholders: 'Two\nlines\n more', analyst: 'TBD' },
  ];
  expect(stakeholderTable(rows)).toBe(
    [
      '| Group | Stakeholder (VP/Dir) | Data and Analytics |',
      '| --- | --- | --- |',
      '| Sales | Ada Lovelace | Grace Hopper |',
      '| Sales \\| Ops \\| EU | Two lines more | TBD |',
    ].join('\n'),
  );
});
