import { expect, test } from 'vitest';
import { VFile } from 'vfile';
import { reportInEditor } from './prose-in-editor.ts';

const messagesOf = (value: string) => {
  const file = new VFile({ path: '/home/me/handbook/content/handbook/page.mdx', value });
  reportInEditor({ type: 'root', children: [] }, file);
  return file.messages.map(({ line, column, reason, ruleId, expected }) => ({ at: `${line}:${column}`, reason, ruleId, expected }));
};
const page = (body: string, more = '') =>
  `---\ntitle: A page\ndescription: What an editor sees of the mistakes in a page that is open, line by line.\n${more}---\n\n${body}\n`;

test('an editor sees the problems of fields and of prose, with the words that fix them', () => {
  expect(messagesOf(page('## one\n', 'oner: analytics\n'))).toEqual([
    {
      at: '4:1',
      reason: 'Unexpected key `oner`, expected a field of a handbook page (did you mean `owner`?)',
      ruleId: 'unknown-key',
      expected: undefined,
    },
    { at: '7:4', reason: 'Unexpected `one` at the start of a heading, expected `One`', ruleId: 'sentence-case-heading', expected: ['One'] },
  ]);
});

test('an editor sees why a page does not parse, and nothing that would follow from it', () => {
  expect(messagesOf(page('## one {'))).toMatchObject([{ ruleId: 'mdx-syntax' }]);
});
