import { expect, test } from 'vitest';
import { at, catalogOf, handbook, metric, placeOf, TODAY } from '../testing.ts';
import { formerAnchor } from './former-anchor.ts';

const headings = ['Why it matters', 'How'].map((text) => ({ text, ...at }));

test('passes anchors that lead to a heading or to a section made from fields', () => {
  const page = handbook({ formerAnchors: { reasons: 'why-it-matters' }, prose: { headings } });
  const entry = metric({ caveats: ['One.'], formerAnchors: { warnings: 'caveats' } });
  expect(formerAnchor(catalogOf(page, entry), TODAY)).toEqual([]);
});

test('reports an anchor that the page does not have, with the one that was meant', () => {
  const page = handbook({ formerAnchors: { reasons: 'why-it-maters' }, prose: { headings } });
  expect(formerAnchor(catalogOf(page), TODAY)).toEqual([
    {
      ...placeOf(page, 'formerAnchors.reasons'),
      rule: 'former-anchor',
      severity: 'error',
      message: 'Unexpected anchor `why-it-maters`, expected that of a heading of the page (did you mean `why-it-matters`?)',
      suggestion: 'why-it-matters',
    },
  ]);
});

test('reports a former anchor that a heading has today', () => {
  const page = handbook({ formerAnchors: { how: 'why-it-matters' }, prose: { headings } });
  expect(formerAnchor(catalogOf(page), TODAY).map(({ message, column }) => [message, column])).toEqual([
    ['Unexpected former anchor `how`, expected one that no heading of the page has', 1],
  ]);
});
