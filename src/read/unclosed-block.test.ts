import { expect, test } from 'vitest';
import { readProse } from './prose.ts';

test.for([
  ['Text\n\n```\nabc\n', [3, 1, '```']],
  ['- a\n  ~~~~\n  abc\n  ~~~\n\nb', [2, 3, '~~~~']],
  [':::note\nabc\n', [1, 1, ':::']],
] as [string, [number, number, string]][])('reports a block that nothing ends: %j', ([source, [line, column, mark]]) => {
  expect(readProse(source, 'content/page.mdx').problems).toEqual([
    {
      file: 'content/page.mdx',
      line,
      column,
      path: '',
      rule: 'unclosed-block',
      severity: 'error',
      message: `Unexpected end of the text in a block of \`${mark}\`, expected a line \`${mark}\` where the block ends`,
    },
  ]);
});

test.each([
  '```\nabc\n```\n',
  '````\n```\n````',
  '> ```\n> abc\n> ```',
  '- a\n  ```\n  b\n  ```\n- c',
  ':::note[T]\nabc\n:::\n\nb',
  '::::note\n:::tip\na\n:::\n::::',
])('takes a block that ends: %j', (source) => {
  expect(readProse(source, 'content/page.mdx').problems).toEqual([]);
});
