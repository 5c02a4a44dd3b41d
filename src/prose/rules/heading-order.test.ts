import { expect, test } from 'vitest';
import { ruleOn } from '../testing.ts';
import { headingOrder } from './heading-order.ts';

const { reported, find, fixed } = ruleOn(headingOrder);
const titled = 'Unexpected heading `#`, expected `##`; the page title is the only first-level heading';

test('reports a heading of the first level', () => {
  expect(reported('# One\n\ntext')).toEqual([['#', titled]]);
  expect(reported('One\n===')).toEqual([['One\n===', titled]]);
});

test('reports a level that is left out', () => {
  expect(reported('### One\n\n## Two\n\n#### Three')).toEqual([
    ['###', 'Unexpected heading `###`, expected `##` as the first heading; no level is skipped'],
    ['####', 'Unexpected heading `####`, expected `###` below `##`; no level is skipped'],
  ]);
});

test('passes levels in order, up by several at once too', () => {
  expect(reported('## One\n\n### Two\n\n#### Three\n\n## Four\n\n```\n# no heading\n```')).toEqual([]);
});

test('fixes a heading of the first level', () => {
  expect(fixed('# One\n\n### Two\n\n# Three')).toBe('## One\n\n### Two\n\n## Three');
});

test.each(['# One\n\n## Two', 'One\n===', '### One'])('leaves to a person what could be meant otherwise: %j', (text) => {
  expect(find(text).map(({ replacement }) => replacement)).toEqual([undefined]);
});
