import { expect, test } from 'vitest';
import { passagesOf, sentenceAt } from './passages.ts';
import { pageOf } from './testing.ts';

const read = (text: string) => passagesOf(pageOf(text)).map((passage) => ({ ...passage, source: text.slice(passage.start, passage.end) }));

test('keeps words and their places, with spaces for marks and addresses and backticks for code, as long as its part of the file', () => {
  expect(read('A **bold** [link](/x/ "t") `code` end.').map(({ text }) => text)).toEqual(['A   bold    link           `````` end.']);
  for (const { text, source } of read('## A *b*\n\n- c `d`\n  e\n\n| f | [g](/h/) |\n| --- | --- |\n| **i** | j |\n\n> k\n> l'))
    expect(text).toHaveLength(source.length);
});

test('says where each passage is', () => {
  const text =
    '---\ntitle: x\n---\n\n## A\n\nB\n\n> C\n\n:::note[D]\nE\n:::\n\n| F | G |\n| --- | --- |\n| H | I |\n\n<Box>\n\nJ\n\n</Box>';
  expect(read(text).map(({ text, kind, column }) => `${text.trim()} ${kind} ${column}`.trim())).toEqual(
    'A heading, B text, C quote, D label, E text, F header F, G header G, H text F, I text G, J tag'.split(', '),
  );
});

test('knows its links, its quotation marks and the list item around it', () => {
  const text = '- A "b `"` c" and [d](/e/).\n\n  “f”';
  const [first, second] = read(text);
  expect(first?.links).toEqual([{ start: 18, end: 26, url: '/e/' }]);
  expect(first?.quotes.map(({ start, end }) => text.slice(start, end))).toEqual(['"b `"` c"']);
  expect(second?.quotes.map(({ start, end }) => text.slice(start, end))).toEqual(['“f”']);
  expect(second?.block).toEqual(first?.block);
});

test('finds the sentence around a place', () => {
  const text = 'One is 1.5. Two "ends." Three (x)! Four';
  const [passage] = passagesOf(pageOf(text));
  const sentence = (word: string) => passage && sentenceAt(passage, text.indexOf(word));
  expect(['One', '5', 'Two', 'Three', 'Four'].map(sentence)).toEqual(['One is 1.5', 'One is 1.5', 'Two "ends', 'Three (x)', 'Four']);
});
