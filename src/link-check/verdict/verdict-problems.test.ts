import { expect, test } from 'vitest';
import type { CheckedObject } from '../report/result.ts';
import type { ToldVerdict, VerdictName } from './verdict.ts';
import { verdictProblems } from './verdict-problems.ts';

const object = { system: 'looker', tenant: 'acme.looker.com', kind: 'dashboard', id: '7' } as const;
const place = { file: 'content/index.mdx', line: 4, column: 9, text: 'Seats' };
const checked = (verdict: VerdictName, more: Partial<CheckedObject> = {}): CheckedObject => ({
  ...{ key: 'looker:acme.looker.com/dashboard/7', object, address: 'https://acme.looker.com/dashboards/7', also: [], places: [place] },
  verdict,
  verifiedOn: '2026-10-20',
  ...more,
});
const nothing = () => undefined;
const messages = (one: CheckedObject, context: 'scheduled' | 'pull-request' = 'scheduled') =>
  verdictProblems([one], context, nothing).map(({ severity, rule, message }) => `${severity} ${rule} ${message}`);

test.each<[ToldVerdict, Partial<CheckedObject>, string]>([
  [
    'renamed',
    { title: 'Seats 2', formerTitle: 'Seats' },
    'warning link-renamed Unexpected title `Seats 2` of a dashboard, expected `Seats`: correct the words that name it, then accept it with `npm run check:links -- --online --update --accept`',
  ],
  [
    'renamed',
    {},
    'warning link-renamed Unexpected new title of a dashboard, expected the one of its last verification: correct the words that name it, then accept it with `npm run check:links -- --online --update --accept`',
  ],
  [
    'moved',
    {},
    'warning link-moved Unexpected folder of a dashboard, expected the one of its last verification: ask its owner who can open it there, then accept it with `npm run check:links -- --online --update --accept`',
  ],
  [
    'moved-to-personal',
    {},
    'warning link-moved-to-personal Unexpected link to a dashboard that was moved to a personal folder, expected one that readers can open: ask its owner to move it back, or link to its successor',
  ],
  [
    'stale',
    { since: '2025-01-31' },
    'warning link-stale Unexpected link to a dashboard that nobody has opened since 2025-01-31, expected one in use: link to what took its place, or drop the link',
  ],
  [
    'stale',
    {},
    'warning link-stale Unexpected link to a dashboard that nobody has opened for long, expected one in use: link to what took its place, or drop the link',
  ],
  [
    'archived',
    { since: '2026-11-01', object: { ...object, system: 'amplitude', kind: 'chart' } },
    'warning link-archived Unexpected link to a chart that is archived since 2026-11-01, expected one that is kept up: link to its successor, or drop the link',
  ],
  [
    'revoked',
    {},
    'warning link-revoked Unexpected link to a dashboard whose certification was revoked, expected one that its owner vouches for: ask its owner, or link to its successor',
  ],
  [
    'trashed',
    { since: '2026-11-01' },
    'error link-trashed Unexpected link to a dashboard in the trash since 2026-11-01, expected one that opens: restore it in Looker or link to its successor',
  ],
  [
    'forbidden',
    {},
    'warning link-forbidden Unexpected link to a dashboard that Looker does not let the check open, expected one in a shared folder: share it, or link to its successor',
  ],
  [
    'not-found-or-forbidden',
    {},
    'warning link-not-found Unexpected link to a dashboard that Looker does not show, expected one that opens: it is not there or not shared; correct the link, share it, or drop the link',
  ],
  [
    'gone',
    { since: '2026-11-16' },
    'error link-gone Unexpected link to a dashboard that is gone since 2026-11-16, last verified on 2026-10-20, expected one that opens: link to its successor, or drop the link',
  ],
])('says what was found of one that is %s, since when, and how to fix it (%#)', (verdict, more, message) => {
  expect(messages(checked(verdict, more))).toEqual([message]);
});

test.each<VerdictName>(['verified', 'unverifiable', 'rate-limited', 'timeout', 'unreachable', 'auth-failed', 'unexpected-answer'])(
  'tells nothing of a link where the verdict is `%s`',
  (verdict) => {
    expect(messages(checked(verdict))).toEqual([]);
  },
);

test('tells it at each place that links to the object', () => {
  const places = [place, { ...place, file: 'content/metrics/mau.mdx', line: 30 }];
  expect(verdictProblems([checked('trashed', { places })], 'scheduled', nothing)).toMatchObject([
    { file: 'content/index.mdx', line: 4, column: 9, path: '', key: 'looker:acme.looker.com/dashboard/7' },
    { file: 'content/metrics/mau.mdx', line: 30, column: 9, path: '', key: 'looker:acme.looker.com/dashboard/7' },
  ]);
});

test('tells the gravest verdict with the others, and the next one where the settings switch it off', () => {
  const both = checked('stale', { also: ['renamed'] });
  const rules = (off: string[]) => verdictProblems([both], 'scheduled', (rule) => (off.includes(rule) ? 'off' : undefined));
  expect(rules([])[0]?.message).toMatch(/, or drop the link \(also renamed\)$/);
  expect(rules(['link-stale']).map(({ rule }) => rule)).toEqual(['link-renamed']);
  expect(rules(['link-stale', 'link-renamed'])).toEqual([]);
});

test('says what only the lock knows', () => {
  expect(messages(checked('archived', { fromLock: true }))[0]).toMatch(/, or drop the link \(known from the lock\)$/);
  expect(messages(checked('stale', { fromLock: true, also: ['renamed'] }))[0]).toMatch(/ \(also renamed; known from the lock\)$/);
});

test('the settings go before the context', () => {
  expect(verdictProblems([checked('stale')], 'local', () => 'error')[0]?.severity).toBe('error');
  expect(verdictProblems([checked('trashed')], 'scheduled', () => 'warning')[0]?.severity).toBe('warning');
});

test('a pull request does not learn whether what was never verified exists', () => {
  const { verifiedOn: _, ...fresh } = checked('forbidden', { title: 'Layoffs' });
  const told = messages(fresh, 'pull-request');
  expect(told).toEqual(messages({ ...fresh, verdict: 'not-found-or-forbidden' }, 'pull-request'));
  expect(told[0]).toMatch(/^error link-not-found /);
  expect(messages(checked('forbidden'), 'pull-request')[0]).toMatch(/^error link-forbidden /);
});

test('a title cannot leave its backticks or its line', () => {
  const [message = ''] = messages(checked('renamed', { title: 'a` b\n::error::c\u202e', formerTitle: 'x'.repeat(200) }));
  expect(message).toContain('title `a’ b ::error::c` of');
  expect(message).toContain(`expected \`${'x'.repeat(119)}…\``);
});
