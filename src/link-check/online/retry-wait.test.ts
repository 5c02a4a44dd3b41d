import { describe, expect, it } from 'vitest';
import { waitBefore } from './client.ts';

const now = Date.parse('2026-11-23T10:00:00Z');
const after = (retryAfter?: string, date?: string) => waitBefore(1, { retryAfter, date }, now, 0.5);

describe('waitBefore', () => {
  it('doubles the pause with each try and leaves a part of it to chance', () => {
    expect([1, 2, 3].map((tries) => waitBefore(tries, {}, now, 0.5))).toEqual([500, 1_000, 2_000]);
    expect([0, 1].map((random) => waitBefore(1, {}, now, random))).toEqual([375, 625]);
  });

  it('never waits longer than 30 seconds by itself', () => {
    expect(waitBefore(20, {}, now, 1)).toBe(30_000);
  });

  it('waits as many seconds as the server asks', () => {
    expect([after('0'), after('1'), after(' 30 ')]).toEqual([0, 1_000, 30_000]);
  });

  it('waits until the date that the server names, by the clock of the server', () => {
    expect(after('Mon, 23 Nov 2026 10:00:05 GMT')).toBe(5_000);
    expect(after('Mon, 23 Nov 2026 12:00:05 GMT', 'Mon, 23 Nov 2026 12:00:00 GMT')).toBe(5_000);
    expect(after('Mon, 23 Nov 2026 10:00:05 GMT', 'no date')).toBe(5_000);
  });

  it('gives up where the server asks for more than 30 seconds', () => {
    expect([after('31'), after('86400'), after('999999999999'), after('Tue, 24 Nov 2026 10:00:00 GMT')]).toEqual(Array(4).fill(undefined));
  });

  it.each(['-1', '', 'soon', '1.5', '1e3', '0x10', '2026-11-23', 'Mon, 23 Nov 2020 10:00:00 GMT', '9'.repeat(400), 'Xyz, nonsense'])(
    'takes its own pause for `%s`',
    (value) => {
      expect(after(value)).toBe(500);
    },
  );
});
