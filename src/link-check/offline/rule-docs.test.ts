import { expect, test } from 'vitest';
import { linkRuleDocs } from './rule-docs.ts';
import { offlineLinkRules } from '../../schemas/link-rule.ts';

test('explains every rule that is told offline once; the check of prose explains `link-text`', () => {
  expect([...linkRuleDocs.map(({ rule }) => rule), 'link-text'].sort()).toEqual(Object.keys(offlineLinkRules).sort());
});
