import { expect, test } from 'vitest';
import { channel, metric, report } from '../catalog/testing.ts';
import { fullTitle, shortName } from './names.ts';

test.each([
  [metric({ title: 'Monthly active users', abbreviation: 'MAU' }), 'Monthly active users (MAU)', 'MAU'],
  [metric({ title: 'Paid seats' }), 'Paid seats', 'Paid seats'],
  [report({ title: 'Company KPIs' }), 'Company KPIs', 'Company KPIs'],
  [channel({ id: 'analytics' }), '#analytics', '#analytics'],
])('names $id in full and in short', (entry, full, short) => {
  expect([fullTitle(entry), shortName(entry)]).toEqual([full, short]);
});
