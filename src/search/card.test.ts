import { expect, test } from 'vitest';
import { fileOf } from './card.ts';

test.each([
  ['/metrics/mau/', '/search/cards/metrics/mau.json'],
  ['/handbook/ask-a-question/#analytics', '/search/cards/handbook/ask-a-question.json'],
  ['/metrics/', '/search/cards/metrics.json'],
])('gives the file of the card of `%s`', (address, file) => {
  expect(fileOf('cards', address)).toBe(file);
});

test('gives the file that tells a page from others', () => {
  expect(fileOf('differences', '/metrics/mau/')).toBe('/search/differences/metrics/mau.json');
});
