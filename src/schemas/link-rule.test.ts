import { expect, test } from 'vitest';
import { checkShape } from '../catalog/shape.ts';
import { linkRules } from './link-rule.ts';

/** What the check reports of a row. */
function problemsOf(row: Record<string, unknown>): string[] {
  const result = checkShape('links', row, { file: 'content/links.yaml', locate: () => ({ line: 1, column: 1 }) });
  return 'problems' in result ? result.problems.map(({ rule, path, message }) => `${rule} ${path}: ${message}`) : [];
}

test('takes every rule by its name, each once', () => {
  expect(linkRules.flatMap((id) => problemsOf({ id, severity: 'error' }))).toEqual([]);
  expect(new Set(linkRules).size).toBe(linkRules.length);
});

test.each<[row: Record<string, unknown>, problem?: string]>([
  [{ id: 'link-names', severity: 'off' }],
  [{ id: 'link-unknown-tenant', severity: 'off' }],
  [{ id: 'link-http', severity: 'warning', note: 'All our sites have certificates.' }],
  [{ id: 'link-stale', severity: 'warning', days: 90 }],
  [{ id: 'link-text', severity: 'warn' }, 'shape severity: Unexpected `warn`, expected `error`, `warning` or `off`'],
  [{ id: 'link-text', severity: false }, 'shape severity: Unexpected `false`, expected `error`, `warning` or `off`'],
  [{ id: 'link-gone', severity: 'error', days: 3 }, 'shape days: Unexpected days `3`, expected them only for `link-stale`'],
  [{ id: 'link-stale', severity: 'error', days: 0 }, 'shape days: Unexpected number of days `0`, expected 1 to 3650'],
  [
    { id: 'link-stale', severity: 'error', day: 3 },
    'unknown-key day: Unexpected key `day`, expected a field of a link rule (did you mean `days`?)',
  ],
  [
    { id: 'link-filter', severity: 'off' },
    'shape severity: Unexpected severity `off`, expected `error` for `link-filter`: what it finds must never be published',
  ],
])('reports of %j: %s', (row, problem) => {
  expect(problemsOf(row)).toEqual(problem === undefined ? [] : [problem]);
});

test('says which rule was meant, and which severity is missing', () => {
  expect(problemsOf({ id: 'link-texts', severity: 'off' })[0]).toMatch(
    /^shape id: Unexpected `link-texts`, expected `link-unsafe`, .* or `web-link-broken` \(did you mean `link-text`\?\)$/,
  );
  expect(problemsOf({ id: 'link-text' })[0]).toMatch(/^missing-field : Missing `severity`, expected/);
});
