import { expect, test } from 'vitest';
import { checkFiles } from '../read/check-content.ts';
import { SAMPLE_DAY, sampleHandbook } from '../sample-handbook/sample-handbook.ts';
import { problemsOf, withMistake } from './example-mistake.ts';

const file = 'content/teams.yaml';

test('the sample handbook has no mistake', () => {
  const { catalog, problems } = checkFiles(sampleHandbook, SAMPLE_DAY);
  expect(problems).toEqual([]);
  expect(catalog.of('metrics').size).toBe(7);
});

test('puts a mistake in place of what is right, and tells what the check says of it', () => {
  const example = { file, wrong: 'channel: analitics', right: 'channel: analytics' };
  expect(withMistake(example)[file]).toContain('channel: analitics');
  expect(problemsOf(example).map(({ line, rule, message }) => ({ line, rule, message }))).toEqual([
    { line: 3, rule: 'known-entry', message: 'Unexpected channel `analitics`, expected the id of an entry (did you mean `analytics`?)' },
  ]);
});

test('renames a file, and tells only what is wrong with that file', () => {
  const told = problemsOf({ wrongName: 'content/metrics/mau.md', rightName: 'content/metrics/mau.mdx' });
  expect(told.map(({ file: name, message }) => `${name} ${message}`)).toEqual([
    'content/metrics/mau.md Unexpected file name `mau.md`, expected an MDX file, `mau.mdx`',
  ]);
});

test.each([
  ['is missing', { file, wrong: 'a', right: 'Nobody has this' }],
  ['is there twice', { file, wrong: 'a', right: '- id: ' }],
  ['is in no file', { file: 'content/gone.yaml', wrong: 'a', right: 'id' }],
])('refuses an example whose right side %s', (_, example) => {
  expect(() => withMistake(example)).toThrow(`once in ${example.file} of the sample handbook`);
});

test('refuses an example that renames a file which is not there', () => {
  expect(() => withMistake({ wrongName: 'content/a.mdx', rightName: 'content/b.mdx' })).toThrow(
    'The sample handbook has no file content/b.mdx',
  );
});
