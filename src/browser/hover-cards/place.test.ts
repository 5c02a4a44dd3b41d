import { expect, test } from 'vitest';
import { placeOf } from './place.ts';

const view = { width: 1000, height: 800 };
const card = { width: 350, height: 200 };

test('stands below the link, at its beginning', () => {
  expect(placeOf({ left: 100, top: 100, bottom: 120 }, card, view)).toEqual({ left: 100, top: 128 });
});

test('stands above a link at the foot of the window', () => {
  expect(placeOf({ left: 100, top: 700, bottom: 720 }, card, view)).toEqual({ left: 100, top: 492 });
});

test('stays inside the window at its sides, also of a narrow one', () => {
  expect(placeOf({ left: 900, top: 100, bottom: 120 }, card, view).left).toBe(642);
  expect(placeOf({ left: 200, top: 100, bottom: 120 }, { width: 304, height: 200 }, { width: 320, height: 600 }).left).toBe(8);
});

test('takes the side with more room when it fits on neither', () => {
  expect(placeOf({ left: 0, top: 50, bottom: 70 }, { width: 300, height: 390 }, { width: 320, height: 400 }).top).toBe(78);
  expect(placeOf({ left: 0, top: 330, bottom: 350 }, { width: 300, height: 390 }, { width: 320, height: 400 }).top).toBe(8);
});
