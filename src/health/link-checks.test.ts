import { expect, test } from 'vitest';
import type { Entry } from '../catalog/entry.ts';
import { at, catalogOf, handbook, report, TODAY, tool } from '../catalog/testing.ts';
import type { Lock, LockRecord } from '../link-check/lock/record.ts';
import { countWords, healthOf } from './health.ts';

const linking = (...urls: string[]) => handbook({ prose: { links: urls.map((url) => ({ url, text: 'it', ...at })) } });
const unverified = (entries: Entry[], lock?: Lock) => {
  const found = healthOf(catalogOf(...entries), { today: TODAY, ...(lock && { lock }) }).checks.find(
    ({ name }) => name === 'unverified-link',
  );
  if (!found) throw new Error('There is no check of links');
  return found;
};
const looker = tool({ hosts: ['example.looker.com'] });
const board = (id: number) => `https://example.looker.com/dashboards/${id}`;

test('reports each object of a tool once, whatever its address has besides, and that nobody verified any', () => {
  const links = linking(
    `${board(1)}?a=b`,
    `${board(2)}?a=b`,
    board(2),
    'https://example.com/',
    'https://example.looker.com/browse',
    '/metrics/mau/',
  );
  const former = report({ formerUrls: [board(10)], history: [{ on: TODAY, summary: 'x', url: board(11) }] });
  const found = unverified([links, former, looker]);
  expect(found.findings.map(({ id, url, what }) => `${id} ${url ?? ''} ${what}`)).toEqual([
    // It moved there: what the vision links is another object now.
    `company-kpis ${board(11)} Nobody has checked that it opens.`,
    `vision ${board(1)} Nobody has checked that it opens.`,
    `vision ${board(2)} Nobody has checked that it opens.`,
  ]);
  expect([countWords(found), found.note]).toEqual([
    '3 of 3 linked objects',
    'Nobody has verified any of them yet: `npm run check:links -- --online` asks the tools.',
  ]);
});

test('leaves out what was verified or opened by hand, and says of the rest what is known', () => {
  const manual = { by: '@ada', on: '2026-05-01', expires: '2026-06-01' };
  const records: Pick<LockRecord, 'verdict' | 'verified' | 'since' | 'why' | 'manual'>[] = [
    { verdict: 'verified', verified: '2026-05-01' },
    { verdict: 'renamed', verified: '2026-05-01', since: '2026-05-01' },
    { verdict: 'unverifiable', why: 'no-api', manual },
    { verdict: 'unverifiable', why: 'no-api', manual: { ...manual, expires: '2026-05-19' } },
    { verdict: 'trashed', verified: '2026-05-01', since: '2026-05-03' },
  ];
  const keyed = records.map((record, index) => ({ v: 1 as const, key: `looker:example.looker.com/dashboard/${index + 1}`, ...record }));
  const lock = new Map(keyed.map((record) => [record.key, record]));
  const found = unverified([looker, linking(...[1, 2, 3, 4, 5, 6].map(board))], lock);
  expect(found.findings.map(({ url, what }) => `${url ?? ''} ${what}`)).toEqual([
    `${board(4)} Cannot be checked automatically; nobody has opened it by hand since May 1, 2026.`,
    `${board(5)} In the trash since May 3, 2026.`,
    `${board(6)} Nobody has checked that it opens.`,
  ]);
  expect(found.note).toBe('`content/links.lock.jsonl` has what the tools reported last and what people opened by hand.');
});
