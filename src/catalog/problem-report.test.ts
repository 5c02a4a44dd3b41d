import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Problem } from './problem.ts';
import { count, formatProblems } from './problem-report.ts';

const problem: Problem = {
  file: 'content/metrics/mau.mdx',
  line: 4,
  column: 8,
  path: 'owner',
  rule: 'known-entry',
  severity: 'error',
  message: 'Unexpected team `dota`, expected the id of an entry (did you mean `data`?)',
  suggestion: 'data',
};
const warning: Problem = { ...problem, line: 120, column: 1, severity: 'warning', rule: 'stale', message: 'Unexpected age, expected less' };

test('prints text by file, with places to the right and the counts last', () => {
  const other = { ...problem, file: 'content/teams.yaml', message: 'Unexpected a' };
  expect(formatProblems([problem, other, warning], 'text', 'Clean.')).toBe(
    [
      'content/metrics/mau.mdx',
      '    4:8  error    Unexpected team `dota`, expected the id of an entry (did you mean `data`?)  known-entry',
      '  120:1  warning  Unexpected age, expected less  stale',
      '',
      'content/teams.yaml',
      '  4:8  error    Unexpected a  known-entry',
      '',
      '2 errors and 1 warning in 2 files.',
    ].join('\n'),
  );
});

test.each([
  [[problem], '1 error in 1 file.'],
  [[problem, problem], '2 errors in 1 file.'],
  [[warning], '1 warning in 1 file.'],
  [[warning, warning, problem], '1 error and 2 warnings in 1 file.'],
  [Array.from({ length: 10 }, () => problem), '10 errors in 1 file.'],
  [[problem, { ...problem, file: 'b' }, { ...problem, file: 'c' }], '3 errors in 3 files.'],
])('counts what it tells (%#)', (problems, summary) => {
  expect(formatProblems(problems, 'text', 'Clean.').split('\n').at(-1)).toBe(summary);
  expect(formatProblems(problems, 'github', 'Clean.').split('\n').at(-1)).toBe(summary);
});

test('says the given line when there are no problems', () => {
  expect(formatProblems([], 'text', '3 entries, no problems.')).toBe('3 entries, no problems.');
  expect(formatProblems([], 'github', '3 entries, no problems.')).toBe('3 entries, no problems.');
});

test('prints JSON with a version and whole problems', () => {
  expect(JSON.parse(formatProblems([problem], 'json', 'Clean.'))).toEqual({ version: 1, problems: [problem] });
  expect(JSON.parse(formatProblems([], 'json', 'Clean.'))).toEqual({ version: 1, problems: [] });
});

test('prints annotations for GitHub', () => {
  expect(formatProblems([problem, warning], 'github', 'Clean.').split('\n')).toEqual([
    '::error file=content/metrics/mau.mdx,line=4,col=8,title=known-entry::Unexpected team `dota`, expected the id of an entry (did you mean `data`?)',
    '::warning file=content/metrics/mau.mdx,line=120,col=1,title=stale::Unexpected age, expected less',
    '1 error and 1 warning in 1 file.',
  ]);
});

test('escapes what an annotation reads as its own signs', () => {
  const odd = { ...problem, file: 'a,b:c%0A.mdx', rule: 'x:y,z', message: '50%: a, b\r\nc%0A' };
  expect(formatProblems([odd], 'github', '').split('\n')[0]).toBe(
    '::error file=a%2Cb%3Ac%250A.mdx,line=4,col=8,title=x%3Ay%2Cz::50%25: a, b%0D%0Ac%250A',
  );
});

test('keeps every annotation on one line and its text readable back', () => {
  const text = fc.string({ unit: fc.oneof(fc.constantFrom('\n', '\r', '%', ':', ',', '%0A', '::'), fc.string({ maxLength: 1 })) });
  fc.assert(
    fc.property(text, text, (file, message) => {
      const printed = formatProblems([{ ...problem, file, message }], 'github', '');
      const [line = '', ...rest] = printed.split(/[\r\n]/);
      const [, property = '', data = ''] = /^::error file=([^:,]*),line=4,col=8,title=known-entry::(.*)$/.exec(line) ?? [];
      expect(rest).toEqual(['1 error in 1 file.']);
      expect([decoded(property), decoded(data)]).toEqual([file, message]);
    }),
  );
});

/** What the runner makes of escaped text. */
function decoded(text: string): string {
  const signs: Record<string, string> = { '%25': '%', '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',' };
  return text.replace(/%25|%0D|%0A|%3A|%2C/g, (sign) => signs[sign] ?? sign);
}

test.each([
  [0, '0 files'],
  [1, '1 file'],
  [2, '2 files'],
])('counts %i', (number, text) => {
  expect(count(number, 'file')).toBe(text);
});
