import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { dwell } from './dwell.ts';

let told: string[];
const actions = {
  load: (link: string) => {
    told.push(`load ${link}`);
    return link === 'broken' ? Promise.reject(new Error('offline')) : Promise.resolve(link.toUpperCase());
  },
  show: (link: string, card: string) => told.push(`show ${link} ${card}`),
  hide: () => told.push('hide'),
};
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => {
  told = [];
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('fetches after 150 ms and shows after 500', async () => {
  dwell(actions).enter('mau');
  await pass(149);
  expect(told).toEqual([]);
  await pass(1);
  expect(told).toEqual(['load mau']);
  await pass(349);
  expect(told).toEqual(['load mau']);
  await pass(1);
  expect(told).toEqual(['load mau', 'show mau MAU']);
});

test('who only passes over a link sees nothing', async () => {
  const { enter, leave } = dwell(actions);
  enter('mau');
  await pass(400);
  leave();
  await pass(1000);
  expect(told).toEqual(['load mau']);
});

test('goes away 300 ms after the reader has left', async () => {
  const { enter, leave } = dwell(actions);
  enter('mau');
  await pass(500);
  leave();
  await pass(299);
  expect(told).not.toContain('hide');
  await pass(1);
  expect(told.at(-1)).toBe('hide');
});

test('stays while the reader is on the card, or comes back to the link', async () => {
  const { enter, leave, stay } = dwell(actions);
  enter('mau');
  await pass(500);
  leave();
  await pass(200);
  stay();
  await pass(5000);
  leave();
  await pass(200);
  enter('mau');
  await pass(5000);
  expect(told).toEqual(['load mau', 'show mau MAU']);
});

test('makes room for the card of another link', async () => {
  const { enter } = dwell(actions);
  enter('mau');
  await pass(500);
  enter('dau');
  expect(told.at(-1)).toBe('hide');
  await pass(500);
  expect(told.slice(-2)).toEqual(['load dau', 'show dau DAU']);
});

test('once dismissed, comes again only after the reader has left', async () => {
  const { enter, leave, dismiss } = dwell(actions);
  enter('mau');
  await pass(500);
  dismiss();
  enter('mau');
  await pass(1000);
  expect(told).toEqual(['load mau', 'show mau MAU', 'hide']);
  leave();
  enter('mau');
  await pass(500);
  expect(told.at(-1)).toBe('show mau MAU');
});

test('shows nothing when there is no answer, or when it comes too late', async () => {
  const { enter, leave } = dwell(actions);
  enter('broken');
  await pass(1000);
  leave();
  const late = dwell({ ...actions, load: () => new Promise<string>((resolve) => setTimeout(resolve, 2000, 'LATE')) });
  late.enter('slow');
  await pass(1000);
  late.leave();
  await pass(3000);
  expect(told).toEqual(['load broken']);
});

test('shows an answer that comes late but is still wanted', async () => {
  dwell({ ...actions, load: () => new Promise<string>((resolve) => setTimeout(resolve, 2000, 'LATE')) }).enter('slow');
  await pass(2200);
  expect(told).toEqual(['show slow LATE']);
});
