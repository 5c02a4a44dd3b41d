import { expect, test } from 'vitest';
import { coverOf, partsOf } from './structure.ts';

const styled = (name: string) => name === 'data-state';
const parts = (html: string) => partsOf(html, styled);

test.each([
  ['other words', '<p>One</p>', '<p>Two</p>', true],
  ['another address', '<a href="/a/">A</a>', '<a href="/b/">B</a>', true],
  ['no text', '<p>One</p>', '<p> </p>', false],
  ['no address', '<a href="/a/">A</a>', '<a>A</a>', false],
  ['an empty name', '<img alt="A">', '<img alt="">', false],
  ['a class', '<p class="lead">One</p>', '<p>One</p>', false],
  ['a state that styles select by', '<p data-state="now">One</p>', '<p data-state="over">One</p>', false],
  ['data that none selects by', '<p data-row="1">One</p>', '<p data-row="2">One</p>', true],
  ['another place', '<main><p>One</p></main>', '<p>One</p>', false],
  ['a second of its kind', '<p>One</p>', '<p>One</p><p>Two</p>', false],
  ['a third of its kind', '<p>1</p><p>2</p>', '<p>1</p><p>2</p><p>3</p>', true],
])('pages that differ by %s', (_, one, other, same) => {
  expect([...parts(one)].sort().join() === [...parts(other)].sort().join()).toBe(same);
});

test('the pages that are chosen have all parts, and none is chosen without need', () => {
  const pages = ['<p>1</p>', '<p>1</p><h2>2</h2>', '<h2>2</h2>', '<b>3</b>'].map((html) => ({ html, parts: parts(html) }));
  expect(coverOf(pages).map(({ html }) => html)).toEqual(['<p>1</p><h2>2</h2>', '<b>3</b>']);
});
