import { expect, test } from 'vitest';
import { codeOf, invisibleIn } from './invisible-characters.ts';

test.each([
  ['M\u200BAU', 'U+200B'],
  ['a\u202Eb', 'U+202E'],
  ['a\u2028b', 'U+2028'],
  ['a\u3164b', 'U+3164'],
  ['a\u2800b', 'U+2800'],
  ['ac\u200Dtive', 'U+200D'],
  ['ac\u200Ctive', 'U+200C'],
  ['a\u{E0041}b', 'U+E0041'],
])('finds what nobody sees in %j', (text, code) => {
  expect(codeOf(invisibleIn(text)?.[0] ?? '')).toBe(code);
});

test.each(['plain', 'naïve café', '👩\u200D💻', '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}', '❤\uFE0F', 'ten\u00A0users'])(
  'passes %j',
  (text) => {
    expect(invisibleIn(text)).toBeNull();
  },
);
