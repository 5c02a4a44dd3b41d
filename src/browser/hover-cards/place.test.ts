import { expect, test } from 'vitest';
import { placeOf } from './place.ts';

const view = { width: 1000, height: 800 };
const card = { width: 350, height: 200 };
const narrow = { width: 320, height: 400 };
const tall = { width: 300, height: 390 };

test.each([
  ['below the link, at its beginning', { left: 100, top: 100, bottom: 120 }, card, view, { left: 100, top: 128 }],
  ['above a link at the foot of the window', { left: 100, top: 700, bottom: 720 }, card, view, { left: 100, top: 492 }],
  ['inside the window at its side', { left: 900, top: 100, bottom: 120 }, card, view, { left: 642, top: 128 }],
  [
    'inside a narrow window',
    { left: 200, top: 100, bottom: 120 },
    { width: 304, height: 200 },
    { width: 320, height: 600 },
    { left: 8, top: 128 },
  ],
  ['below where it fits on neither side and there is more room', { left: 0, top: 50, bottom: 70 }, tall, narrow, { left: 8, top: 78 }],
  ['above where it fits on neither side and there is more room', { left: 0, top: 330, bottom: 350 }, tall, narrow, { left: 8, top: 8 }],
])('a card is placed %s', (_, link, size, window, place) => {
  expect(placeOf(link, size, window)).toEqual(place);
});
