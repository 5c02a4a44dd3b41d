import { expect, test } from 'vitest';
import { isMarkdown } from './pages.ts';

test.each([
  ['\n## Why it matters\n\nText with a [link](/metrics/mau/), `code` and a table:\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n', true],
  ['\n:::note[Title]\nText\n:::\n', true],
  ['\n- a\n  - b\n    continued\n', false],
  ['\n<ChannelList />\n', false],
  ['\n{/* a comment */}\n', false],
  ['\nA \\{ brace\n', false],
  ['\n    an indented line\n', false],
  ['\n\tan indented line\n', false],
  ['\n---\n\nafter a rule\n', false],
  ['\nText\n\n---\n\nafter a rule\n', true],
  ['', true],
])('is %j the same as Markdown: %s', (body, same) => {
  expect(isMarkdown(body)).toBe(same);
});
