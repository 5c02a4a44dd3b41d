import { expect, test } from 'vitest';
import { linkFormats, linkReport } from '../report/link-report.ts';
import { cleanResult } from '../report/testing.ts';
import type { CheckedObject, CheckedWebLink, LinksResult, WebVerdict } from '../report/result.ts';
import { hideUnverified } from '../report/shown-result.ts';
import { verdictProblems, webProblems } from './problems.ts';
import type { ApiVerdict, VerdictName } from './verdict.ts';

const object = { system: 'looker', tenant: 'acme.looker.com', kind: 'dashboard', id: '7' } as const;
const place = { file: 'content/index.mdx', line: 4, column: 9, text: 'Seats' };
const checked = (verdict: VerdictName, more: Partial<CheckedObject> = {}): CheckedObject => ({
  ...{ key: 'looker:acme.looker.com/dashboard/7', object, address: 'https://acme.looker.com/dashboards/7', also: [], places: [place] },
  verdict,
  verifiedOn: '2026-10-20',
  ...more,
});
const silent = () => undefined;
const messages = (one: CheckedObject, context: 'scheduled' | 'pull-request' = 'scheduled') =>
  verdictProblems([one], context, silent).map(({ severity, rule, message }) => `${severity} ${rule} ${message}`);

test('says what was found of an object, since when, and how to fix it', () => {
  const chart = { ...object, system: 'amplitude', kind: 'chart' } as const;
  const cases: [ApiVerdict, Partial<CheckedObject>][] = [
    ['renamed', { title: 'Seats 2', formerTitle: 'Seats' }],
    ['renamed', {}],
    ['moved', {}],
    ['moved-to-personal', {}],
    ['stale', { since: '2025-01-31' }],
    ['stale', {}],
    ['archived', { since: '2026-11-01', object: chart }],
    ['revoked', {}],
    ['trashed', { since: '2026-11-01' }],
    ['forbidden', {}],
    ['not-found-or-forbidden', {}],
    ['gone', { since: '2026-11-16' }],
  ];
  expect(cases.flatMap(([verdict, more]) => messages(checked(verdict, more))).join('\n')).toBe(
    `
warning link-renamed Unexpected title \`Seats 2\` of a dashboard, expected \`Seats\`: correct the words that name it, then accept the title with \`npm run check:links -- --online --update --accept\`
warning link-renamed Unexpected new title of a dashboard, expected that of its last verification: correct the words that name it, then accept the title with \`npm run check:links -- --online --update --accept\`
warning link-moved Unexpected folder of a dashboard, expected that of its last verification: ask its owner who can open it there, then accept the folder with \`npm run check:links -- --online --update --accept\`
warning link-moved-to-personal Unexpected link to a dashboard that was moved to a personal folder, expected one that readers can open: ask its owner to move it back, or link to its successor
warning link-stale Unexpected link to a dashboard that nobody has opened since 2025-01-31, expected one in use: link to what replaced it, or remove the link
warning link-stale Unexpected link to a dashboard that nobody has opened for a long time, expected one in use: link to what replaced it, or remove the link
warning link-archived Unexpected link to a chart that is archived since 2026-11-01, expected one that is maintained: link to its successor, or remove the link
warning link-revoked Unexpected link to a dashboard whose certification was revoked, expected one that its owner vouches for: ask its owner, or link to its successor
error link-trashed Unexpected link to a dashboard in the trash since 2026-11-01, expected one that opens: restore it in Looker or link to its successor
warning link-forbidden Unexpected link to a dashboard that Looker does not let the link checker open, expected one in a shared folder: share it, or link to its successor
warning link-not-found Unexpected link to a dashboard that Looker does not show, expected one that opens: it is not there or not shared; correct the link, share it, or remove the link
error link-gone Unexpected link to a dashboard that is gone since 2026-11-16, last verified on 2026-10-20, expected one that opens: link to its successor, or remove the link
`.trim(),
  );
});

test.each<VerdictName>(['verified', 'unverifiable', 'rate-limited', 'timeout', 'unreachable', 'auth-failed', 'unexpected-answer'])(
  'reports nothing of a link where the verdict is `%s`',
  (verdict) => {
    expect(messages(checked(verdict))).toEqual([]);
  },
);

test('reports each place that links to the object', () => {
  const places = [place, { ...place, file: 'content/metrics/mau.mdx', line: 30 }];
  expect(verdictProblems([checked('trashed', { places })], 'scheduled', silent)).toMatchObject([
    { file: 'content/index.mdx', line: 4, column: 9, path: '', key: 'looker:acme.looker.com/dashboard/7' },
    { file: 'content/metrics/mau.mdx', line: 30, column: 9, path: '', key: 'looker:acme.looker.com/dashboard/7' },
  ]);
});

test.each<[off: string[], given: Partial<CheckedObject>, rule: string | undefined, end: string]>([
  [[], {}, 'link-stale', ', or remove the link'],
  [[], { also: ['renamed'] }, 'link-stale', ', or remove the link (also renamed)'],
  [[], { fromLock: true }, 'link-stale', ', or remove the link (known from the lock)'],
  [[], { also: ['renamed'], fromLock: true }, 'link-stale', ', or remove the link (also renamed; known from the lock)'],
  [['link-stale'], { also: ['renamed'] }, 'link-renamed', ' --accept`'],
  [['link-stale', 'link-renamed'], { also: ['renamed'] }, undefined, ''],
])('where the settings switch off %j, the most severe verdict that is left is reported: %j', (off, given, rule, end) => {
  const [found] = verdictProblems([checked('stale', given)], 'scheduled', (each) => (off.includes(each) ? 'off' : undefined));
  expect([found?.rule, found?.message.slice(-end.length)]).toEqual([rule, rule && end]);
});

test('the settings take precedence over the context', () => {
  expect(verdictProblems([checked('stale')], 'local', () => 'error')[0]?.severity).toBe('error');
  expect(verdictProblems([checked('trashed')], 'scheduled', () => 'warning')[0]?.severity).toBe('warning');
});

test('a title cannot leave its backticks or its line', () => {
  const [message = ''] = messages(checked('renamed', { title: 'a` b\n::error::c\u202e', formerTitle: 'x'.repeat(200) }));
  expect(message).toContain('title `a’ b ::error::c` of');
  expect(message).toContain(`expected \`${'x'.repeat(119)}…\``);
});

const webLink = (verdict: WebVerdict, more: Partial<CheckedWebLink> = {}): CheckedWebLink => ({
  ...{ url: 'https://docs.example.com/a?b=c', verdict, places: [place] },
  ...more,
});

test('a web page that is not there is a warning at each place, without the filters of its address', () => {
  expect(webProblems([webLink('broken', { status: 404 })], silent)).toEqual([
    {
      ...{ file: 'content/index.mdx', line: 4, column: 9, path: '', rule: 'web-link-broken', severity: 'warning' },
      message:
        'Unexpected link to `https://docs.example.com/a?…`, whose server answers 404, expected a page that opens: correct the address, or remove the link',
    },
  ]);
  expect(webProblems([webLink('broken')], () => 'error')[0]?.severity).toBe('error');
  expect(webProblems([webLink('broken')], () => 'off')).toEqual([]);
  for (const verdict of ['working', 'moved', 'refused', 'timeout', 'unreachable', 'rate-limited', 'not-asked'] as const)
    expect(webProblems([webLink(verdict)], silent)).toEqual([]);
});

const fresh = (more: Partial<CheckedObject>): CheckedObject => {
  const { verifiedOn: _, ...one } = checked('forbidden', { title: 'Layoffs', formerTitle: 'Plans', since: '2026-11-01', ...more });
  return one;
};
const known = checked('verified');
const calls = { planned: 3, made: 4, most: 300 };
const result: LinksResult = {
  ...cleanResult,
  context: 'pull-request',
  objects: [known, fresh({}), fresh({ verdict: 'trashed', also: ['stale'] })],
  summary: { ...cleanResult.summary, never: { forbidden: 2, 'not-found-or-forbidden': 1 }, verdicts: { forbidden: 2, verified: 1 } },
  calls,
};

test('a pull request does not learn whether what was never verified exists, nor anything else of it', () => {
  expect(messages(fresh({}), 'pull-request')).toEqual(messages(fresh({ verdict: 'not-found-or-forbidden' }), 'pull-request'));
  expect(messages(fresh({}), 'pull-request')[0]).toMatch(/^error link-not-found /);
  expect(messages(checked('forbidden'), 'pull-request')[0]).toMatch(/^error link-forbidden /);
  const { title: _, formerTitle: __, since: ___, ...bare } = fresh({});
  const hidden = hideUnverified(result);
  expect(hidden.objects).toEqual([known, { ...bare, verdict: 'not-found-or-forbidden' }, { ...bare, verdict: 'trashed', also: [] }]);
  expect(hidden.summary).toEqual({
    ...result.summary,
    never: { 'not-found-or-forbidden': 3 },
    verdicts: { 'not-found-or-forbidden': 2, verified: 1 },
  });
  // What is not there is looked for in the trash too.
  expect(hidden).not.toHaveProperty('calls');
});

test.each(['local', 'scheduled'] as const)('in the context %s, all is shown', (context) => {
  expect(hideUnverified({ ...result, context })).toEqual({ ...result, context });
});

test.each(linkFormats)('no title of it is in %s, and a 403 reads as a 404', (format) => {
  const printed = linkReport(result, format);
  expect(printed).not.toMatch(/Layoffs|Plans/);
  const missing = result.objects.map((one) => (one.verdict === 'forbidden' ? { ...one, verdict: 'not-found-or-forbidden' as const } : one));
  expect(linkReport({ ...result, objects: missing }, format)).toBe(printed);
});
