import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { proseRules } from './index.ts';

test('holds every rule of the folder once', () => {
  const files = readdirSync(import.meta.dirname).filter((file) => !file.includes('.test.') && file !== 'index.ts');
  expect(proseRules.map(({ doc }) => `${doc.rule}.ts`).sort()).toEqual(files.sort());
});

test('a rule is called fixable when it can fix', () => {
  expect(proseRules.filter(({ doc }) => doc.fixable).map(({ doc }) => doc.rule)).toEqual([
    'first-mention',
    'avoided-word',
    'link-text',
    'heading-order',
    'sentence-case-heading',
  ]);
});
