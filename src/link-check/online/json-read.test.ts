import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, idOf, listOf, recordOf, titleOf } from './json-read.ts';

describe('dayOf', () => {
  it.each([
    ['2026-11-23', '2026-11-23'],
    ['2026-11-23T23:59:59.000+00:00', '2026-11-23'],
    ['2026-11-23 10:00:00', '2026-11-23'],
    [1_695_394_946, '2023-09-22'],
    [1_695_394_946_000, '2023-09-22'],
  ])('reads %j', (value, day) => {
    expect(dayOf(value)).toBe(day);
  });

  it.each([
    null,
    undefined,
    '',
    'yesterday',
    '2026-13-45',
    '2026-02-30',
    '2026-11-23x',
    '23.11.2026',
    0,
    -1,
    NaN,
    Infinity,
    1e300,
    {},
    [],
    true,
  ])('has no day for %j', (value) => {
    expect(dayOf(value)).toBeUndefined();
  });
});

describe('idOf', () => {
  it('takes text and whole numbers', () => {
    expect([idOf('440'), idOf(440), idOf('model::name')]).toEqual(['440', '440', 'model::name']);
  });

  it.each([null, undefined, '', 1.5, NaN, 2 ** 60, {}, [], true, 'x'.repeat(301)])('refuses %j', (value) => {
    expect(idOf(value)).toBeUndefined();
  });
});

describe('titleOf', () => {
  it('cuts between characters', () => {
    expect(titleOf('😀'.repeat(301))).toBe('😀'.repeat(300));
    expect(titleOf(`${'x'.repeat(299)}😀😀`)).toBe(`${'x'.repeat(299)}😀`);
  });

  it('replaces half characters', () => {
    expect(titleOf('a\ud83d')).toBe('a\ufffd');
  });
});

describe('every reader', () => {
  it('takes any JSON without failing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        for (const read of [dayOf, idOf, listOf, recordOf, titleOf]) read(value);
      }),
    );
  });
});
