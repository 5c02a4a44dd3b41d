import { expect, test } from 'vitest';
import { ruleOn } from '../testing.ts';
import { unreadMarkup } from './unread-markup.ts';

const { reported } = ruleOn(unreadMarkup);

test.each([
  ['##Support', '##', 'Unexpected `##` without a space, expected `## ` and the words of the heading'],
  ['• one\n• two', '•', 'Unexpected `•` at the start of a line, expected `- `, which starts a list item'],
  ['Some ** bold ** words', '**', 'Unexpected `**` in text, expected one on each side of the bold words, with no space inside'],
  ['**bold', '**', 'Unexpected `**` in text, expected one on each side of the bold words, with no space inside'],
  ['Name\tValue\nMAU\t12', '\t', 'Unexpected tab in text, expected a table of lines such as `| a | b |`'],
])('reports %j once', (text, mark, message) => {
  expect(reported(text)).toEqual([[mark, message]]);
});

test.each(['## Support', '- one', '**bold**', '`a ** b`', '2 \\*\\* 3', 'Ask in #analytics', 'a · b', '#1 of all', '```\na\tb\n```'])(
  'passes %j',
  (text) => {
    expect(reported(text)).toEqual([]);
  },
);
