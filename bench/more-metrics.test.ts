import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { moreMetrics } from './more-metrics.ts';

const users = `---
title: Active users
abbreviation: AU
aliases: [people]
formerIds: [actives]
description: The number of different people who did anything at all in one UTC calendar month.
type: metric
domain: users-and-activity
owner: product
status: draft
provenance: stated
calculation: { kind: derived, formula: "{signups} - {leavers}" }
unit: count
direction: higher
window: month
related: [leavers]
---

See [leavers](/metrics/leavers/#why) and [the report](/reports/users/).
`;
const leavers = users
  .replace('Active users', 'Leavers')
  .replace('AU', 'LV')
  .replace('people', 'gone')
  .replace('formerIds: [actives]\n', '');
const real = new Map([
  ['users', users],
  ['leavers', leavers.replace(/^calculation.*\n/m, '').replace('related: [leavers]', 'related: [users]')],
]);

test('adds as many entries as are missing', () => {
  expect(moreMetrics(real, 2).size).toBe(0);
  expect([...moreMetrics(real, 5).keys()]).toEqual(['users-copy-1', 'leavers-copy-1', 'users-copy-2']);
});

test('gives a copy names of its own and lets it refer to copies of its round', () => {
  const copy = moreMetrics(real, 4).get('users-copy-1');
  expect(copy).toContain('title: Active users 1\nabbreviation: AU1\naliases:\n  - people 1\ndescription');
  expect(copy).toContain('formula: "{signups} - {leavers-copy-1}"');
  expect(copy).toContain('related: [ leavers-copy-1 ]');
  expect(copy).toContain('See [leavers](/metrics/leavers-copy-1/#why) and [the report](/reports/users/).');
});

test('lets a copy refer to the real entry where its round has no copy of it', () => {
  expect(moreMetrics(real, 3).get('users-copy-1')).toContain('related: [ leavers ]');
});

test('copies a real entry', () => {
  const mau = readFileSync('content/metrics/mau.mdx', 'utf8');
  expect(moreMetrics(new Map([['mau', mau]]), 3).size).toBe(2);
});
