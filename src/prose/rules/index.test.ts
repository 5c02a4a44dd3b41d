import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkFiles } from '../../read/check-content.ts';
import { SAMPLE_DAY, sampleHandbook } from '../../sample-handbook/sample-handbook.ts';
import { pageOf } from '../testing.ts';
import { vocabularyOf } from '../vocabulary.ts';
import { proseRules } from './index.ts';

const vocabulary = vocabularyOf(checkFiles(sampleHandbook, SAMPLE_DAY).catalog);

test('holds every rule of the folder once', () => {
  const files = readdirSync(import.meta.dirname).filter((file) => !file.includes('.test.') && file !== 'index.ts');
  expect(proseRules.map(({ doc }) => `${doc.rule}.ts`).sort()).toEqual(files.sort());
});

test.each(proseRules.map((rule) => [rule.doc.rule, rule] as const))(
  '%s tells the wrong example and passes the right one',
  (_, { doc, check }) => {
    const { wrong, right } = doc.example as { wrong: string; right: string };
    expect(check(pageOf(wrong), vocabulary)).toHaveLength(doc.rule === 'sentence-case-heading' ? 3 : 1);
    for (const rule of proseRules) expect(rule.check(pageOf(right), vocabulary)).toEqual([]);
  },
);

test('a rule is called fixable when it can fix', () => {
  expect(proseRules.filter(({ doc }) => doc.fixable).map(({ doc }) => doc.rule)).toEqual([
    'first-mention',
    'avoided-word',
    'link-text',
    'heading-order',
    'sentence-case-heading',
  ]);
});
