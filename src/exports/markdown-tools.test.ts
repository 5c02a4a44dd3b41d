import { expect, test } from 'vitest';
import { catalogOf, DESCRIPTION, tool } from '../catalog/testing.ts';
import { handbookOf } from './markdown-testing.ts';
import { toolParts } from './markdown-tools.ts';

const chooseFor = [{ need: 'a *number*', because: 'It has them.' }];

test('says which tool to use, then what each is', () => {
  const tools = catalogOf(tool({ title: 'Looker', chooseFor }), tool({ id: 'sheets', title: 'Sheets' }));
  expect(toolParts(handbookOf(tools))).toEqual([
    '## Which tool should I use?',
    'Use [Looker](https://example.com/tools/looker/) when:',
    '- I need a \\*number\\*: It has them.',
    '## The tools',
    `- [Looker](https://example.com/tools/looker/): ${DESCRIPTION}\n- [Sheets](https://example.com/tools/sheets/): ${DESCRIPTION}`,
  ]);
});

test('says only what the tools are where none says what to choose it for', () => {
  expect(toolParts(handbookOf(catalogOf(tool())))[0]).toBe('## The tools');
});
