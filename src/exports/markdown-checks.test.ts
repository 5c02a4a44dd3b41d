import { expect, test } from 'vitest';
import type { CheckDoc } from '../rule-docs/check-docs.ts';
import { checkParts } from './markdown-checks.ts';

const doc: CheckDoc = {
  rule: 'known-entry',
  keeps: 'Every id in a field names an entry.',
  why: 'The page makes a link of it.',
  fix: 'Correct the `id`.',
  example: { file: 'content/metrics/mau.mdx', wrong: 'related: [dua]', right: 'related: [dau]' },
  sides: { where: 'content/metrics/mau.mdx', wrong: 'related: [dua]', right: '```\nrelated', inWords: false },
  told: 'Unexpected metric `dua`.',
};
const partsOf = (more: Partial<CheckDoc> = {}) =>
  checkParts([{ id: 'a', title: 'Between entries', about: 'Told by a check.', docs: [{ ...doc, ...more }] }]);

test('tells what a rule keeps, why, how to fix it, both sides and what the check says', () => {
  expect(partsOf().slice(0, 10)).toEqual([
    '## Between entries',
    'Told by a check.',
    '### `known-entry`',
    'Every id in a field names an entry. The page makes a link of it.',
    'How to fix it: Correct the `id`.',
    'Wrong, in `content/metrics/mau.mdx`:',
    '```text\nrelated: [dua]\n```',
    'Right, in `content/metrics/mau.mdx`:',
    '````text\n```\nrelated\n````',
    'The check says: Unexpected metric `dua`.',
  ]);
});

test('says what the fixer fixes, and shows an example that is words as words', () => {
  const sides = { where: undefined, wrong: 'A link.', right: 'The file.', inWords: true };
  expect(partsOf({ fixable: true, sides, told: undefined }).slice(4, 8)).toEqual([
    'How to fix it: Correct the `id`. Or run `npm run fix`.',
    'Wrong: A link.',
    'Right: The file.',
    '## Markdown and spelling',
  ]);
});

test('lists the rules of Markdown with their pages', () => {
  expect(partsOf().at(-1)).toContain(
    '- [no-unused-definitions](https://github.com/remarkjs/remark-lint/tree/main/packages/remark-lint-no-unused-definitions): ',
  );
});
