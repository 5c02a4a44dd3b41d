import { expect, test } from 'vitest';
import type { Entry } from '../catalog/entry.ts';
import * as made from '../catalog/testing.ts';
import { previewAddress, previewOf, type Preview } from './preview.ts';

const { DESCRIPTION: description, metric } = made;
const looker = made.tool({ title: 'Looker' });
const catalog = made.catalogOf(made.team(), looker);
const ARABIC = 'نسبة المستخدمين النشطين في الشهر الواحد من كل المستخدمين';
const approved = { status: { id: 'unreviewed', words: 'Approved' }, fact: 'Owned by Data' } as const;

test.each<[Entry, string, Preview]>([
  [
    metric({ title: 'Monthly active users', abbreviation: 'MAU', domain: 'users-and-activity' }),
    '/previews/metrics/mau.png',
    { kind: 'Metric · Users and activity', title: 'Monthly active users (MAU)', description, ...approved },
  ],
  [
    made.segment({ id: 'seat', title: 'Seat', status: 'in-review' }),
    '/previews/metrics/seat.png',
    { kind: 'Segment · Revenue', title: 'Seat', description, ...approved, status: { id: 'in-review', words: 'In review' } },
  ],
  [
    made.report({ title: 'Company KPIs' }),
    '/previews/reports/company-kpis.png',
    { kind: 'Report · Company-level metrics', title: 'Company KPIs', description, fact: 'Opens in Looker' },
  ],
  [looker, '/previews/tools/looker.png', { kind: 'Tool · Business intelligence', title: 'Looker', description }],
  [made.handbook({ title: 'Vision' }), '/previews/handbook/vision.png', { kind: 'How we work', title: 'Vision', description }],
  [
    metric({ title: 'number '.repeat(11).trim(), abbreviation: 'NUM', description: 'counted '.repeat(29).trim() }),
    '/previews/metrics/mau.png',
    {
      kind: 'Metric · Revenue',
      title: `${'number '.repeat(10).trim()}… (NUM)`,
      description: `${'counted '.repeat(28).trim()}…`,
      ...approved,
    },
  ],
  [
    metric({ title: 'Ratio 🎉', description: ARABIC }),
    '/previews/metrics/mau.png',
    { kind: 'Metric · Revenue', title: 'Ratio', description: undefined, ...approved },
  ],
])('the card of an entry says what a reader wants first, shortened and in characters of the font (%#)', (entry, address, preview) => {
  expect([previewAddress(entry), previewOf(entry, catalog)]).toEqual([address, preview]);
});

test.each([made.site(), made.capability(), made.persona(), made.dataSource(), made.channel(), made.team(), metric({ title: ARABIC })])(
  'has neither a card nor an address where a card would say nothing (%#)',
  (entry) => {
    expect([previewAddress(entry), previewOf(entry, catalog)]).toEqual([undefined, undefined]);
  },
);
