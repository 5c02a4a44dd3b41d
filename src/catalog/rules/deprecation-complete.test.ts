import { expect, test } from 'vitest';
import { catalogOf, metric, placeOf, segment, term, TODAY } from '../testing.ts';
import { deprecationComplete } from './deprecation-complete.ts';

const deprecation = { on: '2026-01-01', reason: 'Nobody reads it.', replacedBy: 'dau' };
const problem = { rule: 'deprecation-complete', severity: 'error' };

test('passes deprecated entries that say why, and entries in use that do not', () => {
  const entries = [metric({ status: 'deprecated', deprecation }), segment(), term({ status: 'draft' })];
  expect(deprecationComplete(catalogOf(...entries), TODAY)).toEqual([]);
});

test.each([metric, segment, term])('reports a deprecated entry without `deprecation`', (build) => {
  const entry = build({ status: 'deprecated' });
  expect(deprecationComplete(catalogOf(entry), TODAY)).toEqual([
    {
      ...problem,
      ...placeOf(entry, 'status'),
      message: 'Missing `deprecation`, expected `on` (a day), `reason` and `replacedBy` (an id) because `status` is `deprecated`',
    },
  ]);
});

test.each(['draft', 'in-review', 'approved'])('reports `deprecation` at its key while the status is `%s`', (status) => {
  const entry = metric({ status, deprecation });
  expect(deprecationComplete(catalogOf(entry), TODAY)).toEqual([
    {
      ...problem,
      ...placeOf(entry, 'deprecation', 'key'),
      message: `Unexpected \`deprecation\`, expected none while \`status\` is \`${status}\`; set \`status: deprecated\` or delete it`,
    },
  ]);
});
