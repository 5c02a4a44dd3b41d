import fc from 'fast-check';
import { markdownToMdast, type MdastNode } from 'satteri';
import { expect, test } from 'vitest';
import { bullets, inline, link, table } from './markdown-text.ts';

/** What a reader of the Markdown sees, and the kinds of its parts. */
function read(markdown: string): { text: string; kinds: string[] } {
  const kinds: string[] = [];
  const textOf = (node: MdastNode): string => {
    if (!kinds.includes(node.type)) kinds.push(node.type);
    if ('value' in node && typeof node.value === 'string') return node.value;
    return 'children' in node ? node.children.map((child) => textOf(child as MdastNode)).join('') : '';
  };
  return { text: textOf(markdownToMdast(markdown)), kinds };
}

test.each([
  ['Use `user_id`, not *email* or <name>', 'Use `user_id`, not \\*email\\* or \\<name>'],
  ['a_b and _c_', 'a_b and \\_c\\_'],
  ['# 1', '\\# 1'],
  ['#analytics', '#analytics'],
  ['1. One', '1\\. One'],
  ['1.5 days, 40%', '1.5 days, 40%'],
  ['- 3', '\\- 3'],
  ['-3', '-3'],
  ['Data & Analytics, &amp; so on', 'Data & Analytics, \\&amp; so on'],
])('writes the words %j as %j', (words, markdown) => {
  expect(inline(words)).toBe(markdown);
});

const signs = fc.constantFrom(...Array.from('\\*_[]<>()#+-=~&;!|.:1a b'), '&amp;', '---', '~~', '<b>', '](');
const words = fc.oneof(
  fc.string({ unit: 'grapheme-ascii' }),
  fc.array(signs).map((parts) => parts.join('')),
);

test('reads as the same words, whatever signs they hold', () => {
  fc.assert(
    fc.property(
      words
        .map((text) => text.replaceAll('`', '').replace(/\s+/g, ' ').trim())
        .filter((text) => text !== '' && !/www\.|https?:|@/.test(text)),
      (text) => {
        expect(read(inline(text))).toEqual({ text, kinds: ['root', 'paragraph', 'text'] });
        expect(read(bullets([inline(text)])).kinds).toEqual(['root', 'list', 'listItem', 'paragraph', 'text']);
      },
    ),
    { numRuns: 500 },
  );
});

test('keeps the brackets of an address out of the way of the link', () => {
  expect(link('A [b]', 'https://example.com/a(b)')).toBe('[A \\[b\\]](https://example.com/a%28b%29)');
});

test('keeps bars inside their cells', () => {
  expect(table(['Who', 'Access'], [['A | B', '`x|y`']])).toBe('| Who | Access |\n| --- | --- |\n| A \\| B | `x\\|y` |');
});
