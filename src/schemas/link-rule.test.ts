import { expect, test } from 'vitest';
import { checkShape } from '../catalog/shape.ts';
import { linkRules } from './link-rule.ts';

/** What the check tells of a row. */
function told(row: Record<string, unknown>): string[] {
  const result = checkShape('links', row, { file: 'content/links.yaml', locate: () => ({ line: 1, column: 1 }) });
  return 'problems' in result ? result.problems.map(({ rule, path, message }) => `${rule} ${path}: ${message}`) : [];
}

test.each([
  { id: 'link-names', severity: 'off' },
  { id: 'link-http', severity: 'error', note: 'All our sites have certificates.' },
  { id: 'link-stale', severity: 'warning', days: 90 },
  { id: 'link-stale', severity: 'off' },
])('takes %j', (row) => {
  expect(told(row)).toEqual([]);
});

test('takes every rule by its name, each once', () => {
  expect(linkRules.flatMap((id) => told({ id, severity: 'warning' }))).toEqual([]);
  expect(new Set(linkRules).size).toBe(linkRules.length);
});

test('tells a rule that does not exist by its name, with the one that was meant', () => {
  const [message = '', ...others] = told({ id: 'link-texts', severity: 'off' });
  expect(others).toEqual([]);
  expect(message).toMatch(
    /^shape id: Unexpected `link-texts`, expected `link-malformed`, .* or `web-link-broken` \(did you mean `link-text`\?\)$/,
  );
});

test('tells a severity that does not exist, and one that is missing', () => {
  expect(told({ id: 'link-text', severity: 'warn' })).toEqual(['shape severity: Unexpected `warn`, expected `error`, `warning` or `off`']);
  expect(told({ id: 'link-text', severity: false })).toEqual(['shape severity: Unexpected `false`, expected `error`, `warning` or `off`']);
  expect(told({ id: 'link-text' })).toMatchObject([expect.stringMatching(/^missing-field : Missing `severity`, expected/)]);
});

test('takes days of `link-stale` alone, and only a number of them that makes sense', () => {
  expect(told({ id: 'link-gone', severity: 'error', days: 3 })).toEqual([
    'shape days: Unexpected days `3`, expected them only of `link-stale`',
  ]);
  expect(told({ id: 'link-stale', severity: 'error', days: 0 })).toEqual(['shape days: Unexpected number of days `0`, expected 1 to 3650']);
});

test('tells a key that does not exist', () => {
  expect(told({ id: 'link-stale', severity: 'error', day: 3 })).toEqual([
    'unknown-key day: Unexpected key `day`, expected a field of a rule of links (did you mean `days`?)',
  ]);
});
