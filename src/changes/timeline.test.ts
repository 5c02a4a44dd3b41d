import { expect, test } from 'vitest';
import { catalogOf, metric } from '../catalog/testing.ts';
import { timeline } from './timeline.ts';

const change = (on: string, kind: string, summary: string) => ({ on, kind, summary });

test('gives what happened by year, newest first, and by name within a day', () => {
  const years = timeline(
    catalogOf(
      metric({ id: 'b', title: 'B', changes: [change('2023-05-01', 'meaning', 'One.'), change('2024-01-02', 'source', 'Two.')] }),
      metric({ id: 'a', title: 'A', changes: [change('2024-01-02', 'wording', 'Three.'), change('2024-03-01', 'new', 'Four.')] }),
      metric({ id: 'c', title: 'C' }),
    ),
  );
  expect(years.map(({ year, happened }) => [year, happened.map(({ on, kind, summary, address }) => [on, kind, summary, address])])).toEqual(
    [
      [
        '2024',
        [
          ['2024-03-01', 'New', 'Four.', '/metrics/a/#history'],
          ['2024-01-02', 'Wording', 'Three.', '/metrics/a/#history'],
          ['2024-01-02', 'Source', 'Two.', '/metrics/b/#history'],
        ],
      ],
      ['2023', [['2023-05-01', 'Meaning', 'One.', '/metrics/b/#history']]],
    ],
  );
});

test('has deprecations, with what to use instead', () => {
  const deprecation = { on: '2024-02-01', reason: 'Nobody reads it.', replacedBy: 'mau' };
  const [year] = timeline(catalogOf(metric({ id: 'old', title: 'Old', status: 'deprecated', deprecation }), metric({ title: 'MAU' })));
  expect(year?.happened.map(({ kind, summary, address }) => [kind, summary, address])).toEqual([
    ['Deprecated', 'Nobody reads it. Use MAU instead.', '/metrics/old/'],
  ]);
});

test('is empty where nothing happened', () => {
  expect(timeline(catalogOf(metric()))).toEqual([]);
});
