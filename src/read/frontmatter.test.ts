import { expect, test } from 'vitest';
import { frontmatterOf } from './frontmatter.ts';

test.each([
  ['---\ntitle: a\n---\n\nText', 'title: a\n', '\n\nText'],
  ['--- \ntitle: a---b\nx: |\n  ---\n---\t', 'title: a---b\nx: |\n  ---\n', ''],
  ['\uFEFF---\r\ntitle: a\r\n---\r\nText', 'title: a\r\n', '\nText'],
  ['---\n---\n---\n', '', '\n---\n'],
])('finds the fields of %j and the text after them', (text, yaml, body) => {
  const found = frontmatterOf(text);
  expect(found && [found.yaml, text.slice(found.start, found.start + found.yaml.length), text.slice(found.end)]).toEqual([
    yaml,
    yaml,
    body,
  ]);
});

test.each(['', 'title: a', '---\ntitle: a', '\n---\ntitle: a\n---\n', 'Text\n---\ntitle: a\n---\n'])('finds none in %j', (text) => {
  expect(frontmatterOf(text)).toBeUndefined();
});
