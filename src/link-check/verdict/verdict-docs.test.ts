import { expect, test } from 'vitest';
import { verdictRuleDocs } from './verdict-docs.ts';
import { WEB_RULE, ruleOfVerdict } from './verdict-rules.ts';

test('every rule of what a server answered is explained once', () => {
  expect(verdictRuleDocs.map(({ rule }) => rule).sort()).toEqual([...Object.values(ruleOfVerdict), WEB_RULE].sort());
});
