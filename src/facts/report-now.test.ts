import { expect, test } from 'vitest';
import { catalogOf, channel, report, tool } from '../catalog/testing.ts';
import type { Entry } from '../catalog/entry.ts';
import { phraseWords } from './names.ts';
import { endedPhrase, linksInto, newestUrl, reportNow } from './report-now.ts';
import { linksByCustomer } from './where-to-see.ts';

type History = NonNullable<Entry<'reports'>['data']['history']>;

const catalog = catalogOf(tool({ id: 'looker', title: 'Looker', askIn: 'analytics' }), channel({ id: 'analytics' }));
const url = 'https://example.looker.com/looks/1';
const later = (id: number) => `https://example.looker.com/looks/${id}`;
const kpis = (...history: History) => report({ title: 'KPIs', tool: 'looker', url, history });
const moved = (on: string, id: number, part?: string) => ({ on, summary: 'Moved.', url: later(id), ...(part !== undefined && { part }) });
const open = (id: number, part?: string) => ({ url: later(id), part });

test.each<[what: string, history: History, now: ReturnType<typeof reportNow>, newest: string]>([
  ['without a history opens where it was published', [], { state: 'published', opens: [{ url }] }, url],
  ['of which something else happened too', [{ on: '2025-01-01', summary: 'New owner.' }], { state: 'published', opens: [{ url }] }, url],
  ['that moved opens where it is', [moved('2025-01-01', 2)], { state: 'moved', opens: [open(2)], since: '2025-01-01' }, later(2)],
  [
    'that moved twice opens where it moved last, whatever the order',
    [moved('2025-06-01', 3), moved('2025-01-01', 2)],
    { state: 'moved', opens: [open(3)], since: '2025-06-01' },
    later(3),
  ],
  [
    'that was split opens in its parts',
    [moved('2025-01-01', 2, 'all'), moved('2025-01-01', 3, 'one')],
    { state: 'split', opens: [open(2, 'all'), open(3, 'one')], since: '2025-01-01' },
    later(2),
  ],
  [
    'that was dropped after it moved opens nowhere',
    [moved('2025-01-01', 2), { on: '2025-02-01', summary: 'Dropped.', ended: 'dropped' }],
    { state: 'dropped', opens: [], since: '2025-02-01' },
    later(2),
  ],
  [
    'that was replaced opens nowhere',
    [{ on: '2025-02-01', summary: 'Now in a sheet.', ended: 'replaced' }],
    { state: 'replaced', opens: [], since: '2025-02-01' },
    url,
  ],
  [
    'that came back opens there',
    [{ on: '2025-02-01', summary: 'Dropped.', ended: 'dropped' }, moved('2025-03-01', 4)],
    { state: 'moved', opens: [open(4)], since: '2025-03-01' },
    later(4),
  ],
])('a report %s', (_, history, now, newest) => {
  expect(reportNow(kpis(...history))).toEqual(now);
  expect(newestUrl(kpis(...history))).toBe(newest);
});

test('each part of a report has a link that says which one it is', () => {
  const split = kpis(moved('2025-01-01', 2, 'all customers'), moved('2025-01-01', 3, 'a single customer'));
  expect(linksInto(split, catalog)).toEqual([
    { label: 'Open “KPIs” in Looker: all customers', url: later(2) },
    { label: 'Open “KPIs” in Looker: a single customer', url: later(3) },
  ]);
  expect(linksInto(kpis(), catalog, 'short')).toEqual([{ label: 'Open in Looker', url }]);
  expect(linksInto(report({ title: 'Clicks', tool: 'amplitude', url }), catalog)).toEqual([{ label: 'Open “Clicks” in amplitude', url }]);
  expect(linksByCustomer(split).map(({ label }) => label)).toEqual([
    'By customer: KPIs (all customers)',
    'By customer: KPIs (a single customer)',
  ]);
});

test('a report that ended says since when and why in place of a link, and where to ask', () => {
  const over = kpis({ on: '2025-02-01', summary: 'New icon.' }, { on: '2025-02-01', summary: 'Dropped in the move.', ended: 'dropped' });
  const words = (length: 'full' | 'short') => phraseWords(endedPhrase(over, catalog, length) ?? []);
  const why = 'since February 1, 2025: Dropped in the move. Ask for its numbers in #analytics.';
  expect([linksInto(over, catalog), words('full'), words('short')]).toEqual([[], `No link to “KPIs” ${why}`, `No link ${why}`]);
  expect(endedPhrase(kpis(), catalog)).toBeUndefined();
});
