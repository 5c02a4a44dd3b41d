import { expect, test } from 'vitest';
import { ruleOn } from '../testing.ts';
import { imageText } from './image-text.ts';

const { reported } = ruleOn(imageText);
const expected = 'expected what it shows, as in `![How a request moves](/images/flow.png)`';

test('reports an image without words', () => {
  expect(reported('A ![](/images/a.png).')).toEqual([['![](/images/a.png)', `Unexpected image without words, ${expected}`]]);
});

test.each(['flow.png', 'Image', ' '])('reports %j in place of words', (alt) => {
  expect(reported(`![${alt}](/images/a.png)`)).toHaveLength(1);
});

test('says which words it found', () => {
  expect(reported('![flow.png](/images/a.png)')).toEqual([
    ['![flow.png](/images/a.png)', `Unexpected words \`flow.png\` of an image, ${expected}`],
  ]);
});

test('reports an image by name', () => {
  expect(reported('![][a]\n\n[a]: /images/a.png')).toHaveLength(1);
});

test('passes an image with words', () => {
  expect(reported('![A chart of MAU](/images/a.png)')).toEqual([]);
});
