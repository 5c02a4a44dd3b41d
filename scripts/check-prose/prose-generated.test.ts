import { expect, test } from 'vitest';
import { generatedLines } from './prose-generated.ts';

const page = 'content/handbook/support-model.mdx';
const block = (name: string) => `{/* ${name}:start */}\n\n| a |\n\n{/* ${name}:end */}\n`;

test('finds the lines that a command writes', () => {
  expect(generatedLines(page, `Text\n\n${block('stakeholders')}\nMore\n`)).toEqual([[3, 7]]);
});

test.each([
  ['another page', 'content/handbook/vision.mdx', block('stakeholders')],
  ['other names', page, block('anything')],
  ['a start without an end', page, '{/* stakeholders:start */}\n'],
])('hides nothing between marks on %s', (_, file, text) => {
  expect(generatedLines(file, text)).toEqual([]);
});
