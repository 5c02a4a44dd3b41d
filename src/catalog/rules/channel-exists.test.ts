import { expect, test } from 'vitest';
import { ANY, buildCatalog } from '../catalog.ts';
import { at, capability, catalogOf, channel, handbook, metric, placeOf, proseOf, TODAY } from '../testing.ts';
import { channelExists } from './channel-exists.ts';

const problem = { rule: 'channel-exists', severity: 'error' };
const message = (name: string, hint = '') =>
  `Unexpected channel \`#${name}\`, expected one of \`content/channels.yaml\`; put it in backticks if it is not a channel${hint}`;
const saying = (...texts: string[]) => handbook({ prose: { texts: texts.map((text) => ({ text, ...at })) } });
const told = (texts: string[]) => channelExists(catalogOf(saying(...texts), channel()), TODAY);

test.each([
  ['a channel that exists', 'Ask in #analytics, or (#analytics), "#analytics" or “#analytics”.'],
  ['a name of a language', 'Code in C# and F#.'],
  ['a fragment of an address', 'See https://example.com/#top and /handbook/#vision or a/b#c.'],
  ['a number', 'Issue #42 and #1-thing.'],
  ['a sign alone', 'Press # or ## to go; #a too short.'],
  ['a color in code’s place', 'x#fff &#39;'],
])('passes %s', (_, text) => {
  expect(told([text])).toEqual([]);
});

test('reports a channel that is not listed, at its place in the text, and suggests the nearest', () => {
  const page = saying('Ask in #analitics.');
  expect(told(['Ask in #analitics.'])).toEqual([
    {
      ...problem,
      ...proseOf(page),
      column: at.column + 7,
      message: message('analitics', ' (did you mean `#analytics`?)'),
      suggestion: '#analytics',
    },
  ]);
});

test('reports channels at the start, in brackets and after quotes', () => {
  const columns = told(['#sales (#ops) "#dev" “#qa” \'#ux']).map(({ column, message: told }) => [column - at.column, told]);
  expect(columns).toEqual([
    [0, message('sales')],
    [8, message('ops')],
    [15, message('dev')],
    [22, message('qa')],
    [28, message('ux')],
  ]);
});

test('counts the lines of a text of several', () => {
  expect(told(['First line\n#sales\nand  #ops']).map(({ line, column }) => ({ line, column }))).toEqual([
    { line: at.line + 1, column: 1 },
    { line: at.line + 2, column: 6 },
  ]);
});

test('ends a name before punctuation and keeps hyphens and underscores inside', () => {
  expect(told(['In #data-eng_help-, #ops: or #sales.']).map((problem) => problem.message)).toEqual([
    message('data-eng_help'),
    message('ops'),
    message('sales'),
  ]);
});

test('reports a channel in capitals and suggests the one that exists', () => {
  expect(told(['#ANALYTICS']).map(({ suggestion }) => suggestion)).toEqual(['#analytics']);
});

test('reports channels that fields name, at the field, wherever it lies', () => {
  const entries = [
    capability({ order: 3, ask: 'Ask in #sales.', examples: ['A dashboard.', 'A question for #ops'] }),
    metric({ confusedWith: [{ id: 'dau', difference: 'Ask #dev.' }] }),
  ] as const;
  expect(channelExists(catalogOf(...entries, channel()), TODAY)).toEqual([
    { ...problem, ...placeOf(entries[0], 'ask'), message: message('sales') },
    { ...problem, ...placeOf(entries[0], 'examples.1'), message: message('ops') },
    { ...problem, ...placeOf(entries[1], 'confusedWith.0.difference'), message: message('dev') },
  ]);
});

test('passes inline code and listed channels in fields', () => {
  const entry = capability({ ask: 'Write `#sales` or ` #ops ` in #analytics.', examples: ['`a` #analytics `b`'] });
  expect(channelExists(catalogOf(entry, channel()), TODAY)).toEqual([]);
});

test('reports a channel between two pieces of inline code', () => {
  expect(channelExists(catalogOf(capability({ ask: '`a` #sales `b`' })), TODAY).map((problem) => problem.message)).toEqual([
    message('sales'),
  ]);
});

test.each([ANY, 'sales'])('passes a channel whose row cannot be read (%s)', (id) => {
  expect(channelExists(buildCatalog([saying('#sales')], [{ collection: 'channels', id }]), TODAY)).toEqual([]);
});
