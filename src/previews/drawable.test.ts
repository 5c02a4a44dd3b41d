import fc from 'fast-check';
import satori from 'satori';
import { expect, test } from 'vitest';
import { size, text } from './card.ts';
import { fonts } from './draw.ts';
import { drawable, shorten } from './drawable.ts';

test.each([
  ['DAU/MAU & “stickiness” – 50 % ↑', 'DAU/MAU & “stickiness” – 50 % ↑'],
  ['Crème brûlée in Łódź and Ōsaka', 'Crème brûlée in Łódź and Ōsaka'],
  ['Users 🎉 and 👩‍💻 of 🇺🇸', 'Users and of'],
  ['the `user_id`  of\u00A0a user', 'the user_id of a user'],
  ['a non\u2011breaking\u00AD hyphen', 'a non-breaking hyphen'],
  ['<script>alert(1)</script>', '<script>alert(1)</script>'],
])('keeps what a card can show of `%s`', (text, shown) => {
  expect(drawable(text)).toBe(shown);
});

test.each(['متوسط المستخدمين', 'users ≥ 5', 'from A → B', '東京', '🎉', ' '])(
  'gives up `%s` as a whole rather than show a part of it',
  (text) => {
    expect(drawable(text)).toBeUndefined();
  },
);

test('lets through only characters that the font has', async () => {
  const characters = Array.from({ length: 0x30000 }, (_, code) => drawable(String.fromCodePoint(code)) ?? '').join('');
  const missing: string[] = [];
  const loadAdditionalAsset = (_: string, segment: string) => Promise.resolve(missing.push(segment) ? [] : '');
  await satori(text({}, `${characters}≥`), { ...size, fonts, loadAdditionalAsset });
  expect(characters.length).toBeGreaterThan(300);
  expect(missing).toEqual(['≥']);
});

test.each([
  ['Monthly active users', 20, 'Monthly active users'],
  ['Monthly active users', 19, 'Monthly active…'],
  ['Users, who, when and why', 12, 'Users, who…'],
  ['Users of a month (UTC)', 19, 'Users of a month…'],
  ['x'.repeat(300), 10, `${'x'.repeat(9)}…`],
])('shortens `%s` to %i characters', (text, most, short) => {
  expect(shorten(text, most)).toBe(short);
});

test('never gives more characters than asked for', () => {
  fc.assert(fc.property(fc.string(), fc.integer({ min: 1, max: 50 }), (text, most) => shorten(text, most).length <= most));
});
