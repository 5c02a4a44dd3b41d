import { expect, test } from 'vitest';
import { catalogOf, channel, metric, placeOf, site, team, TODAY } from '../testing.ts';
import { idFormat } from './id-format.ts';

const problem = { rule: 'id-format', severity: 'error' };

test('passes letters, digits and single hyphens', () => {
  const ids = ['mau', 'dau-mau', '7-day-retention', 'a', 'p95'];
  expect(idFormat(catalogOf(...ids.map((id) => metric({ id })), channel(), team()), TODAY)).toEqual([]);
});

test('leaves the site’s own pages alone', () => {
  expect(idFormat(catalogOf(site({ id: 'index' }), site({ id: '404' })), TODAY)).toEqual([]);
});

test('reports a file name that is no id and suggests one', () => {
  const entry = metric({ id: '(DAU_Té) néw!' });
  expect(idFormat(catalogOf(entry), TODAY)).toEqual([
    {
      ...problem,
      ...placeOf(entry),
      message: 'Unexpected file name `(DAU_Té) néw!`, expected lower-case letters, digits and single hyphens (did you mean `dau-te-new`?)',
      suggestion: 'dau-te-new',
    },
  ]);
});

test.each(['-mau', 'mau-', 'mau--mau'])('reports the hyphens of `%s`', (id) => {
  const suggestion = id === 'mau--mau' ? 'mau-mau' : 'mau';
  expect(idFormat(catalogOf(metric({ id })), TODAY)).toEqual([
    {
      ...problem,
      ...placeOf(metric({ id })),
      message: `Unexpected file name \`${id}\`, expected lower-case letters, digits and single hyphens (did you mean \`${suggestion}\`?)`,
      suggestion,
    },
  ]);
});

test('reports the id of a row at its `id`', () => {
  const row = team({ id: 'Sales' });
  expect(idFormat(catalogOf(row), TODAY)).toEqual([
    {
      ...problem,
      ...placeOf(row, 'id'),
      message: 'Unexpected id `Sales`, expected lower-case letters, digits and single hyphens (did you mean `sales`?)',
      suggestion: 'sales',
    },
  ]);
});

test('suggests nothing where no letter is left', () => {
  const row = channel({ id: '???' });
  expect(idFormat(catalogOf(row), TODAY)).toEqual([
    { ...problem, ...placeOf(row, 'id'), message: 'Unexpected id `???`, expected lower-case letters, digits and single hyphens' },
  ]);
});

test.each(['index', 'by-domain', 'compare', 'go', 'api', 'search', 'changes', 'new'])('reports `%s`, which the site needs itself', (id) => {
  const message = `Unexpected id \`${id}\`, expected another: the site uses it for an address of its own`;
  expect(idFormat(catalogOf(metric({ id }), channel({ id })), TODAY)).toEqual([
    { ...problem, ...placeOf(metric({ id })), message },
    { ...problem, ...placeOf(channel(), 'id'), message },
  ]);
});

test.each([
  ['con', 'Unexpected id `con`, expected another: Windows cannot have a file of that name'],
  ['a'.repeat(81), 'Unexpected id of 81 characters, expected at most 80'],
])('reports the id %s, which some machines cannot have', (id, message) => {
  expect(idFormat(catalogOf(metric({ id, title: 'A page' })), TODAY)).toMatchObject([{ rule: 'id-format', message }]);
});

test('names the entry that has the right id already', () => {
  expect(idFormat(catalogOf(metric({ id: 'mau' }), metric({ id: 'MAU' })), TODAY)).toMatchObject([
    {
      message:
        'Unexpected file name `MAU`, expected lower-case letters, digits and single hyphens; `mau` is there already: delete one of the two, or choose another name',
    },
  ]);
});
