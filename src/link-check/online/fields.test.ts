import fc from 'fast-check';
import { expect, it } from 'vitest';
import { day, flag, id, title } from './fields.ts';

it.each<[unknown, string | undefined]>([
  ['2026-11-23', '2026-11-23'],
  ['2026-11-23T23:59:59.000+00:00', '2026-11-23'],
  ['2026-11-23 10:00:00', '2026-11-23'],
  [1_695_394_946, '2023-09-22'],
  [1_695_394_946_000, '2023-09-22'],
  ...[null, undefined, '', 'yesterday', '2026-13-45', '2026-02-30', '2026-11-23x', '23.11.2026'].map((value): [unknown, undefined] => [
    value,
    undefined,
  ]),
  ...[0, -1, NaN, Infinity, 1e300, {}, [], true].map((value): [unknown, undefined] => [value, undefined]),
])('the day of %j is %j', (value, expected) => {
  expect(day.parse(value)).toBe(expected);
});

it.each<[unknown, string | undefined]>([
  ['440', '440'],
  [440, '440'],
  ['model::name', 'model::name'],
  ...[null, undefined, '', 1.5, NaN, 2 ** 60, {}, [], true, 'x'.repeat(301)].map((value): [unknown, undefined] => [value, undefined]),
])('the id in %j is %j', (value, expected) => {
  expect(id.safeParse(value).data).toBe(expected);
});

it.each<[unknown, string | undefined]>([
  ['😀'.repeat(301), '😀'.repeat(300)],
  [`${'x'.repeat(299)}😀😀`, `${'x'.repeat(299)}😀`],
  ['a\ud83d', 'a\ufffd'],
])('a title is cut between characters and holds no half ones (%#)', (value, expected) => {
  expect(title.parse(value)).toBe(expected);
});

it('every field takes any JSON without failing', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      for (const field of [day, flag, id, title]) field.safeParse(value);
    }),
  );
});
