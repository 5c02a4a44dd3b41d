import { expect, test } from 'vitest';
import { pageName } from './page-name.ts';
import { at, catalogOf, channel, handbook, metric } from './testing.ts';

const mau = metric({
  title: 'Monthly active users',
  caveats: ['Late.'],
  prose: {
    headings: [
      { ...at, text: 'How to read' },
      { ...at, text: 'Monthly active users by day' },
    ],
  },
});
const catalog = catalogOf(mau, handbook({ id: 'ask-a-question', title: 'Ask a question' }), channel());
const lists = [
  { address: '/reports/', title: 'Reports' },
  { address: '/reports/#by-tool', title: 'Reports by tool' },
];

test.each([
  ['/metrics/mau/', 'Monthly active users'],
  ['/metrics/mau/#how-to-read', 'Monthly active users: How to read'],
  ['/metrics/mau/#caveats', 'Monthly active users: Caveats'],
  ['/metrics/mau/#monthly-active-users-by-day', 'Monthly active users by day'],
  ['/metrics/mau/#_top', 'Monthly active users'],
  ['/handbook/ask-a-question/#analytics', '#analytics'],
  ['/reports/', 'Reports'],
  ['/reports/#customer', 'Reports'],
  ['/reports/#by-tool', 'Reports by tool'],
  ['/no-such-page/', undefined],
])('names %s', (address, name) => {
  expect(pageName(address, catalog, lists)).toBe(name);
});
