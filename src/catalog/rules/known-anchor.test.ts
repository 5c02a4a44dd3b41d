import { expect, test } from 'vitest';
import { at, catalogOf, channel, handbook, metric, persona, placeOf, proseOf, TODAY } from '../testing.ts';
import { knownAnchor } from './known-anchor.ts';

const heading = (text: string) => ({ ...at, text });
const mau = metric({ caveats: ['Mind.'], formerAnchors: { old: 'how-to-read' }, prose: { headings: [heading('How to read')] } });
const asking = handbook({ id: 'ask-a-question', prose: { tags: [{ ...at, name: 'ChannelList', attributes: {} }] } });
const from = (url: string) => handbook({ id: 'from', prose: { headings: [heading('Here')], links: [{ ...at, url, text: 'It' }] } });
const problemsOf = (url: string) => knownAnchor(catalogOf(mau, asking, channel(), from(url)), TODAY);

test.each([
  '/metrics/mau/',
  '/metrics/mau/#how-to-read',
  '/metrics/mau/#caveats',
  '/metrics/mau/#old',
  '/metrics/mau/#_top',
  '/handbook/ask-a-question/#analytics',
  '#here',
  '/metrics/#a',
  'https://example.com/#x',
])('takes %s', (url) => {
  expect(problemsOf(url)).toEqual([]);
});

test.each([
  ['/metrics/mau/#how-to-reed', '#how-to-reed', '/metrics/mau/', '/metrics/mau/#how-to-read'],
  ['#heere', '#heere', '/handbook/from/', '#here'],
])('tells %s with what was meant', (url, anchor, page, meant) => {
  const message = `Unexpected anchor \`${anchor}\`, expected a section of \`${page}\` (did you mean \`${meant}\`?)`;
  expect(problemsOf(url)).toEqual([{ ...proseOf(from(url)), rule: 'known-anchor', severity: 'error', message, suggestion: meant }]);
});

test('tells an anchor that resembles none', () => {
  expect(problemsOf('/metrics/mau/#formula-of-the-number').map(({ message }) => message)).toEqual([
    'Unexpected anchor `#formula-of-the-number`, expected a section of `/metrics/mau/`',
  ]);
});

test('tells the anchor of a task at its field', () => {
  const viewer = persona({ tasks: [{ want: 'see a number', to: '/metrics/mau/#caveat' }] });
  const message = 'Unexpected anchor `#caveat`, expected a section of `/metrics/mau/` (did you mean `/metrics/mau/#caveats`?)';
  expect(knownAnchor(catalogOf(mau, viewer), TODAY)).toEqual([
    { ...placeOf(viewer, 'tasks.0.to'), rule: 'known-anchor', severity: 'error', message, suggestion: '/metrics/mau/#caveats' },
  ]);
});
